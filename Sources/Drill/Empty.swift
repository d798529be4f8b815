/// To be built.
