import Interview
import Scoring

/// What a bar raiser watches for while an answer is being given.
struct Watch: Sendable {
  /// Seconds without a word that are noticed (seed 003).
  static let silence = 30.0
  /// Words after which an answer should have shown an action of the candidate's own.
  static let rambleWords = 70
  /// Silences that are noticed in one answer; after that the clock alone speaks.
  static let mostSilences = 2

  private var lastWrote: Double
  private var checkedWords = 0
  private var seenLength = 0
  private var rambled = false
  private var silences = 0

  init(at now: Double = 0) { lastWrote = now }

  mutating func wrote(at now: Double) { lastWrote = now }

  /// What is to be said now, if anything.
  mutating func notices(_ turn: Turn, elapsed: Double, at now: Double, judge: any Judge, plan: DrillPlan)
    -> InterjectionCause?
  {
    if now - lastWrote >= Self.silence, silences < Self.mostSilences {
      silences += 1
      lastWrote = now
      return .silence
    }
    return notices(rambling: turn, judge: judge, kind: plan.chain.kind) ? .ramble : nil
  }

  /// A ramble is an opening answer of many words in which the candidate does nothing.
  ///
  /// It is looked for only where twenty words were added since the last look, because reading costs time.
  private mutating func notices(rambling turn: Turn, judge: any Judge, kind: QuestionKind) -> Bool {
    let length = turn.answer.utf8.count
    guard !rambled, turn.isOpening, length != seenLength else { return false }
    seenLength = length
    let words = turn.answer.split(whereSeparator: \.isWhitespace).count
    guard words >= Self.rambleWords, words >= checkedWords + 20 else { return false }
    checkedWords = words
    let readings = judge.assess(turn.answer, question: turn.ask.question, kind: kind).readings
    rambled = !readings.contains { $0.marks.role == .action && $0.marks.who == .i }
    return rambled
  }
}
