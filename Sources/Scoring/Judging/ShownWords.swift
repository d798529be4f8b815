import Interview

/// Finds the words of an answer that show a finding, no more of them than needed.
struct ShownWords {
  let sentences: [Sentence]
  let answer: AnswerFacts
  let patterns: [PatternTable.Pattern]
  let told: AnswerReading?
  /// By sentence and lane of a label, what was shown already: elements often ask for the same.
  private var known: [Span?]

  /// How many stretches are shown at most for one element.
  static let limit = 3

  /// Shows clauses where a reading can tell which; whole sentences where `told` is nil.
  init(sentences: [Sentence], answer: AnswerFacts, patterns: [PatternTable.Pattern], told: AnswerReading?) {
    self.sentences = sentences
    self.answer = answer
    self.patterns = patterns
    self.told = told
    known = told == nil ? [] : Array(repeating: nil, count: sentences.count * Lanes.count)
  }

  /// The words that show these hits, as spans of the answer in its order.
  mutating func spans(_ hits: inout [Hit]) -> [Span] {
    if hits.isEmpty { return [] }
    hits.sortBySentence()
    let first = span(hits[0])
    // Most are shown by one stretch, or by several in their order.
    var spans = [first]
    for hit in hits.dropFirst() {
      let span = span(hit)
      if spans.contains(where: { $0.overlaps(span) }) { continue }
      spans.insert(span, at: spans.firstIndex { span < $0 } ?? spans.count)
      if spans.count == Self.limit { break }
    }
    return spans
  }

  /// The clause of a sentence that shows a label, as a span of the answer.
  mutating func span(_ label: Label, in index: Int) -> Span {
    let facts = answer.facts[index]
    // Where one clause is all, every word of it shows the same.
    guard let told, !ShownClause.isOne(facts) else { return shifted(ShownClause.whole(facts), index) }
    let place = index * Lanes.count + Lanes.lane(of: label)
    if let span = known[place] { return span }
    let words = told.evidence(label, index)
    let range = words.map { ShownClause.around($0.start..<$0.end, in: facts) } ?? ShownClause.whole(facts)
    let span = shifted(range, index)
    known[place] = span
    return span
  }

  private mutating func span(_ hit: Hit) -> Span {
    let facts = answer.facts[hit.sentence]
    let place = hit.pattern
    if let list = patterns[place].list, let match = facts.phrases.first(where: { $0.list == list }) {
      return shifted(ShownClause.around(match.span, in: facts), hit.sentence)
    }
    if let label = patterns[place].focus { return span(label, in: hit.sentence) }
    if let kinds = patterns[place].metrics,
      let metric = facts.metrics.first(where: { !kinds.isDisjoint(with: MetricBits($0.kind)) })
    {
      return shifted(ShownClause.around(metric.span.start..<metric.span.end, in: facts), hit.sentence)
    }
    return shifted(ShownClause.whole(facts), hit.sentence)
  }

  private func shifted(_ range: Range<Int>, _ sentence: Int) -> Span {
    Span(range.lowerBound, range.upperBound).shifted(by: sentences[sentence].span.start)
  }
}

extension [Hit] {
  /// Puts the hits of several patterns, each in the order of sentences, into that order; most are of one pattern.
  fileprivate mutating func sortBySentence() {
    for index in indices.dropFirst() where self[index - 1].sentence > self[index].sentence {
      sort { $0.sentence < $1.sentence }
      return
    }
  }
}
