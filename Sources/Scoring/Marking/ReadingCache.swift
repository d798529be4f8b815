/// What was read of an answer, kept until it is read again.
struct ReadingCache: Sendable {
  var question: QuestionWords?
  var cores: [SentenceCore] = []
  var places: [Place] = []
  /// What each sentence's place adds to its scores.
  var sums: [[Int32]] = []
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
}
