import Interview
import Scoring

/// One thing to do better next time, with the words to change and what to practise.
public struct Fix: Hashable, Sendable {
  /// What is wrong.
  public var problem: Problem
  /// What it works on, where that is something a follow-up presses.
  public var target: Target?
  /// The candidate's words that show it.
  public var words: String?
  /// What to practise next.
  public var exercise: ExerciseKind

  /// What can be wrong.
  public enum Problem: Hashable, Sendable {
    /// There is nothing to judge, and why.
    case nothing(because: String)
    /// A red flag, with a better way to say it.
    case flag(title: String, instead: String)
    /// Something that was left out, and why it is missed.
    case gap(Target, because: String)
    /// So many answers of all were cut off by the clock.
    case cutOff(Int, of: Int)
    /// So many seconds to the first word, on average.
    case slowStart(seconds: Int)
    /// So many questions were passed over.
    case passedOver(Int)
  }

  /// A fix as given.
  public init(_ problem: Problem, target: Target? = nil, words: String? = nil, exercise: ExerciseKind) {
    self.problem = problem
    self.target = target
    self.words = words
    self.exercise = exercise
  }

  /// The fixes of a drill, the most important first: no story, deciding flags, gaps left open, other flags, pace.
  static func threeThatMatter(story: Assessment, gaps: [Gap], turns: [Turn]) -> [Fix] {
    if let nothing = story.nothing {
      let words = story.sentences.first.map { Quotation.of($0.text) } ?? ""
      return [
        Fix(
          .nothing(because: nothing), target: .situation, words: words.isEmpty ? nil : words, exercise: .situation30)
      ]
    }
    let flags = story.redFlags.filter { $0.id != story.noStory?.id }
    let deciding = flags.filter { FlagMeaning.deciding.contains($0.id) }.prefix(2)
    let others = flags.filter { !FlagMeaning.deciding.contains($0.id) }
    let first = (story.noStory.map { [$0] } ?? []) + deciding
    var fixes: [Fix] = []
    // A flag and a gap that press the same thing are one fix; two fixes quote the same words only where there are no others.
    func isNew(_ target: Target?) -> Bool { target == nil || !fixes.contains { $0.target == target } }
    for flag in first where isNew(FlagMeaning.target(of: flag.id)) { fixes.append(Fix(flag, in: story)) }
    for gap in gaps where isNew(gap.target) { fixes.append(Fix(gap, in: story, after: fixes)) }
    for flag in others where isNew(FlagMeaning.target(of: flag.id)) { fixes.append(Fix(flag, in: story)) }
    return Array((fixes + PaceFixes(turns).all).prefix(3))
  }

  private init(_ flag: RedFlag, in story: Assessment) {
    let isNoStory = flag == story.noStory
    self.init(
      .flag(title: flag.title, instead: flag.instead), target: isNoStory ? .situation : FlagMeaning.target(of: flag.id),
      words: (flag.evidence.first.map { story.text[$0] } ?? story.sentences.first?.text).map { Quotation.of($0) },
      exercise: isNoStory ? .situation30 : .on(flag: flag.id))
  }

  private init(_ gap: Gap, in story: Assessment, after fixes: [Fix]) {
    self.init(
      .gap(gap.target, because: gap.because), target: gap.target,
      words: WordsToChange.of(gap, in: story, avoiding: Set(fixes.compactMap(\.words))), exercise: .on(gap.target))
  }
}
