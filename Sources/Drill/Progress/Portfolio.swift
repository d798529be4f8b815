import Interview

/// Which stories a candidate has ready: the five of seed 002, the five kinds of failure of seed 000, and three for each
/// leadership principle that seed 003 names.
public struct Portfolio: Hashable, Sendable {
  /// What a place in the portfolio is for.
  public enum Purpose: Hashable, Sendable {
    case story(PreparedStory)
    case principle(LeadershipPrinciple)
  }

  /// One place in the portfolio.
  public struct Place: Hashable, Sendable {
    /// What it is for.
    public var purpose: Purpose
    /// How many stories it needs.
    public var needed: Int
    /// The stories that fill it, one a chain, the best first.
    public var ready: [ToldStory]
    /// Stories that would, were they told better: the best first.
    public var weak: [ToldStory]
    /// The chain to drill for it next; nil where it is filled, or the bank has none.
    public var next: Chain?

    /// Whether it has the stories that it needs.
    public var isFilled: Bool { ready.count >= needed }
  }

  /// The five stories of seed 002.
  public let stories: [Place]
  /// The five kinds of failure of seed 000.
  public let failures: [Place]
  /// Three stories for each principle of seed 003.
  public let principles: [Place]

  /// Stories for each leadership principle (seed 003).
  public static let storiesForEachPrinciple = 3

  /// The portfolio that these stories make, and what the bank has to fill its gaps.
  public init(_ told: [ToldStory], bank: QuestionBank) {
    let best = Portfolio.bestByChain(told.filter(\.isStory))
    func place(_ purpose: Purpose, needed: Int) -> Place {
      let fitting = best.filter { Portfolio.fits($0, purpose) }
      let ready = fitting.filter(\.isReady)
      var place = Place(purpose: purpose, needed: needed, ready: ready, weak: fitting.filter { !$0.isReady })
      if !place.isFilled { place.next = Portfolio.next(for: place, told: best, bank: bank) }
      return place
    }
    stories = PreparedStory.allCases.filter { !$0.isKindOfFailure }.map { place(.story($0), needed: 1) }
    failures = PreparedStory.allCases.filter(\.isKindOfFailure).map { place(.story($0), needed: 1) }
    principles = LeadershipPrinciple.allCases.map {
      place(.principle($0), needed: Portfolio.storiesForEachPrinciple)
    }
  }

  /// All places.
  public var places: [Place] { stories + failures + principles }

  /// The chain to drill next: for the first place that nothing fills at all, or else for the first that lacks something.
  public var next: Chain? {
    (places.first { $0.next != nil && $0.ready.isEmpty && $0.weak.isEmpty } ?? places.first { $0.next != nil })?.next
  }

  /// The best telling of each chain, the best chain first.
  private static func bestByChain(_ told: [ToldStory]) -> [ToldStory] {
    var best: [String: ToldStory] = [:]
    for story in told where story.grade > best[story.chain]?.grade ?? 0 { best[story.chain] = story }
    return best.values.sorted { ($1.grade, $0.chain) < ($0.grade, $1.chain) }
  }

  private static func fits(_ story: ToldStory, _ purpose: Purpose) -> Bool {
    switch purpose {
    case .story(let prepared): story.covers.contains(prepared)
    case .principle(let principle): story.principles.contains(principle)
    }
  }

  /// A chain that asks for such a story: one not told yet, with follow-ups of its own if there is one; else the weak one.
  private static func next(for place: Place, told: [ToldStory], bank: QuestionBank) -> Chain? {
    let fitting = bank.chains.filter { chain in
      switch place.purpose {
      case .story(let prepared): chain.prepares.stories.contains(prepared)
      case .principle(let principle): chain.prepares.principles.contains(principle)
      }
    }
    let untold = fitting.filter { chain in !told.contains { $0.chain == chain.id } }
    return untold.first(where: \.isScripted) ?? place.weak.first.flatMap { bank.chain($0.chain) } ?? untold.first
      ?? fitting.first
  }
}
