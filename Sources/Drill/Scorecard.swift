import Interview
import Scoring

/// What a drill came to: the verdict, the fixes that matter most, the next drill.
public struct Scorecard: Sendable {
  /// The chain that was drilled.
  public let chain: Chain
  /// All questions with their answers, as far as they were answered.
  public let turns: [Turn]
  /// All answers together, as the scorer reads them.
  public let story: Assessment
  /// What the story still leaves out, the most important first.
  public let openGaps: [Gap]
  /// The grade of the whole story less what was pressed and not closed, 1 to 5.
  public let grade: Double
  /// The verdict that the grade stands for.
  public let verdict: Verdict
  /// The three fixes that matter most, or fewer.
  public let fixes: [Fix]
  /// What a bar raiser would write down.
  public let note: VerdictNote
  /// How near the drill comes to a level; nil where it shows nothing of that.
  public let readiness: Readiness?
  /// The frameworks that judged the answers, with their conventions.
  public let frameworks: [Framework]
  /// What to drill next; nil where the bank has nothing else.
  public let next: Chain?
  /// How the budgets were kept.
  public let pace: PaceFigures

  /// The scorecard of a drill that is over.
  public init(_ drill: Drill) {
    chain = drill.plan.chain
    turns = drill.turns.filter { $0.ending != nil }
    story = drill.story
    let unclosed = Scorecard.unclosed(turns)
    let lost = unclosed.reduce(0) { $0 + ($1.reply == .dodged ? Self.costOfDodge : Self.costOfDodge / 2) }
    grade = max(1, story.grade - min(lost, Self.mostLost))
    verdict = Verdict(story, grade: grade)
    openGaps = drill.openGaps
    pace = PaceFigures(turns)
    fixes = Fix.threeThatMatter(story: story, gaps: openGaps, turns: turns)
    frameworks = drill.frameworks.filter { $0.judges(drill.plan.chain.kind) }
    note =
      NoteTaking(
        story: story, turns: turns, gaps: openGaps, unclosed: unclosed, verdict: verdict, kind: chain.kind,
        frameworks: frameworks
      ).note
    readiness = Readiness(story: story, turns: turns, kind: chain.kind, frameworks: frameworks, verdict: verdict)
    next = Scorecard.next(after: drill.plan, fixes: fixes)
  }

  /// What a pressed question costs that was dodged to the end, in grades; answered partly it costs half.
  private static let costOfDodge = 0.2
  /// What all of them cost together at most.
  private static let mostLost = 1.2

  /// The targets that were pressed and not closed, each with how its last reply was judged.
  public var unclosed: [(target: Target, reply: ReplyState)] { Scorecard.unclosed(turns) }

  private static func unclosed(_ turns: [Turn]) -> [(target: Target, reply: ReplyState)] {
    var last: [Target: ReplyState] = [:]
    var order: [Target] = []
    for turn in turns {
      guard let reply = turn.reply else { continue }
      if last.updateValue(reply, forKey: turn.ask.presses) == nil { order.append(turn.ask.presses) }
    }
    return order.compactMap { target in
      guard let reply = last[target], reply != .answered else { return nil }
      return (target, reply)
    }
  }

  /// Another chain that presses the first fix: of the same topic if there is one.
  private static func next(after plan: DrillPlan, fixes: [Fix]) -> Chain? {
    let others = plan.bank.chains.filter { $0.id != plan.chain.id && $0.isScripted }
    let target = fixes.compactMap(\.target).first
    let pressing = others.filter { chain in chain.followUps.contains { $0.presses == target } }
    let near = pressing.filter { $0.topic == plan.chain.topic }
    let pool = [near, pressing, others].first { !$0.isEmpty } ?? []
    return pool.isEmpty ? nil : pool[SeededChoice(seed: plan.seed).pick(pool.count, choice: 5000)]
  }
}

/// How the budgets of a drill were kept.
public struct PaceFigures: Hashable, Sendable {
  /// Answers that were given at all.
  public let answers: Int
  /// Answers that the clock cut off.
  public let cutOff: Int
  /// Questions that were passed over.
  public let skipped: Int
  /// Seconds from question to first word, on average; nil where no word came.
  public let firstWord: Double?
  /// Silences of half a minute.
  public let silences: Int

  /// The figures of some turns.
  public init(_ turns: [Turn]) {
    answers = turns.filter { !$0.answer.isEmpty }.count
    cutOff = turns.filter { $0.ending == .timeUp }.count
    skipped = turns.filter { $0.ending == .skipped }.count
    silences = turns.reduce(0) { $0 + $1.interjections.filter { $0.reason == .silence }.count }
    let waits = turns.compactMap(\.firstWord)
    firstWord = waits.isEmpty ? nil : waits.reduce(0, +) / Double(waits.count)
  }
}
