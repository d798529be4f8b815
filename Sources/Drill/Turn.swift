import Interview
import Scoring

/// Something that the bar raiser says into an answer without ending it.
public struct Interjection: Hashable, Sendable {
  /// What it was for.
  public var reason: InterjectionCause
  /// What is said.
  public var text: String

  /// An interjection as given.
  public init(reason: InterjectionCause, text: String) {
    self.reason = reason
    self.text = text
  }
}

/// One question of a drill: what to ask, and why.
public struct Ask: Hashable, Sendable {
  /// The question as it is put, with the candidate's words filled in.
  public var question: String
  /// What it presses; `none` for an opening, and for a question that presses nothing of its own.
  public var presses: Target
  /// Why it is asked, in one sentence for people.
  public var because: String
  /// How deep it goes.
  public var depth: Depth
  /// The candidate's words that it quotes or rests on.
  public var words: String?
  /// The candidate's earlier words that contradict those; nil where the question presses no contradiction.
  public var before: String?
  /// Its budget in seconds, at the drill's pace.
  public var seconds: Double
  /// Whether it presses a dodged question once more.
  public var harder: Bool
  /// Whether it opens the chain.
  public var isOpening: Bool

  /// A question as given; as deep as its target goes where nothing else is said.
  public init(
    question: String, presses: Target, because: String, words: String? = nil, before: String? = nil,
    depth: Depth? = nil, seconds: Double, harder: Bool = false, isOpening: Bool = false
  ) {
    self.question = question
    self.presses = presses
    self.because = because
    self.depth = isOpening ? .surface : depth ?? presses.depth
    self.words = words
    self.before = before
    self.seconds = seconds
    self.harder = harder
    self.isOpening = isOpening
  }
}

/// A question that was put, and what came of it.
public struct Turn: Sendable {
  /// The question.
  public var ask: Ask
  /// The answer: while it is being given, the draft.
  public var answer = ""
  /// How it ended; nil while it is being given.
  public var ending: AnswerEnding?
  /// Seconds used, pauses left out.
  public var seconds = 0.0
  /// Seconds from the question to the first word; nil where none came.
  public var firstWord: Double?
  /// The answer by itself as the scorer reads it; nil while it is being given.
  public var assessment: Assessment?
  /// For a follow-up: whether it was answered.
  public var reply: ReplyState?
  /// What was said into it.
  public var interjections: [Interjection] = []

  /// A question that was just put.
  public init(ask: Ask) { self.ask = ask }

  /// Whether this is the chain's opening question.
  public var isOpening: Bool { ask.isOpening }
}
