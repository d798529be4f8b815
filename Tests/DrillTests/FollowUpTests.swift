import Interview
import Scoring
import Testing

@testable import Drill

@Suite struct FollowUpTests {
  @Test func pressesTheFirstGapInTheCandidatesWords() {
    var drill = Drill(plan: .example(), judge: ScriptedJudge())
    _ = drill.start(at: 0)
    drill.write("We moved it. gap:prevent gap:metric", at: 5)
    _ = drill.submit(at: 20)
    // The number lies on the rung that the drill stands on; prevention is four rungs up.
    #expect(drill.turns[1].ask.presses == .metric)
    #expect(drill.turns[1].ask.question.contains("\"We moved\""))
    #expect(drill.turns[1].ask.because == "metric is missing")
  }

  @Test func neverPressesATargetTwiceNorAsksTheSameAgain() {
    for seed in 0..<40 as Range<UInt64> {
      var drill = Drill(plan: .example(1, seed: seed), judge: ScriptedJudge())
      _ = drill.start(at: 0)
      var now = 0.0
      while drill.stage == .answering {
        drill.write("gap:prevent gap:metric gap:who did", at: now)
        now += 3
        _ = drill.submit(at: now)
      }
      let targets = drill.turns.dropFirst().map(\.ask.presses)
      #expect(Set(targets).count == targets.count)
      #expect(Set(drill.turns.map(\.ask.question)).count == drill.turns.count)
      #expect(targets.prefix(3) == [.metric, .who, .prevent])
    }
  }

  @Test func pressesADodgeOnceMoreHarderAndThenMovesOn() {
    var drill = Drill(plan: .example(), judge: ScriptedJudge())
    _ = drill.start(at: 0)
    drill.write("gap:who gap:cause", at: 1)
    _ = drill.submit(at: 2)
    drill.write("dodge", at: 3)
    _ = drill.submit(at: 4)
    #expect(drill.turns[2].ask.harder)
    #expect(drill.turns[2].ask.presses == .who)
    drill.write("dodge again", at: 5)
    _ = drill.submit(at: 6)
    #expect(drill.turns[3].ask.presses == .cause)
    #expect(drill.turns[2].reply == .dodged)
  }

  @Test func doesNotPressASkippedQuestionAgain() {
    var drill = Drill(plan: .example(), judge: ScriptedJudge())
    _ = drill.start(at: 0)
    drill.write("gap:who gap:cause", at: 1)
    _ = drill.submit(at: 2)
    _ = drill.skip(at: 3)
    #expect(drill.turns[1].reply == .dodged)
    #expect(drill.turns[2].ask.presses == .cause)
  }

  @Test func playsAChainAsWritten() {
    var drill = Drill(plan: .example(order: .scripted), judge: ScriptedJudge())
    _ = drill.start(at: 0)
    for now in 1...4 {
      drill.write("dodge gap:metric", at: Double(now))
      _ = drill.submit(at: Double(now))
    }
    #expect(drill.turns.map(\.ask.question) == ["Tell me of a lag.", "What broke?", "Who fixed it?", "And since?"])
    #expect(drill.stage == .finished(left: false))
  }

  @Test func theSameSeedAsksTheSame() {
    func questions(seed: UInt64) -> [String] {
      var drill = Drill(plan: .example(1, seed: seed), judge: ScriptedJudge())
      _ = drill.start(at: 0)
      var now = 0.0
      while drill.stage == .answering {
        drill.write("gap:prevent gap:metric", at: now)
        now += 1
        _ = drill.submit(at: now)
      }
      return drill.turns.map(\.ask.question)
    }
    #expect(questions(seed: 3) == questions(seed: 3))
    #expect(Set((0..<20).map { questions(seed: $0) }).count > 3)
  }

  @Test func quotesOnOneLineAndShort() {
    #expect(Quotation.of("  - we\ndecided to   move. ") == "we decided to move")
    let long = Quotation.of(String(repeating: "words and ", count: 30))
    #expect(long.count <= Quotation.limit + 1)
    #expect(long.hasSuffix("words…") || long.hasSuffix("and…"))
  }

  @Test func whatAFollowUpClosedIsNoGapAnyMore() {
    var drill = Drill(plan: .example(), judge: ScriptedJudge())
    _ = drill.start(at: 0)
    drill.write("gap:metric gap:cause", at: 1)
    _ = drill.submit(at: 2)
    drill.write("from 9 to 2", at: 3)
    _ = drill.submit(at: 4)
    drill.write("dodge", at: 5)
    _ = drill.submit(at: 6)
    #expect(drill.openGaps.map(\.target) == [.cause])
    #expect(Scorecard(drill).fixes.compactMap(\.target) == [.cause])
  }
}
