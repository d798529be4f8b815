import Interview
import Scoring

/// Finds the words that a mark stands on by hiding them: first a clause at a time, then a word at a time.
struct Occlusion {
  private let label: Label
  /// The words of the sentence, those that hang together as one, by clause.
  private let clauses: [[Span]]

  /// Words that are tried one at a time; of a longer stretch only so many, as each costs a reading.
  private static let mostWords = 24

  /// Nil where the sentence has no words.
  init?(sentences: [Sentence], index: Int, label: Label) {
    guard sentences.indices.contains(index) else { return nil }
    clauses = WordReader.clauses(of: sentences[index].text)
    self.label = label
    if clauses.isEmpty { return nil }
  }

  /// The words without which the label's probability falls most, heaviest first: at most three spans.
  ///
  /// `read` gives the probabilities of the sentence with some spans hidden, for each list of spans.
  func words(_ read: ([[Span]]) -> [LabelProbabilities]) -> [Span] {
    let clauses = heaviestClauses(read)
    let words = Array(clauses.flatMap { $0 }.prefix(Self.mostWords))
    let starts = Set(clauses.map { $0[0].start })
    var weights: [Float] = []
    var places: [Span] = []
    for (word, fall) in zip(words, falls(words.map { [$0] }, read)) {
      // The heaviest clause comes first, so what is next in the list need not be next in the sentence: no group goes across.
      if starts.contains(word.start) {
        weights.append(0)
        places.append(word)
      }
      weights.append(max(0, fall))
      places.append(word)
    }
    let heaviest = WordGroups.heaviest(weights, places)
    if !heaviest.isEmpty { return heaviest }
    return [Span(words.map(\.start).min() ?? 0, words.map(\.end).max() ?? 0)]
  }

  /// The clause without which the label's probability falls most: a few readings, whatever the label.
  func clause(_ read: ([[Span]]) -> [LabelProbabilities]) -> Span {
    let words = heaviestClauses(read)[0]
    return Span(words[0].start, words[words.count - 1].end)
  }

  /// The clauses without which it falls at least half as far as without the heaviest, that first.
  private func heaviestClauses(_ read: ([[Span]]) -> [LabelProbabilities]) -> [[Span]] {
    if clauses.count == 1 { return clauses }
    let falls = falls(clauses, read)
    let most = falls.max() ?? 0
    // Where no clause is missed, each says enough by itself: then any of their words may matter.
    if most <= 0 { return clauses }
    let order = falls.indices.sorted { (falls[$1], $0) < (falls[$0], $1) }
    return order.filter { falls[$0] * 2 >= most }.map { clauses[$0] }
  }

  /// How far the label's log-odds fall without each of these.
  private func falls(_ hidden: [[Span]], _ read: ([[Span]]) -> [LabelProbabilities]) -> [Float] {
    let odds = read([[]] + hidden).map { LogOdds.of(Float($0[label] ?? 0)) }
    guard let whole = odds.first else { return [] }
    return odds.dropFirst().map { whole - $0 }
  }
}
