import Interview

/// Counts of marks over an answer, copies of a sentence left out.
struct MarkCounts: Sendable {
  private let sentences: [(bits: MarkBits, length: Int, isMeasured: Bool)]
  /// Words in all, filler left out.
  let words: Int
  /// Whether something is weighed against something else in it.
  let weighs: Bool
  /// Whether a position is held in it.
  let resists: Bool
  /// Whether a reason is given in it.
  let reasons: Bool

  init(_ answer: AnswerFacts) {
    let own = answer.bits.indices.filter { answer.counts($0) }.map { (answer.bits[$0], answer.sentences[$0]) }
    sentences = own.map { ($0.0, $0.1.length, !$0.1.metrics.isEmpty) }
    words = sentences.reduce(0) { $0 + $1.length }
    let cues = own.reduce(into: JudgeCues()) { $0.formUnion($1.1.cues) }
    weighs = cues.contains(.weighs)
    resists = cues.contains(.resists)
    reasons = cues.contains(.reasons)
  }

  /// Whether some sentence has a bit of each of these masks.
  func has(_ one: MarkBits, _ other: MarkBits = .every) -> Bool {
    sentences.contains { !$0.bits.isDisjoint(with: one) && !$0.bits.isDisjoint(with: other) }
  }

  /// How many sentences have a bit of each of these masks, up to a limit.
  func count(_ one: MarkBits, _ other: MarkBits = .every, upTo limit: Int) -> Double {
    Double(min(limit, sentences.count { !$0.bits.isDisjoint(with: one) && !$0.bits.isDisjoint(with: other) }))
  }

  /// The share of all words that stand in sentences with a bit of this mask.
  func share(_ mask: MarkBits) -> Double {
    guard words > 0 else { return 0 }
    return Double(sentences.reduce(0) { $0 + ($1.bits.isDisjoint(with: mask) ? 0 : $1.length) }) / Double(words)
  }

  /// How many sentences with a bit of each of these masks hold a number that measures something.
  func measured(_ one: MarkBits = .every, _ other: MarkBits = .every) -> Double {
    Double(
      sentences.count { $0.isMeasured && !$0.bits.isDisjoint(with: one) && !$0.bits.isDisjoint(with: other) })
  }

  /// Whether the answer gives what a target asks for, by its marks.
  func gives(_ target: Target) -> Bool {
    switch target {
    case .own: has(.own)
    case .who: has(MarkBits(Role.action), MarkBits(Actor.i))
    case .situation: has(MarkBits(Role.situation))
    case .detect: has(MarkBits(Deed.detect))
    case .contain: has(MarkBits(Deed.contain))
    case .fix: has(MarkBits(Deed.fix))
    case .prevent: has(MarkBits(Deed.prevent))
    case .cause: has(MarkBits(Deed.cause))
    case .impact, .metric: measured() > 0
    case .tell: has(.tell)
    case .learning, .growth: has(MarkBits(Role.reflection), MarkBits(Arc.learning))
    case .tradeoff: weighs
    case .backbone: resists
    case .none: true
    }
  }
}
