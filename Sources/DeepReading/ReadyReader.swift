import Interview
import Scoring

/// Both readers where the deep one has read an answer already, else the fast one: for moments that must not wait.
public struct ReadyReader: Reader {
  /// Both readers, which are asked to read ahead meanwhile.
  public let both: BlendedReader

  /// A reader that never waits for the deep one.
  public init(_ both: BlendedReader) { self.both = both }

  /// The reader of words: it alone is fast enough for that.
  public var whileTyping: WordReader? { both.fast }

  /// Reads the sentences of one answer, in order.
  public func read(_ sentences: [Sentence], question: String, kind: QuestionKind?) -> [SentenceReading] {
    ready(sentences, question, kind) ?? both.fast.read(sentences, question: question, kind: kind)
  }

  /// Reads the sentences of one answer; the words behind a mark are told from the fast reader's weights, at once.
  public func study(_ sentences: [Sentence], question: String, kind: QuestionKind?) -> AnswerReading {
    var told = both.fast.study(sentences, question: question, kind: kind)
    if let readings = ready(sentences, question, kind) { (told.readings, told.reader) = (readings, both.name) }
    return told
  }

  /// The words without which a mark's probability falls most; this may take some tenths of a second.
  public func evidence(
    for label: Label, in index: Int, of sentences: [Sentence], question: String, kind: QuestionKind?
  ) -> [Span] {
    ready(sentences, question, kind) == nil
      ? both.fast.evidence(for: label, in: index, of: sentences, question: question, kind: kind)
      : both.evidence(for: label, in: index, of: sentences, question: question, kind: kind)
  }

  private func ready(_ sentences: [Sentence], _ question: String, _ kind: QuestionKind?) -> [SentenceReading]? {
    // Called off at the first sentence that is not known.
    both.read(sentences, question: question, kind: kind) { true }
  }
}
