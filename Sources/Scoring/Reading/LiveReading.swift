import Interview

/// An answer that is being typed: its sentences and how they read, kept from one keystroke to the next.
///
/// Only the sentences that changed are read again, and those near enough to see them.
public struct LiveReading: Sendable {
  /// The answer as it stands.
  public private(set) var text = ""
  /// Its sentences.
  public private(set) var sentences: [Sentence] = []
  /// How each reads, in the same order.
  public private(set) var readings: [SentenceReading] = []
  private let reader: WordReader
  private let question: String
  private let kind: QuestionKind?
  private var cache = ReadingCache()
  private var splitting = LiveSplitting()

  /// An empty answer to a question.
  public init(reader: WordReader, question: String, kind: QuestionKind?) {
    self.reader = reader
    self.question = question
    self.kind = kind
  }

  /// Takes the answer as it stands now.
  public mutating func update(_ text: String) {
    self.text = text
    sentences = splitting.update(text)
    readings = reader.read(sentences, question: question, kind: kind, keeping: &cache)
  }
}
