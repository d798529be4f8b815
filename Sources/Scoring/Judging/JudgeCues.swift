import Interview

/// What an answer does that no mark stands for, and what a question asks for, by their words.
struct JudgeCues: OptionSet, Hashable, Sendable {
  var rawValue: Int

  /// Weighs one thing against another.
  static let weighs = JudgeCues(rawValue: 1)
  /// Holds a position against somebody.
  static let resists = JudgeCues(rawValue: 2)
  /// Gives a reason.
  static let reasons = JudgeCues(rawValue: 4)

  /// What a question asks for, by the words it asks with.
  static func asked(by question: String) -> TargetBits {
    let letters = PlainLetters(question)
    let matches = asking.matches(in: letters, words: letters.words)
    return matches.reduce(into: []) { $0.insert(TargetBits(askable[$1.list])) }
  }

  private static let askable: [Target] = [
    .learning, .growth, .detect, .contain, .fix, .prevent, .cause, .metric, .impact, .who, .own, .tell, .tradeoff,
    .backbone,
  ]
  private static let asking = PhraseIndex([
    ["learn*", "lesson*", "take away", "takeaway*", "teach*", "taught"],
    ["differently", "change*", "since", "now", "again"],
    ["notice*", "find out", "found", "know", "knew", "spot*", "detect*", "discover*", "first sign"],
    ["stop*", "limit*", "contain*", "first thing", "damage", "isolate*"],
    ["fix*", "repair*", "resolve*", "solve*", "recover*", "restore*"],
    ["prevent*", "again", "make sure", "making sure", "guard*", "keeps it", "come back"],
    ["why", "cause*", "how come", "reason*", "root"],
    ["number*", "measure*", "how much", "how many", "metric*", "figure*", "result*", "percent", "by what"],
    ["impact*", "how bad", "affected", "cost*", "damage", "serious", "who was hit", "hurt"],
    [
      "you personally", "you yourself", "your part", "your role", "you specifically", "did you", "who",
      "your own hands",
    ],
    ["your fault", "your mistake", "your part", "your share", "your responsib*", "blame", "own", "whose"],
    ["tell", "told", "communicat*", "inform*", "news", "say to", "explain*", "hear about"],
    ["instead", "trade*", "choose", "chose", "choice", "alternative*", "option*", "rather than", "why not", "over"],
    ["disagree*", "push*", "pressure", "unpopular", "conflict", "stand", "position", "argue*", "said no", "say no"],
  ])
  /// The phrases by which each cue is known, in the order of their bits.
  static let lists = [
    [
      "instead", "rather than", "versus", "vs", "trade*", "downside*", "chose", "cheaper", "alternative*", "option*",
      "price of",
      "in exchange", "over the", "weigh*", "picked", "the cost of",
    ],
    [
      "disagree*", "pushed back", "push back", "refus*", "insist*", "said no", "stood", "argued", "object*", "against",
      "my position", "wouldn't", "would not", "held my", "overrul*", "kept my", "stood firm",
    ],
    ["because", "due to", "so that", "reason*", "as a result of"],
  ]
}

/// Targets as bits.
struct TargetBits: OptionSet, Sendable {
  var rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ target: Target) { rawValue = 1 << UInt32(target.place) }
}
