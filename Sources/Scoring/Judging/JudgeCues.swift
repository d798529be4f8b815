import Interview

/// Words of a question that ask for something, and words of an answer that no mark stands for.
enum JudgeCues {
  /// What a question asks for, by the words it asks with.
  static func asked(by question: String) -> Set<Target> {
    let letters = PlainLetters(question)
    let matches = asking.matches(in: letters, words: letters.words)
    return Set(matches.map { askable[$0.list] })
  }

  /// Whether a text of the answer weighs one thing against another.
  static func weighs(_ facts: SentenceFacts) -> Bool { holds(0, facts) }

  /// Whether it holds a position against somebody.
  static func resists(_ facts: SentenceFacts) -> Bool { holds(1, facts) }

  /// Whether it gives a reason.
  static func reasons(_ facts: SentenceFacts) -> Bool { holds(2, facts) }

  private static func holds(_ list: Int, _ facts: SentenceFacts) -> Bool {
    telling.matches(in: facts.letters, words: facts.words).contains { $0.list == list }
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
  private static let telling = PhraseIndex([
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
  ])
}
