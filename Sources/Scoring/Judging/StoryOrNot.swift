import Interview
import Texts

/// Whether an answer tells an event at all: the framework `story-or-not` says what an opinion, a self-description, a
/// habit and a plan are known by, and what an event is.
public enum StoryOrNot {
  /// The framework's identifier.
  public static let framework = "story-or-not"

  /// What stands in the place of an event: of the flags raised, the first that belongs to the framework.
  static func flag(among flags: [RedFlag], in rubric: Rubric) -> RedFlag? {
    guard let entry = rubric.entries.first(where: { $0.framework.id == framework }) else { return nil }
    return flags.first { entry.framework.element($0.id) != nil }
  }

  /// What to press where an answer tells no event: the day it happened, with the words that stand in its place.
  static func gap(_ flag: RedFlag) -> Gap {
    let because = Texts.english[SignText(rawValue: flag.id) ?? .noStory]
    return Gap(target: .situation, because: because, words: flag.evidence.first)
  }
}

extension Assessment {
  /// Puts the day it happened before all other gaps, where the answer tells no event, and takes back what it was credited
  /// with: credit follows events.
  mutating func askForTheDay(_ rubric: Rubric) {
    guard nothing == nil, let flag = StoryOrNot.flag(among: redFlags, in: rubric) else { return }
    noStory = flag
    for framework in frameworks.indices {
      for element in frameworks[framework].elements.indices {
        frameworks[framework].elements[element].state = .missing
        frameworks[framework].elements[element].evidence = []
      }
    }
    (learningShare, iShare) = (nil, nil)
    let gap = StoryOrNot.gap(flag)
    gaps.removeAll { $0.target == gap.target }
    gaps.insert(gap, at: 0)
  }
}
