import Interview

/// What to work on after the last sessions, week by week, and when to try again (seed 003).
public struct RecoveryPlan: Hashable, Sendable {
  /// Something that the last sessions left open.
  public struct Weakness: Hashable, Sendable {
    /// The element of the framework `recovery-plan`.
    public var id: String
    /// Its name.
    public var title: String
    /// What closes it, in one plain sentence.
    public var explanation: String
    /// Sessions that left it open, of those that could have closed it.
    public var open: Int
    /// Sessions that could have closed it.
    public var sessions: Int
    /// The exercises that drill it.
    public var exercises: [ExerciseKind]
    /// A chain that presses it; nil where the bank has none.
    public var chain: Chain?
  }

  /// Some weeks of the plan.
  public struct Weeks: Hashable, Sendable {
    /// What they are for.
    public enum Work: Hashable, Sendable {
      /// Going through the last scorecards.
      case analysis
      /// Practising one weakness.
      case practice(Weakness)
      /// Whole drills as in an interview.
      case mocks
    }

    /// The first week, from 1.
    public var first: Int
    /// The last week.
    public var last: Int
    /// What they are for.
    public var work: Work
  }

  /// The weaknesses, the one left open most often first: three at most.
  public let weaknesses: [Weakness]
  /// The weeks in order.
  public let weeks: [Weeks]
  /// How many sessions it was made from.
  public let sessions: Int
  /// The month from which on to try again, such as `2027-05`; nil where nothing was recorded.
  public let tryAgain: String?

  /// How many sessions are looked back on.
  public static let lookBack = 10

  /// The plan from the newest stories that were told.
  ///
  /// - Parameter framework: the framework `recovery-plan`, whose conventions say how many weaknesses and weeks.
  public init(_ told: [ToldStory], framework: Framework, bank: QuestionBank) {
    let newest = told.sorted { $0.start > $1.start }.prefix(Self.lookBack)
    sessions = newest.count
    func convention(_ id: String, or fallback: Int) -> Int {
      framework.conventions.first { $0.id == id }.map { Int($0.value) } ?? fallback
    }
    let all = framework.elements.compactMap { Self.weakness($0, in: Array(newest), bank: bank) }
    // The largest share of sessions left open comes first; among equals, the framework's own order holds.
    weaknesses = Array(
      all.enumerated().sorted { one, other in
        let (left, right) = (one.element.open * other.element.sessions, other.element.open * one.element.sessions)
        return left == right ? one.offset < other.offset : left > right
      }.map(\.element).prefix(convention("weaknesses-at-once", or: 3)))
    weeks = Self.weeks(
      weaknesses, analysis: convention("weeks-of-analysis", or: 1), practice: convention("weeks-of-practice", or: 12),
      mocks: convention("weeks-of-mock-interviews", or: 8))
    tryAgain = newest.first.flatMap {
      Self.month($0.start, after: convention("months-until-next", or: 6))
    }
  }

  /// An element that at least a third of the sessions left open.
  private static func weakness(_ element: FrameworkElement, in told: [ToldStory], bank: QuestionBank) -> Weakness? {
    let states = told.compactMap { $0.closed[element.id] }
    let open = states.count { $0 != .met }
    guard open > 0, open * 3 >= states.count else { return nil }
    func presses(_ chain: Chain) -> Int { chain.followUps.count { $0.presses == element.presses } }
    let fresh = bank.chains.filter { chain in presses(chain) > 0 && !told.contains { $0.chain == chain.id } }
    let chain = fresh.first { presses($0) > 1 } ?? fresh.first
    return Weakness(
      id: element.id, title: element.title, explanation: element.explanation, open: open, sessions: states.count,
      exercises: exercises[element.id] ?? [], chain: chain)
  }

  private static func weeks(_ weaknesses: [Weakness], analysis: Int, practice: Int, mocks: Int) -> [Weeks] {
    guard !weaknesses.isEmpty else { return [] }
    var weeks = [Weeks(first: 1, last: max(1, analysis), work: .analysis)]
    let share = max(1, practice / weaknesses.count)
    for weakness in weaknesses {
      let first = (weeks.last?.last ?? 0) + 1
      weeks.append(Weeks(first: first, last: first + share - 1, work: .practice(weakness)))
    }
    let first = (weeks.last?.last ?? 0) + 1
    weeks.append(Weeks(first: first, last: first + max(1, mocks) - 1, work: .mocks))
    return weeks
  }

  /// The month so many months after a time of ISO 8601, such as `2026-11-21T…`; nil for anything else.
  static func month(_ start: String, after months: Int) -> String? {
    let parts = start.split(separator: "-")
    guard parts.count >= 3, let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month) else {
      return nil
    }
    let total = year * 12 + month - 1 + months
    let number = total % 12 + 1
    return "\(total / 12)-\(number < 10 ? "0" : "")\(number)"
  }

  /// The exercises that drill a weakness, by its element.
  public static let exercises: [String: [ExerciseKind]] = [
    "we-to-i": [.weToI], "numbers": [.numbers], "backbone": [.seventyPercent],
    "under-pressure": [.situation30, .pacedAnswer], "own-part": [.reframeBlame, .spotTheFlag],
    "proof-of-change": [.growth], "larger-view": [.keyPoints, .seventyPercent],
  ]
}
