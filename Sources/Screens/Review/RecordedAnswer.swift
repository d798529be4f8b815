import Drill
import Interview
import Scoring
import Sessions

/// An answer of a recording as the scorer takes it: what was asked, of which kind, and when.
public struct RecordedAnswer: Hashable, Sendable {
  /// Its place in the recording, from 0.
  public var place: Int
  /// What was asked.
  public var question: String
  /// The kind of the question, by which the frameworks are chosen; guessed for an opening that no bank knows.
  public var kind: QuestionKind
  /// The words.
  public var text: String
  /// Whether it answers an opening question.
  public var isOpening: Bool
  /// When it began and ended, in seconds of the recording.
  public var seconds: ClosedRange<Double>
  /// What the question pressed; `none` where that is not known.
  public var presses: Target

  /// Judges it by itself, as a drill does.
  public func assess(by scorer: Scorer) -> Assessment { scorer.assess(text, question: question, kind: kind) }
}

extension SessionLog {
  /// The answers that were given, in order; what was passed over is left out.
  public func answers(bank: QuestionBank) -> [RecordedAnswer] {
    exchanges.enumerated().compactMap { place, exchange in
      guard !exchange.text.isEmpty else { return nil }
      let chain = exchange.ask.chain ?? (header.origin == nil ? header.chain : nil)
      let known = chain.flatMap(bank.chain)?.kind ?? (header.origin == nil ? header.kind : nil)
      let opening = known ?? QuestionKind(asking: exchange.ask.text)
      return RecordedAnswer(
        place: place, question: exchange.ask.text, kind: exchange.ask.isOpening ? opening : .rapid, text: exchange.text,
        isOpening: exchange.ask.isOpening,
        seconds: exchange.askedAt...(exchange.askedAt + exchange.elapsed), presses: exchange.ask.target)
    }
  }
}
