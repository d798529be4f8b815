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

/// Marks sentences in their context.
///
/// The fast reader of words is one; a deeper one may stand beside it.
public protocol Reader: Sendable {
  /// Reads the sentences of one answer, in order.
  func read(_ sentences: [Sentence], question: String, kind: QuestionKind?) -> [SentenceReading]

  /// The words of a sentence that weighed most for a label, as spans of that sentence's own text, heaviest first.
  func evidence(for label: Label, in index: Int, of sentences: [Sentence], question: String, kind: QuestionKind?)
    -> [Span]
}
