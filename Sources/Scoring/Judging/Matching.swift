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
      for sentence in answer.bits.indices where fits(sentence, patterns[place], in: answer) {
        hits.append(Hit(sentence: sentence, pattern: place))
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
    if let list = pattern.list, answer.allLists[list >> 6] & (1 << UInt64(list & 63)) == 0 { return false }
    return !any((pattern.needs & answer.allBits.lanes) .== 0)
  }

  /// Whether a sentence fits a pattern; a copy of an earlier sentence fits none.
  func fits(_ sentence: Int, _ pattern: Pattern, in answer: AnswerFacts) -> Bool {
    let bits = answer.bits[sentence]
    guard !bits.isEmpty, bits.isDisjoint(with: pattern.bars),
      !any((pattern.needs & bits.lanes) .== 0)
    else { return false }
    let figures = answer.sentences[sentence]
    if figures.length < pattern.length { return false }
    if let past = pattern.past, figures.isPast != past { return false }
    if let list = pattern.list, !figures.has(list: list) { return false }
    if let metrics = pattern.metrics, figures.metrics.isDisjoint(with: metrics) { return false }
    if let within = pattern.within {
      let place = answer.place(of: sentence)
      if place < within.from || place > within.to { return false }
    }
    if pattern.unless.contains(where: { fits(sentence, patterns[$0], in: answer) }) { return false }
    return pattern.after.isEmpty
      || (0..<sentence).contains { earlier in pattern.after.contains { fits(earlier, patterns[$0], in: answer) } }
  }
}
