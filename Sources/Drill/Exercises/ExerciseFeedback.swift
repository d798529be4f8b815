import Interview
import Scoring

/// What an attempt at an item came to: found by rules on its words and by the scorer, the same each time.
public struct ExerciseFeedback: Hashable, Sendable {
  /// What was found, the most important first.
  public var findings: [ExerciseFinding]

  /// Whether the item is done; otherwise it wants another try.
  public var isDone: Bool {
    findings.contains { $0.state == .met } && !findings.contains { $0.state == .missing }
  }

  /// The feedback on an answer to an item.
  ///
  /// - Parameters:
  ///   - parts: the seconds that went into each part of a paced answer; nil where it was not typed live.
  ///   - budget: the seconds that the item had.
  public init(
    on answer: String, to item: ExerciseItem, of exercise: Exercise, scorer: Scorer, parts: [Double]? = nil,
    budget: Double = 0
  ) {
    guard answer.contains(where: { !$0.isWhitespace }) || exercise.kind == .spotTheFlag else {
      findings = [ExerciseFinding(.nothing, .missing)]
      return
    }
    let attempt = Attempt(answer: answer, item: item, exercise: exercise, scorer: scorer, parts: parts, budget: budget)
    findings =
      switch exercise.kind {
      case .weToI: attempt.ownDeeds
      case .numbers: attempt.numbers
      case .reframeBlame: attempt.reframing
      case .growth: attempt.growth
      case .seventyPercent: attempt.decision
      case .situation30: attempt.situation
      case .pacedAnswer: attempt.pace
      case .spotTheFlag: attempt.flags
      case .keyPoints: attempt.points
      }
  }

  /// An answer with all that its feedback is made from; each kind of exercise looks at it in a file of its own.
  struct Attempt {
    let answer: String
    let item: ExerciseItem
    let exercise: Exercise
    let scorer: Scorer
    let parts: [Double]?
    let budget: Double

    /// What the exercise listens for in a check.
    func phrases(_ check: String) -> PhraseList { PhraseList(exercise.phrases[check] ?? []) }

    /// The clause around the first words of the answer that a check listens for.
    func words(of check: String) -> String? { clauses(of: check, most: 1).first }

    /// The clauses of the answer in which a check hears its phrases, each once.
    func clauses(of check: String, most: Int = 3) -> [String] {
      let spans = phrases(check).spans(in: answer).map { Clause.around($0, in: answer) }
      return Array(spans.reduce(into: [Span]()) { if $0.last != $1 { $0.append($1) } }.prefix(most)).map { answer[$0] }
    }

    /// The words that meet an element of a framework; nil where it is missing or there is no such framework.
    func words(of element: String, in framework: String, _ assessment: Assessment) -> String? {
      guard let found = scorer.element(element, of: framework, in: assessment), found.state == .met else { return nil }
      return found.evidence.first.map { answer[$0] }
    }

    /// How the scorer reads the answer.
    var assessment: Assessment { scorer.assess(answer, question: item.prompt, kind: .rapid) }
  }
}
