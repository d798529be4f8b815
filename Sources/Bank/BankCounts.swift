import Interview

/// How much a bank holds.
public struct BankCounts: Hashable, Sendable, CustomStringConvertible {
  /// Opening questions with follow-ups of their own, played as written.
  public var chains = 0
  /// Opening questions whose follow-ups come from the answer.
  public var openings = 0
  /// Scripted follow-ups in all chains.
  public var followUps = 0
  /// Wordings in the pools of the bank and of its chains.
  public var wordings = 0

  /// Items of all exercises.
  public var exerciseItems = 0

  /// Counts a bank and its exercises.
  public init(of bank: QuestionBank, _ exercises: [Exercise] = []) {
    exerciseItems = exercises.reduce(0) { $0 + $1.items.count }
    chains = bank.chains.count(where: \.isScripted)
    openings = bank.chains.count - chains
    followUps = bank.chains.reduce(0) { $0 + $1.followUps.count }
    for pool in [bank.pool] + bank.chains.map(\.pool) { wordings += pool.values.reduce(0) { $0 + $1.count } }
  }

  /// One line for people.
  public var description: String {
    func some(_ count: Int, _ one: String) -> String { "\(count) \(one)\(count == 1 ? "" : "s")" }
    var parts = [
      some(chains, "chain"), some(openings, "opening"), some(followUps, "follow-up"), some(wordings, "wording"),
    ]
    if exerciseItems > 0 { parts.append(some(exerciseItems, "exercise item")) }
    return parts.joined(separator: ", ")
  }
}
