import Interview
import Texts

/// One answer of a drill, to be held against the others.
public struct Statement: Hashable, Sendable {
  /// The question; a short reply says what it is about only together with it.
  public var question: String
  /// The answer; empty where none was given.
  public var text: String
  /// The answer's sentences.
  public var sentences: [Sentence]

  /// An answer that was split into sentences before.
  public init(question: String, text: String, sentences: [Sentence]) {
    self.question = question
    self.text = text
    self.sentences = sentences
  }

  /// An answer as it was given.
  public init(question: String = "", text: String) {
    self.init(question: question, text: text, sentences: Sentences.split(text))
  }
}

/// Two statements of one story that cannot both be right: a number, a date or an actor that changed on the way.
public struct Contradiction: Hashable, Sendable {
  /// What changed.
  public enum Kind: String, CaseIterable, Sendable {
    case number, date, actor
  }

  /// The candidate's words, and where they stand.
  public struct Quote: Hashable, Sendable {
    /// The answer, from 0.
    public var answer: Int
    /// The words, as a span of that answer.
    public var span: Span
    /// The words themselves.
    public var words: String

    /// A quotation as given.
    public init(answer: Int, span: Span, words: String) {
      self.answer = answer
      self.span = span
      self.words = words
    }
  }

  /// What changed.
  public var kind: Kind
  /// What was said first.
  public var earlier: Quote
  /// What was said afterwards.
  public var later: Quote

  /// A contradiction as given.
  public init(kind: Kind, earlier: Quote, later: Quote) {
    self.kind = kind
    self.earlier = earlier
    self.later = later
  }

  /// Why it is worth a question, in one sentence for people.
  public var because: String {
    switch kind {
    case .number: Texts.english[AskedText.numberChanged]
    case .date: Texts.english[AskedText.dateChanged]
    case .actor: Texts.english[AskedText.actorChanged]
    }
  }
}
