import Interview

/// What keeps the grade that the weights give within what can be quoted for it.
enum GradeBounds {
  /// Below this grade an answer is an automatic reject (Data/corpus/GUIDE.md).
  static let weak = 2.0

  /// The grade within the bounds that the red flags set, which are data: `most-grade` in a framework of flags.
  ///
  /// An automatic reject needs a reason: an answer that owns a mistake and raises no flag is weak at worst.
  static func bound(_ grade: Double, flags: [RedFlag], owns: Bool, in rubric: Rubric) -> Double {
    let most = flags.reduce(5) { min($0, rubric.mostGrades[$1.id] ?? 5) }
    let least = owns && flags.isEmpty ? weak : 1
    return min(most, max(least, grade))
  }
}
