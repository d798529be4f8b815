import Interview

/// Finds the question of a bank that somebody asks in words of their own.
public struct QuestionMatch: Sendable {
  /// A question of the bank.
  public struct Found: Hashable, Sendable {
    /// The chain that it belongs to.
    public var chain: String
    /// The follow-up that it is; nil for the chain's opening.
    public var followUp: FollowUp?
  }

  private struct Entry {
    var found: Found
    var words: Set<String>
    var weight: Double
  }

  private let entries: [Entry]
  private let weights: [String: Double]

  /// The share of a question's words, by weight, that must be heard for it to be the same.
  private static let bar = 0.75
  /// The most words between two pauses in which a question is looked for; longer talk has room for any words.
  private static let longest = 60

  /// An index over a bank's openings and scripted follow-ups.
  public init(_ bank: QuestionBank) {
    var texts: [(Found, Set<String>)] = []
    for chain in bank.chains {
      texts.append((Found(chain: chain.id), Self.words(chain.opening)))
      for followUp in chain.followUps where !Slot.isIn(followUp.ask) {
        texts.append((Found(chain: chain.id, followUp: followUp), Self.words(followUp.ask)))
      }
    }
    var counts: [String: Int] = [:]
    for word in texts.flatMap(\.1) { counts[word, default: 0] += 1 }
    // Rare words say more about which question it is.
    let weights = counts.mapValues { 1 / Double($0).squareRoot() }
    self.weights = weights
    entries = texts.map { Entry(found: $0.0, words: $0.1, weight: $0.1.reduce(0) { $0 + (weights[$1] ?? 0) }) }
  }

  /// The question that is asked, preferring those of a chain that is under way; nil where none is near.
  public func find(_ text: String, in chain: String? = nil) -> Found? {
    let heard = Self.words(text)
    guard heard.count <= Self.longest else { return nil }
    let known = heard.reduce(0) { $0 + (weights[$1] ?? 0.5) }
    var best: (found: Found, score: Double)?
    for entry in entries where entry.words.count >= 3 {
      let common = entry.words.intersection(heard).reduce(0) { $0 + (weights[$1] ?? 0) }
      guard common >= Self.bar * entry.weight else { continue }
      let score = 2 * common / (entry.weight + known) + (entry.found.chain == chain ? 0.2 : 0)
      if score > best?.score ?? 0.5 { best = (entry.found, score) }
    }
    return best?.found
  }

  private static func words(_ text: String) -> Set<String> { Set(Likeness.words(text).map(String.init)) }
}
