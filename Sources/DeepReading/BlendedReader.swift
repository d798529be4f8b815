import Interview
import Scoring

/// The fast reader of words and the deep one together: by label, what both say weighs in.
public struct BlendedReader: Reader {
  /// The reader of words.
  public let fast: WordReader
  /// The reader by the encoder.
  public var deep: DeepReader

  /// Deep, as what tells it from the fast reader is that.
  public var name: ReaderName { .deep }
  /// The reader of words: it alone is fast enough for that.
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

  /// Reads the sentences of one answer, and tells the words behind a mark.
  ///
  /// They are the fast reader's where it sees the mark too, as those cost nothing; else the clause that the mark falls without.
  public func study(_ sentences: [Sentence], question: String, kind: QuestionKind?) -> AnswerReading {
    let told = fast.study(sentences, question: question, kind: kind)
    let readings = read(sentences, question: question, kind: kind)
    return AnswerReading(readings: readings, reader: name) { label, index in
      guard told.readings.indices.contains(index) else { return nil }
      if told.readings[index].marks.has(label) { return told.evidence(label, index) }
      return Occlusion(sentences: sentences, index: index, label: label)?.clause {
        variants(of: sentences, question: question, kind: kind, index: index, hidden: $0)
      }
    }
  }

  /// The words without which a mark's probability falls most, as spans of the sentence's own text, heaviest first.
  public func evidence(
    for label: Label, in index: Int, of sentences: [Sentence], question: String, kind: QuestionKind?
  ) -> [Span] {
    Occlusion(sentences: sentences, index: index, label: label)?.words {
      variants(of: sentences, question: question, kind: kind, index: index, hidden: $0)
    } ?? []
  }

  /// The probabilities of one sentence with some of its words hidden, once for each list of spans.
  private func variants(
    of sentences: [Sentence], question: String, kind: QuestionKind?, index: Int, hidden: [[Span]]
  ) -> [LabelProbabilities] {
    let scores = deep.variants(of: sentences, question: question, index: index, hidden: hidden)
    return zip(hidden, scores).map { spans, scores in
      var sentences = sentences
      sentences[index].text = sentences[index].text.without(spans)
      let fast = fast.read(sentences, question: question, kind: kind)[index]
      return deep.blend.reading(fast: fast, deep: scores).probabilities
    }
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
