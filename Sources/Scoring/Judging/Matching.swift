import Interview

/// A sentence that fits a pattern.
struct Hit: Sendable {
  var sentence: Int
  /// By its place in the rubric.
  var pattern: Int
}

extension Rubric {
  /// How an answer meets an element, and by which sentences.
  func state(_ element: Element, in answer: AnswerFacts, hits: inout [Hit]) -> ElementState {
    hits.removeAll(keepingCapacity: true)
    if holds(element.met, in: answer, hits: &hits) { return .met }
    if let partly = element.partly, holds(partly, in: answer, hits: &hits) { return .partly }
    return .missing
  }

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
      for word in 0..<answer.columns.width {
        var fitting = self.fitting(place, of: .max, in: word, of: answer)
        while fitting != 0 {
          hits.append(Hit(sentence: word << 6 + fitting.trailingZeroBitCount, pattern: place))
          fitting &= fitting - 1
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

  /// The sentences that fit a pattern, by its place, as bits: of the 64 of a word those that are asked about.
  ///
  /// What takes one look at a column comes first; the few sentences left are then looked at one by one.
  private func fitting(_ place: Int, of asked: UInt64, in word: Int, of answer: AnswerFacts) -> UInt64 {
    if let list = patterns[place].list, !answer.allLists.contains(list) { return 0 }
    var fitting = asked & answer.columns.counted(word)
    for need in 0..<patterns[place].needCount {
      fitting &= answer.columns.having(Int(patterns[place].needs[need]), word)
    }
    if let bars = patterns[place].bars { fitting &= ~answer.columns.having(bars, word) }
    if fitting == 0 { return 0 }
    let pattern = patterns[place]
    var rest = pattern.asksForWords ? fitting : 0
    while rest != 0 {
      let bit = rest & (~rest &+ 1)
      if !fits(word << 6 + bit.trailingZeroBitCount, pattern, answer) { fitting &= ~bit }
      rest &= rest - 1
    }
    for other in pattern.unless where fitting != 0 {
      fitting &= ~self.fitting(other, of: fitting, in: word, of: answer)
    }
    guard !pattern.after.isEmpty, fitting != 0 else { return fitting }
    guard let first = self.first(fitting: pattern.after, in: answer), first < (word + 1) << 6 else { return 0 }
    let passed = first - word << 6
    return passed < 0 ? fitting : passed == 63 ? 0 : fitting & (.max << UInt64(passed + 1))
  }

  /// The first sentence that fits one of some patterns, by their places.
  private func first(fitting places: Range<Int>, in answer: AnswerFacts) -> Int? {
    for word in 0..<answer.columns.width {
      let fitting = places.reduce(0) { $0 | self.fitting($1, of: .max, in: word, of: answer) }
      if fitting != 0 { return word << 6 + fitting.trailingZeroBitCount }
    }
    return nil
  }

  /// Whether the words of a sentence that has the marks of a pattern fit it.
  @inline(__always)
  private func fits(_ sentence: Int, _ pattern: Pattern, _ answer: AnswerFacts) -> Bool {
    if let list = pattern.list, !answer.has(list: list, in: sentence) { return false }
    if answer.sentences[sentence].length < pattern.length { return false }
    if let past = pattern.past, answer.sentences[sentence].isPast != past { return false }
    if let metrics = pattern.metrics, answer.sentences[sentence].metrics.isDisjoint(with: metrics) { return false }
    if let within = pattern.within {
      let place = answer.place(of: sentence)
      if place < within.from || place > within.to { return false }
    }
    return true
  }
}
