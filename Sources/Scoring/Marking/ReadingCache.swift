/// What was read of an answer, kept until it is read again.
struct ReadingCache: Sendable {
  var question: QuestionSums?
  var cores: [SentenceCore] = []
  /// Where each sentence stood; nil where that has to be looked at anew.
  var places: [Place?] = []
  /// What each sentence's place adds to its scores, 32 lanes a sentence.
  var sums: [Int32] = []
  var readings: [SentenceReading] = []
  var stories: [Story] = []

  /// How many sentences at the start and at the end are the same as they were.
  func same(as sentences: [Sentence]) -> (start: Int, end: Int) {
    let limit = min(cores.count, sentences.count)
    var start = 0
    while start < limit, cores[start].text == sentences[start].text { start += 1 }
    var end = 0
    while end < limit - start, cores[cores.count - 1 - end].text == sentences[sentences.count - 1 - end].text {
      end += 1
    }
    return (start, end)
  }

  /// Puts new sentences in the place of old ones.
  mutating func replace(_ old: Range<Int>, with new: [SentenceCore]) {
    cores.replaceSubrange(old, with: new)
    places.replaceSubrange(old, with: new.map { _ in nil })
    sums.replaceSubrange(
      old.lowerBound * Lanes.count..<old.upperBound * Lanes.count,
      with: repeatElement(0, count: new.count * Lanes.count))
  }
}
