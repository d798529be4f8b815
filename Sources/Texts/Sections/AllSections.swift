extension Section {
  /// Every section, in the order of the files: by name.
  public static let all: [Section] = [
    Section(ExerciseFindingText.self),
    Section(ExerciseText.self),
    Section(FrameText.self),
    Section(HomeText.self),
    Section(KeyPointText.self),
    Section(KeyText.self),
  ]
}
