import Interview
import Texts

/// Tells answers that say nothing from real ones, by their words alone: whatever marks a reader may see in them.
enum Nothing {
  /// Why the answer counts as nothing, in English for people; nil for a real answer.
  static func reason(_ facts: [SentenceFacts], question: String) -> String? {
    guard let reason = message(facts, question: question) else { return nil }
    let words = reason == .only ? facts.flatMap { fact in fact.words.map { fact.letters[$0] } } : []
    return Texts.english[reason, ["words": words.joined(separator: " ")]]
  }

  private static func message(_ facts: [SentenceFacts], question: String) -> NothingText? {
    var tally = WordTally()
    for fact in facts { tally += fact.tally }
    if tally.words == 0 {
      let isBlank = facts.allSatisfy { $0.letters.bytes.allSatisfy { $0 == UInt8(ascii: " ") } }
      return isBlank ? .empty : .wordless
    }
    let hasMetric = facts.contains { !$0.metrics.isEmpty }
    if tally.words < 4, !hasMetric, tally.telling == 0 { return .only }
    if isRepeated(facts, tally) { return .repeated }
    if isEcho(facts, tally, of: question) { return .echo }
    if tally.words >= 6 { return wordingReason(tally, facts, hasMetric: hasMetric) }
    return tally.buzz >= 3 && tally.events == 0 && !hasMetric ? .keywords : nil
  }

  private static func wordingReason(_ tally: WordTally, _ facts: [SentenceFacts], hasMetric: Bool) -> NothingText? {
    let share = { (count: Int) in Double(count) / Double(tally.words) }
    if share(tally.filler) > 0.3 { return .placeholder }
    if share(tally.grammar) < 0.05, !hasMetric || tally.words > 12, tally.events * 8 < tally.words {
      return .unconnected
    }
    if share(tally.grammar) < 0.16, share(tally.buzz) > 0.2, !hasMetric || tally.events == 0 {
      return .keywords
    }
    if share(tally.buzz) > 0.16, tally.buzz >= 4, !hasMetric, tally.events * 20 <= tally.words {
      return .buzzwords
    }
    let resumeSentences = facts.count { $0.tally.resume != 0 }
    if tally.resume.nonzeroBitCount >= 3, !tally.tellsFailure, Double(resumeSentences) >= 0.4 * Double(facts.count) {
      return .career
    }
    return nil
  }

  /// Whether few different sentences, or few different runs of four words in a sentence, make up the answer.
  private static func isRepeated(_ facts: [SentenceFacts], _ tally: WordTally) -> Bool {
    let (keys, different) = SeenHashes.lend(upTo: facts.count) { seen in
      facts.reduce(into: (0, 0)) { counts, fact in
        if fact.words.isEmpty { return }
        counts.0 += 1
        if seen.insert(fact.figures.key) { counts.1 += 1 }
      }
    }
    if keys >= 3, different * 3 <= keys { return true }
    if tally.runs > 0 { return Double(tally.differentRuns) < 0.42 * Double(tally.runs) }
    guard tally.words >= 3, tally.words < 12 else { return false }
    let words = Set(facts.flatMap { fact in fact.words.map { fact.letters.hash(of: $0) } })
    return words.count * 3 <= tally.words
  }

  /// Whether nearly all words stand in the question, and the answer is no longer than the question typed twice.
  private static func isEcho(_ facts: [SentenceFacts], _ tally: WordTally, of question: String) -> Bool {
    // Most answers are too long for that, whatever the question's words are.
    guard tally.words <= (question.utf8.count / 2 + 1) * 5 / 2 + 2 else { return false }
    let letters = PlainLetters(question)
    let asked = letters.words.map { letters.hash(of: $0) }
    guard tally.words >= 3, asked.count >= 3, tally.words <= asked.count * 5 / 2 + 2 else { return false }
    let known = Set(asked)
    let shared = facts.reduce(0) { sum, fact in sum + fact.words.count { known.contains(fact.letters.hash(of: $0)) } }
    return Double(shared) >= 0.85 * Double(tally.words) && Double(shared) >= 0.5 * Double(asked.count)
  }
}
