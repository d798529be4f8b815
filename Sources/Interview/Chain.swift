/// One pressing question after an answer.
public struct FollowUp: Hashable, Codable, Sendable {
  /// The question; `{words}` stands for the candidate's own words.
  public var ask: String
  /// What it presses.
  public var presses: Target
  /// Its budget in seconds, spoken.
  public var seconds: Int
  /// How deep it goes.
  public var depth: Depth

  /// A follow-up with its target and budget; as deep as its target goes where nothing else is said.
  public init(ask: String, presses: Target, seconds: Int, depth: Depth? = nil) {
    self.ask = ask
    self.presses = presses
    self.seconds = seconds
    self.depth = depth ?? presses.depth
  }
}

/// An opening question and its follow-ups, played against the clock.
public struct Chain: Hashable, Codable, Sendable, Identifiable {
  /// Lower-case words joined by hyphens, unique in the bank.
  public var id: String
  /// A short name for lists.
  public var title: String
  /// The topic that it is filed under, such as `incident` or `leadership`.
  public var topic: String
  /// The kind of its opening question.
  public var kind: QuestionKind
  /// The document that it comes from: `000` to `003`, or `own` in a user's bank.
  public var source: String
  /// The opening question.
  public var opening: String
  /// The budget of the opening answer in seconds, spoken.
  public var seconds: Int
  /// Identifiers of the frameworks that judge it.
  public var frameworks: [String]
  /// The scripted follow-ups in order; empty for an opening question of its own, whose follow-ups come from the answer.
  public var followUps: [FollowUp]
  /// Wordings of this chain's own by what they are for (raw values of `PoolKey`); the bank's pool is used besides.
  public var pool: [String: [String]]
  /// The points that its answers together should make; empty where it asks for a story.
  public var points: [KeyPoint]
  /// What it prepares for: principles, stories, rows.
  public var prepares: Preparation

  /// A chain as given.
  public init(
    id: String, title: String, topic: String, kind: QuestionKind, source: String, opening: String, seconds: Int,
    frameworks: [String] = [], followUps: [FollowUp] = [], pool: [String: [String]] = [:],
    points: [KeyPoint] = [], prepares: Preparation = Preparation()
  ) {
    self.id = id
    self.title = title
    self.topic = topic
    self.kind = kind
    self.source = source
    self.opening = opening
    self.seconds = seconds
    self.frameworks = frameworks
    self.followUps = followUps
    self.pool = pool
    self.points = points
    self.prepares = prepares
  }

  /// Whether it has follow-ups of its own to be played as written.
  public var isScripted: Bool { !followUps.isEmpty }
}

/// All questions, chains and follow-ups.
public struct QuestionBank: Hashable, Codable, Sendable {
  /// Chains and single opening questions, in the order of their files.
  public var chains: [Chain]
  /// Wordings by what they are for (raw values of `PoolKey`: `own`, `own.harder`, `ramble`, …).
  public var pool: [String: [String]]

  /// A bank as given; empty by default.
  public init(chains: [Chain] = [], pool: [String: [String]] = [:]) {
    self.chains = chains
    self.pool = pool
  }

  /// The chain with this identifier.
  public func chain(_ id: String) -> Chain? { chains.first { $0.id == id } }
}
