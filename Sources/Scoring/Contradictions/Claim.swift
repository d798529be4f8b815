import Interview

/// Something said that a later answer may contradict: a value, and what it is of.
struct Claim: Hashable, Sendable {
  /// What is claimed.
  enum Value: Hashable, Sendable {
    case number(Quantity)
    case date(Occasion)
    case actor(DeedActor)
  }

  /// What is claimed.
  var value: Value
  /// What it is of: the stems of the clause's content words.
  var subject: Set<UInt32>
  /// Words that make it another thing: before or after, average or peak, planned or real, not.
  var qualifiers: Set<String>
  /// The stems of the past verbs in its clause.
  var verbs: Set<UInt32> = []
  /// Whether it dates the whole story.
  var isOfTheStory = false
  /// The words that claim it, as a span of the answer.
  var span: Span

  /// How many content words two claims share at least that are of the same thing.
  private static let fewestShared = 2

  /// Whether two claims are of the same thing.
  func isComparable(to other: Claim) -> Bool {
    guard qualifiers == other.qualifiers else { return false }
    if isOfTheStory, other.isOfTheStory { return true }
    let shared = subject.intersection(other.subject).count
    let smaller = min(subject.count, other.subject.count)
    switch (value, other.value) {
    case (.number(let one), .number(let two)):
      guard one.isOfSameThing(as: two) else { return false }
      // "Three consumers were paused" and "there were twelve consumers" are both true.
      if one.dimension == .count, verbs != other.verbs { return false }
      // "The migration took six weeks": one word says all that it is about.
      if one.dimension == .duration, shared > 0, subject == other.subject { return true }
      return shared >= Self.fewestShared && shared * 2 >= smaller
    case (.date, .date): return shared >= Self.fewestShared && shared * 2 >= smaller
    case (.actor(let one), .actor(let two)):
      guard one.deed == two.deed else { return false }
      return shared >= (one.deed == .decide ? 1 : Self.fewestShared) && shared * 2 >= smaller
    default: return false
    }
  }
}

extension Claim.Value {
  /// What it is a value of.
  var kind: Contradiction.Kind {
    switch self {
    case .number: .number
    case .date: .date
    case .actor: .actor
    }
  }

  /// Whether two values of the same thing cannot both be right.
  func excludes(_ other: Claim.Value) -> Bool {
    switch (self, other) {
    case (.number(let one), .number(let two)): one.excludes(two)
    case (.date(let one), .date(let two)): one.excludes(two)
    case (.actor(let one), .actor(let two)): one.excludes(two)
    default: false
    }
  }

  /// Whether two values are the same, whatever they are of; actors are the same in so many deeds that it says nothing.
  func agrees(with other: Claim.Value) -> Bool {
    switch (self, other) {
    case (.number(let one), .number(let two)): one.dimension == two.dimension && !one.excludes(two)
    case (.date(let one), .date(let two)): one.agrees(with: two)
    default: false
    }
  }
}

/// The claims of an answer.
enum Claims {
  /// All claims in the order of the answer.
  static func of(_ statement: Statement, isFirst: Bool) -> [Claim] {
    let asked = ClaimClause.subjects(of: statement.question)
    var claims: [Claim] = []
    for (number, sentence) in statement.sentences.enumerated() {
      let clauses = ClaimClause.clauses(of: sentence)
      // A candidate who corrects himself contradicts nothing.
      if clauses.contains(where: \.corrects) { continue }
      for (place, clause) in clauses.enumerated() {
        // A short reply is about what was asked.
        let context = number == 0 && place == 0 && clause.subjects.count < 2 ? asked : []
        let opens = isFirst && number == 0
        claims += clause.quantities(context) + clause.actors(context)
        claims += clause.occasions(context, opensStory: opens, answersDirectly: number == 0, asked: statement.question)
      }
    }
    return claims
  }
}
