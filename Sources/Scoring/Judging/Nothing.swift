import Interview

/// Tells answers that say nothing from real ones, by their words alone: whatever marks a reader may see in them.
enum Nothing {
  /// Why the answer counts as nothing, for people; nil for a real answer.
  static func reason(_ facts: [SentenceFacts], question: String) -> String? {
    var tally = WordTally()
    for fact in facts { tally += fact.tally }
    if tally.words == 0 {
      let isBlank = facts.allSatisfy { $0.letters.bytes.allSatisfy { $0 == UInt8(ascii: " ") } }
      return isBlank ? "There is no answer." : "There are no words in the answer."
    }
    let hasMetric = facts.contains { !$0.metrics.isEmpty }
    if tally.words < 4, !hasMetric, tally.telling == 0 {
      let words = facts.flatMap { fact in fact.words.map { fact.letters[$0] } }
      return "The answer is only “\(words.joined(separator: " "))”: there is nothing in it to judge."
    }
    if isRepeated(facts, tally) { return "The answer says the same thing over and over: a copy earns nothing." }
    if isEcho(facts, tally, of: question) { return "The answer is the question typed back." }
    if tally.words >= 6 { return wordingReason(tally, facts, hasMetric: hasMetric) }
    return tally.buzz >= 3 && tally.events == 0 && !hasMetric ? keywords : nil
  }

  private static let keywords = "The answer is a list of keywords: nothing is told that happened."

  private static func wordingReason(_ tally: WordTally, _ facts: [SentenceFacts], hasMetric: Bool) -> String? {
    let share = { (count: Int) in Double(count) / Double(tally.words) }
    if share(tally.filler) > 0.3 { return "The answer is placeholder text." }
    if share(tally.grammar) < 0.05, !hasMetric || tally.words > 12, tally.events * 8 < tally.words {
      return "The answer is a string of words with no sentence in it."
    }
    if share(tally.grammar) < 0.16, share(tally.buzz) > 0.2, !hasMetric {
      return keywords
    }
    if share(tally.buzz) > 0.16, tally.buzz >= 4, !hasMetric, tally.events * 20 <= tally.words {
      return "The answer is made of buzzwords: no event is told, and nothing that you did."
    }
    let resumeSentences = facts.count { $0.tally.resume != 0 }
    if tally.resume.nonzeroBitCount >= 3, !tally.tellsFailure, Double(resumeSentences) >= 0.4 * Double(facts.count) {
      return "The answer sums up a career: it tells no event that could be judged."
    }
    return nil
  }

  /// Whether few different sentences, or few different runs of four words in a sentence, make up the answer.
  private static func isRepeated(_ facts: [SentenceFacts], _ tally: WordTally) -> Bool {
    let keys = facts.filter { !$0.words.isEmpty }.map(\.figures.key)
    if keys.count >= 3, Set(keys).count * 3 <= keys.count { return true }
    if tally.runs > 0 { return Double(tally.differentRuns) < 0.42 * Double(tally.runs) }
    guard tally.words >= 3, tally.words < 12 else { return false }
    let words = Set(facts.flatMap { fact in fact.words.map { fact.letters.hash(of: $0) } })
    return words.count * 3 <= tally.words
  }

  /// Whether nearly all words stand in the question, and the answer is about as long as it.
  private static func isEcho(_ facts: [SentenceFacts], _ tally: WordTally, of question: String) -> Bool {
    // Most answers are too long for that, whatever the question's words are.
    guard tally.words <= (question.utf8.count / 2 + 1) * 3 / 2 + 2 else { return false }
    let letters = PlainLetters(question)
    let asked = letters.words.map { letters.hash(of: $0) }
    guard tally.words >= 3, asked.count >= 3, tally.words <= asked.count * 3 / 2 + 2 else { return false }
    let known = Set(asked)
    let shared = facts.reduce(0) { sum, fact in sum + fact.words.count { known.contains(fact.letters.hash(of: $0)) } }
    return Double(shared) >= 0.85 * Double(tally.words) && Double(shared) >= 0.5 * Double(asked.count)
  }
}
