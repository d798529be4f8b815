import Bank
import Drill
import Interview
import Scoring
import Sessions
import Terminal
import Testing

@testable import Screens

/// The story portfolio and the recovery plan on the screen.
@Suite struct StoriesScreenTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 100, rows: 30)]

  private var told: [ToldStory] {
    [
      ToldStory(
        chain: "lag", title: "Consumer lag", start: "2026-11-20T09:00:00Z", grade: 3.7,
        covers: [.productionFailure, .technicalFailure], principles: [.ownership],
        closed: ["we-to-i": .missing, "numbers": .met, "proof-of-change": .partly]),
      ToldStory(
        chain: "failed", title: "A time you failed", start: "2026-11-21T09:00:00Z", grade: 2.1,
        covers: [.judgementFailure], closed: ["we-to-i": .missing, "numbers": .missing]),
    ]
  }

  private func stage(_ size: Size) throws -> Stage {
    var world = try World.example()
    world.bank.chains[0].prepares = Preparation(principles: [.ownership], stories: [.productionFailure])
    world.bank.chains[1].prepares = Preparation(stories: [.judgementFailure, .projectFailure])
    world.history = DrillHistory(stories: told)
    var stage = try Stage(columns: size.columns, rows: size.rows, world: world)
    stage.press(.character("p"))
    return stage
  }

  @Test(arguments: sizes) func storiesAndPlan(size: Size) throws {
    var stage = try stage(size)
    try expectGolden(stage.text, "stories-\(size.columns)x\(size.rows)")
    stage.press(.tab)
    try expectGolden(stage.text, "plan-\(size.columns)x\(size.rows)")
  }

  @Test func opensAtOnceAndReadsTheRecordingsASliceATick() throws {
    var world = try World.example()
    world.history = nil
    var stage = try Stage(world: world)
    stage.press(.character("p"))
    #expect(stage.effects.contains { if case .startHistory = $0 { true } else { false } })
    #expect(
      !stage.effects.contains { if case .readHistory = $0 { true } else { false } }, "nothing is read for the key")
    #expect(stage.app.wait(at: stage.now) != nil)
    var history = DrillHistory(names: (1...30).map { "\($0).jsonl" })
    stage.app.world.history = history
    stage.wait(1)
    #expect(stage.effects.contains { if case .readHistory = $0 { true } else { false } })
    #expect(stage.text.contains("reading 0 of 30"))
    var read = 0
    let scorer = try #require(world.scorer)
    while !history.isRead {
      history.read(bank: world.bank, scorer: scorer) { _ in
        read += 1
        return nil
      }
      #expect(read <= 30)
    }
    #expect(read == 30 && history.passedOver == 30 && history.count == 30)
    stage.app.world.history = history
    #expect(stage.app.wait(at: stage.now) == nil)
    #expect(stage.text.contains("30 recordings hold no story"))
  }

  @Test func enterDrillsWhatIsMissing() throws {
    var stage = try stage(Size(columns: 80, rows: 24))
    stage.press(.enter)
    #expect(stage.text.contains("Press Enter when you are ready"))
  }

  @Test func theLadderAndContradictionsAreDrawn() throws {
    let climb = [
      Climb.Step(number: 0, depth: .surface, reply: .answered),
      Climb.Step(number: 1, depth: .context, reply: .dodged, because: "Why it happened is not told."),
      Climb.Step(number: 1, depth: .context, reply: .partly, harder: true, because: "The reply did not answer."),
      Climb.Step(number: 2, depth: .tradeoff, reply: .answered, because: "The other options are not weighed."),
    ]
    let turns = climb.map { step in
      var turn = Turn(
        ask: Ask(
          question: "?", presses: .none, because: step.because, depth: step.depth, seconds: 60, harder: step.harder,
          isOpening: step.number == 0))
      turn.answer = step.reply == .dodged ? "" : "So."
      turn.reply = step.number == 0 ? nil : step.reply
      turn.ending = .submitted
      return turn
    }
    #expect(Climb(turns).steps == climb)
    #expect(Climb(turns).reached == .tradeoff)
    for width in [40, 80] {
      try expectGolden(LadderReport(Climb(turns)).paragraphs.plainText(width: width), "ladder-\(width)")
    }
  }
}
