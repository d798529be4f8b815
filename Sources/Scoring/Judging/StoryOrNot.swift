import Interview

/// Whether an answer tells an event at all: the framework `story-or-not` says what an opinion, a self-description, a
/// habit and a plan are known by, and what an event is.
public enum StoryOrNot {
  /// The framework's identifier.
  public static let framework = "story-or-not"

  /// The first thing to press where an answer tells no event: the day it happened, with the words that stand in its place.
  static func gap(_ flags: [RedFlag]) -> Gap? {
    guard let flag = flags.first else { return nil }
    return Gap(target: .situation, because: reason(flag.title), words: flag.evidence.first)
  }

  /// Why the day is asked for, in one sentence for people.
  static func reason(_ title: String) -> String {
    "This is \(title.prefix(1).lowercased() + title.dropFirst()), not a story: no day is told on which it happened."
  }

  /// The flags of an assessment that say that it tells no event.
  public static func flags(of assessment: Assessment, in frameworks: [Framework]) -> [RedFlag] {
    let ids = Set(frameworks.first { $0.id == framework }?.elements.map(\.id) ?? [])
    return assessment.redFlags.filter { ids.contains($0.id) }
  }
}

extension Assessment {
  /// Puts the day it happened before all other gaps, where the answer tells no event.
  mutating func askForTheDay(_ frameworks: [Framework]) {
    guard nothing == nil, let gap = StoryOrNot.gap(StoryOrNot.flags(of: self, in: frameworks)) else { return }
    gaps.removeAll { $0.target == gap.target }
    gaps.insert(gap, at: 0)
  }
}
