import Interview
import Scoring
import Texts

extension Texts {
  /// What a follow-up asks for, in two or three words.
  func asked(_ target: Target) -> String { self[TargetAsked(target)] }

  /// What a kind of question is called.
  func kind(_ kind: QuestionKind) -> String { self[kind] }

  /// What a state is called.
  func state(_ state: ElementState) -> String { self[state] }

  /// What a reply came to.
  func reply(_ reply: ReplyState) -> String { self[reply] }

  /// A verdict in words.
  func verdict(_ verdict: Verdict) -> String { self[verdict.text] }
}
