import Interview
import Scoring

/// One thing to do better next time, with the words to change.
public struct Fix: Hashable, Sendable {
  /// What it works on, where that is something a follow-up presses.
  public var target: Target?
  /// What is wrong, in a few words.
  public var title: String
  /// The candidate's words that show it.
  public var words: String?
  /// What to do instead.
  public var advice: String

  /// A fix as given.
  public init(target: Target? = nil, title: String, words: String? = nil, advice: String) {
    self.target = target
    self.title = title
    self.words = words
    self.advice = advice
  }

  /// Flags that decide an interview by themselves (the auto-rejects of seed 002 and the like) come before any gap.
  private static let deciding: Set<String> = Set(
    [Flag.blame, .grave, .nofail, .nolearn, .orders, .diffuse, .trivial].map(\.rawValue))

  /// The fixes of a drill, the most important first: deciding flags, gaps left open, other flags, pace.
  static func threeThatMatter(story: Assessment, gaps: [Gap], pace: PaceFigures) -> [Fix] {
    if let nothing = story.nothing {
      return [
        Fix(target: .situation, title: nothing, advice: "Tell one thing that happened: when, where, what you did.")
      ]
    }
    let flags = story.redFlags.map { (decides: deciding.contains($0.id), fix: Fix($0, in: story.text)) }
    let gaps = gaps.map { Fix($0, in: story.text) }
    let all = flags.filter(\.decides).map(\.fix).prefix(2) + gaps + flags.filter { !$0.decides }.map(\.fix) + pace.fixes
    return Array(all.prefix(3))
  }

  private init(_ flag: RedFlag, in text: String) {
    self.init(
      title: "Red flag: \(flag.title)", words: flag.evidence.first.map { Quotation.of(text[$0]) }, advice: flag.instead)
  }

  private init(_ gap: Gap, in text: String) {
    self.init(
      target: gap.target, title: gap.because, words: gap.words.map { Quotation.of(text[$0]) },
      advice: Advice.on(gap.target))
  }
}

extension PaceFigures {
  var fixes: [Fix] {
    var fixes: [Fix] = []
    if cutOff * 3 >= max(1, answers) {
      fixes.append(
        Fix(
          title: "The clock cut you off \(cutOff) of \(answers) times.",
          advice: "Give the result in your second sentence, then explain: what is cut off last should matter least."))
    }
    if let firstWord, firstWord > 12 {
      fixes.append(
        Fix(
          title: "You took \(Int(firstWord.rounded())) s to the first word.",
          advice: "Begin by naming the story you will tell: five seconds, and you have time to think."))
    }
    if skipped > 0 {
      fixes.append(
        Fix(
          title: "You passed over \(skipped == 1 ? "a question" : "\(skipped) questions").",
          advice: "Answer in one sentence, even an incomplete one: a short answer can be built on, none cannot."))
    }
    return fixes
  }
}
