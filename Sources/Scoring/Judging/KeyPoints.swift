import Interview

/// A point of a question of knowledge, and the words of the answer that make it.
public struct KeyPointFinding: Hashable, Sendable {
  /// The point.
  public var point: KeyPoint
  /// The words that make it, with the clause around them, as spans of the answer; empty where it was missed.
  public var words: [Span]

  /// Whether the answer makes it.
  public var isMade: Bool { !words.isEmpty }

  /// Looks for points in an answer, in the order of the points.
  public static func find(_ points: [KeyPoint], in text: String) -> [KeyPointFinding] {
    let sentences = points.isEmpty ? [] : Sentences.split(text)
    return points.map { point in
      let ways = PhraseList(point.ways)
      let words = sentences.compactMap { sentence -> Span? in
        guard let found = ways.spans(in: sentence.text).first else { return nil }
        let facts = SentenceFacts(sentence.text, phrases: PhraseIndex([]))
        let clause = ShownClause.around(found.start..<found.end, in: facts)
        return Span(clause.lowerBound, clause.upperBound).shifted(by: sentence.span.start)
      }
      return KeyPointFinding(point: point, words: words)
    }
  }
}
