import Interview
import Scoring

/// What a drill asks of the scorer.
public protocol Judge: Sendable {
  /// The frameworks that it judges by.
  var frameworks: [Framework] { get }
  /// Reads an answer to a question.
  func assess(_ text: String, question: String, kind: QuestionKind?) -> Assessment
  /// Whether a reply gave what its follow-up pressed.
  func judge(reply: Assessment, to followUp: FollowUp, question: String) -> ReplyState
}

extension Scorer: Judge {}
