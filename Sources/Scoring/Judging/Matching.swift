import Interview

/// A sentence that fits a pattern.
struct Hit: Sendable {
  var sentence: Int
  /// By its place in the rubric.
  var pattern: Int
}

extension Rubric {
  /// Whether a condition, by its place, holds for an answer; appends the sentences that make it hold.
  func holds(_ place: Int, in answer: AnswerFacts, hits: inout [Hit]) -> Bool {
    let before = hits.count
    switch nodes[place] {
    case .any(let parts):
      var isHeld = false
      for part in parts where holds(part, in: answer, hits: &hits) { isHeld = true }
      return isHeld
    case .all(let parts):
      for part in parts where !holds(part, in: answer, hits: &hits) {
        hits.removeLast(hits.count - before)
        return false
      }
      return true
    case .not(let parts):
      for part in parts where holds(part, in: answer, hits: &hits) {
        hits.removeLast(hits.count - before)
        return false
      }
      return true
    case .sentence(let place):
      guard mayFit(patterns[place], in: answer) else { return false }
      let earliest = patterns[place].after.isEmpty ? -1 : first(fitting: patterns[place].after, in: answer)
      guard let earliest else { return false }
      answer.columns.forEach(patterns[place].needs) { sentence in
        if sentence > earliest, fitsAlone(sentence, patterns[place], in: answer) {
          hits.append(Hit(sentence: sentence, pattern: place))
        }
      }
      if hits.count - before >= patterns[place].times { return true }
      hits.removeLast(hits.count - before)
      return false
    case .figure(let bounds):
      guard let value = answer.figures[bounds.figure] else { return false }
      return value >= bounds.least ?? -.infinity && value <= bounds.most ?? .infinity
    }
  }

  /// Whether marks and words that a pattern needs stand anywhere in an answer.
  private func mayFit(_ pattern: Pattern, in answer: AnswerFacts) -> Bool {
    if let list = pattern.list, !answer.allLists.contains(list) { return false }
    return !any((pattern.needs & answer.allBits.lanes) .== 0)
  }

  /// Whether a sentence fits a pattern; a copy of an earlier sentence fits none.
  func fits(_ sentence: Int, _ pattern: Pattern, in answer: AnswerFacts) -> Bool {
    guard fitsAlone(sentence, pattern, in: answer) else { return false }
    return pattern.after.isEmpty || first(fitting: pattern.after, in: answer).map { $0 < sentence } ?? false
  }

  /// The first sentence that fits one of some patterns, by their places.
  private func first(fitting places: Range<Int>, in answer: AnswerFacts) -> Int? {
    let open = places.filter { mayFit(patterns[$0], in: answer) }
    guard !open.isEmpty else { return nil }
    return answer.bits.indices.first { sentence in open.contains { fits(sentence, patterns[$0], in: answer) } }
  }

  /// Whether a sentence fits a pattern, whatever stands before it.
  private func fitsAlone(_ sentence: Int, _ pattern: Pattern, in answer: AnswerFacts) -> Bool {
    if let list = pattern.list, !answer.has(list: list, in: sentence) { return false }
    let bits = answer.bits[sentence]
    guard !bits.isEmpty, bits.isDisjoint(with: pattern.bars), !any((pattern.needs & bits.lanes) .== 0) else {
      return false
    }
    if answer.sentences[sentence].length < pattern.length { return false }
    if let past = pattern.past, answer.sentences[sentence].isPast != past { return false }
    if let metrics = pattern.metrics, answer.sentences[sentence].metrics.isDisjoint(with: metrics) { return false }
    if let within = pattern.within {
      let place = answer.place(of: sentence)
      if place < within.from || place > within.to { return false }
    }
    return !pattern.unless.contains { fits(sentence, patterns[$0], in: answer) }
  }
}
