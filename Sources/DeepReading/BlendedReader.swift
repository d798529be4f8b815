import Interview
import Scoring

/// The fast reader of words and the deep one together: by label, what both say weighs in.
public struct BlendedReader: Reader {
  /// The reader of words.
  public let fast: WordReader
  /// The reader by the encoder.
  public var deep: DeepReader

  public var name: ReaderName { .deep }
  public var whileTyping: WordReader? { fast }

  /// Both readers, put together as was measured best.
  public init(fast: WordReader, deep: DeepReader) {
    self.fast = fast
    self.deep = deep
  }

  /// Reads the sentences of one answer, in order.
  public func read(_ sentences: [Sentence], question: String, kind: QuestionKind?) -> [SentenceReading] {
    read(sentences, question: question, kind: kind) { false } ?? []
  }

  /// The same; nil where reading was called off before its end.
  func read(
    _ sentences: [Sentence], question: String, kind: QuestionKind?, isCancelled: @Sendable () -> Bool
  ) -> [SentenceReading]? {
    guard let scores = deep.rawScores(sentences, question: question, isCancelled: isCancelled) else { return nil }
    return zip(fast.read(sentences, question: question, kind: kind), scores).map {
      deep.blend.reading(fast: $0, deep: $1)
    }
  }

  /// Reads the sentences of one answer; the words behind a mark are told from the fast reader's weights, as they cost nothing.
  public func study(_ sentences: [Sentence], question: String, kind: QuestionKind?) -> AnswerReading {
    var told = fast.study(sentences, question: question, kind: kind)
    told.readings = read(sentences, question: question, kind: kind)
    told.reader = name
    return told
  }

  /// The words without which a mark's probability falls most, as spans of the sentence's own text, heaviest first.
  public func evidence(
    for label: Label, in index: Int, of sentences: [Sentence], question: String, kind: QuestionKind?
  ) -> [Span] {
    Occlusion(sentences: sentences, index: index, label: label)?.spans { hidden in
      let scores = deep.variants(of: sentences, question: question, index: index, hidden: hidden)
      return zip(hidden, scores).map { spans, scores in
        var sentences = sentences
        sentences[index].text = sentences[index].text.without(spans)
        let fast = fast.read(sentences, question: question, kind: kind)[index]
        return deep.blend.reading(fast: fast, deep: scores).probabilities
      }
    } ?? []
  }
}

extension String {
  /// The text with the scalars of some spans taken out.
  func without(_ spans: [Span]) -> String {
    var left = String.UnicodeScalarView()
    for (place, scalar) in unicodeScalars.enumerated()
    where !spans.contains(where: { $0.overlaps(Span(place, place + 1)) }) {
      left.append(scalar)
    }
    return String(left)
  }
}
