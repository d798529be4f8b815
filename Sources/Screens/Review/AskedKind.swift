import Interview

extension QuestionKind {
  /// The kind that a question in an interviewer's own words most likely has; a failure where its words do not tell.
  public init(asking question: String) {
    let plain = question.lowercased()
    self = Self.signs.first { $0.words.contains { plain.contains($0) } }?.kind ?? .failure
  }

  /// What tells a kind, the more telling first.
  private static let signs: [(kind: QuestionKind, words: [String])] = [
    (.badnews, ["bad news", "deliver news", "difficult message"]),
    (.failure, ["fail", "mistake", "went wrong", "regret", "got wrong", "were wrong"]),
    (.conflict, ["conflict", "disagree", "pushed back", "push back", "difficult colleague", "difficult coworker"]),
    (.incident, ["incident", "outage", "in production", "on call", "on-call", "post-mortem", "postmortem"]),
    (.tradeoff, ["trade-off", "tradeoff", "trade off", "choose between", "chose between", "had to choose"]),
    (.setback, ["setback", "disappoint", "rejected", "turned down"]),
    (.strategy, ["strategy", "pricing", "market", "long-term vision"]),
    (.project, ["project", "deadline", "launch", "roadmap", "migration"]),
    (.improve, ["improve", "proud", "simplif", "automat", "initiative", "mentor"]),
  ]
}
