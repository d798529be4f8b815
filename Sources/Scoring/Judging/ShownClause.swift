import Interview

/// Finds the clause of a sentence that holds some of its words: evidence should show those words and little else.
enum ShownClause {
  private static let marks = Array(",;:().!?".utf8)

  /// The clause around a stretch of a sentence, in scalars of the sentence.
  static func around(_ stretch: Range<Int>, in facts: SentenceFacts) -> Range<Int> {
    let words = facts.words
    guard let first = words.firstIndex(where: { $0.upperBound > stretch.lowerBound }) else { return stretch }
    let last = words.lastIndex { $0.lowerBound < stretch.upperBound } ?? first
    let start = facts.clauseStarts.last { $0 <= first } ?? 0
    let end = facts.clauseStarts.first { $0 > max(first, last) } ?? words.count
    return trimmed(start..<end, facts)
  }

  /// Whether a sentence is one clause, so that all of its words show the same.
  static func isOne(_ facts: SentenceFacts) -> Bool { facts.clauseStarts.count < 2 }

  /// The whole sentence from its first word to its last, without bullets and end marks.
  static func whole(_ facts: SentenceFacts) -> Range<Int> { trimmed(0..<facts.words.count, facts) }

  /// Places among the words of a sentence where a clause begins; no clause is shorter than three words.
  static func starts(_ letters: PlainLetters, _ words: [Range<Int>], _ kinds: [WordKinds]) -> [Int] {
    guard words.count > 7 else { return [] }
    var starts: [Int] = []
    var last = 0
    for place in 3...words.count - 3 where place - last >= 3 {
      // A mark alone between two words stands within a time, a number or a name: 3:10, 40,000.
      let gap = words[place - 1].upperBound..<words[place].lowerBound
      let isMarked = gap.count > 1 && gap.contains { marks.contains(letters.bytes[$0]) }
      guard isMarked || kinds[place].contains(.opener) else { continue }
      if starts.isEmpty { starts = [0] }
      starts.append(place)
      last = place
    }
    return starts
  }

  private static func trimmed(_ places: Range<Int>, _ facts: SentenceFacts) -> Range<Int> {
    guard !places.isEmpty else { return 0..<facts.letters.bytes.count }
    var start = places.lowerBound
    while start > 0, start < places.upperBound - 1, facts.kinds[start].contains(.joint) { start += 1 }
    var range = facts.words[start].lowerBound..<facts.words[places.upperBound - 1].upperBound
    let bytes = facts.letters.bytes
    if range.lowerBound > 0, bytes[range.lowerBound - 1] == UInt8(ascii: "$") {
      range = (range.lowerBound - 1)..<range.upperBound
    }
    if range.upperBound < bytes.count, bytes[range.upperBound] == UInt8(ascii: "%") {
      range = range.lowerBound..<(range.upperBound + 1)
    }
    return range
  }
}
