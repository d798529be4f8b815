import Bank

extension Scorer {
  /// The scorer that the program was built with.
  ///
  /// - Throws: where the embedded frameworks or weights cannot be read.
  public static func builtIn() throws -> Scorer {
    Scorer(
      reader: try WordReader(), frameworks: try FrameworkPack.builtIn(), model: try JudgeModel.builtIn(),
      deepModel: try JudgeModel.builtIn(.deep))
  }
}
