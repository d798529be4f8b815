import Interview

/// A sentence of an answer.
public struct Sentence: Hashable, Sendable {
  /// Where it stands in the answer.
  public var span: Span
  /// Its words, exactly as they stand there.
  public var text: String

  /// A sentence as given.
  public init(span: Span, text: String) {
    self.span = span
    self.text = text
  }
}

/// Anything that a reader can mark in a sentence.
public enum Label: Hashable, Sendable {
  case role(Role)
  case does(Deed)
  case arc(Arc)
  case who(Actor)
  case own
  case tell
  case flag(Flag)
}

/// How a sentence was read: its marks, how sure the reader is of each label, and the words that weighed most.
public struct SentenceReading: Hashable, Sendable {
  /// The labels that hold.
  public var marks: Marks
  /// Calibrated probabilities from 0 to 1, by label.
  public var probabilities: LabelProbabilities

  /// A reading as given.
  public init(marks: Marks, probabilities: LabelProbabilities = [:]) {
    self.marks = marks
    self.probabilities = probabilities
  }
}

/// Which reader marked an answer.
public enum ReaderName: String, Codable, CaseIterable, Sendable {
  /// The reader of words.
  case fast
  /// The reader by a sentence encoder, the reader of words weighed in.
  case deep
}

/// Marks sentences in their context.
///
/// The fast reader of words is one; a deeper one may stand beside it.
public protocol Reader: Sendable {
  /// What it is called where it is told who marked an answer.
  var name: ReaderName { get }

  /// The reader that serves while an answer is typed; nil where it must be read anew at each key.
  var whileTyping: WordReader? { get }

  /// Reads the sentences of one answer, in order.
  func read(_ sentences: [Sentence], question: String, kind: QuestionKind?) -> [SentenceReading]

  /// Reads the sentences of one answer, and keeps what the evidence for their marks is told from.
  func study(_ sentences: [Sentence], question: String, kind: QuestionKind?) -> AnswerReading

  /// The words of a sentence that weighed most for a label, as spans of that sentence's own text, heaviest first.
  func evidence(for label: Label, in index: Int, of sentences: [Sentence], question: String, kind: QuestionKind?)
    -> [Span]
}

/// How the sentences of an answer were read, and where the words behind their marks are asked for.
public struct AnswerReading {
  /// One a sentence, in order.
  public var readings: [SentenceReading]
  /// Who read them.
  public var reader: ReaderName
  /// The words of a sentence, by its place, that weighed most for a label, as a span of its own text.
  public var evidence: (Label, Int) -> Span?

  /// A reading as given.
  public init(
    readings: [SentenceReading], reader: ReaderName = .fast, evidence: @escaping (Label, Int) -> Span?
  ) {
    self.readings = readings
    self.reader = reader
    self.evidence = evidence
  }
}

extension Reader {
  /// Whoever does not say otherwise is fast.
  public var name: ReaderName { .fast }

  /// Most have none.
  public var whileTyping: WordReader? { nil }

  /// Reads sentences and asks for evidence anew each time; a reader that can keep what it has seen does better.
  public func study(_ sentences: [Sentence], question: String, kind: QuestionKind?) -> AnswerReading {
    AnswerReading(readings: read(sentences, question: question, kind: kind), reader: name) { label, index in
      evidence(for: label, in: index, of: sentences, question: question, kind: kind).first
    }
  }
}

/// A text and the question that it answers: what a reader may be asked to read ahead.
public struct Passage: Hashable, Sendable {
  /// What was said.
  public var text: String
  /// What was asked.
  public var question: String

  /// A passage as given.
  public init(_ text: String, question: String) {
    self.text = text
    self.question = question
  }
}
