import Scoring

extension Assessment {
  /// The assessment with these frameworks alone; with those that most interviews go by where none is named, as of a
  /// chain that no bank has any more.
  func showing(_ frameworks: [String]) -> Assessment {
    let wanted = frameworks.isEmpty ? Self.usual : Set(frameworks)
    var shown = self
    shown.frameworks = self.frameworks.filter { wanted.contains($0.id) }
    return shown
  }

  private static let usual: Set<String> = [
    "star", "detect-contain-fix-prevent", "own-impact-learnings-growth", "seventy-percent-learnings", "i-not-we",
    "quantified-metrics",
  ]
}
