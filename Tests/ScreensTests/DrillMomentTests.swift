import Interview
import Screens
import Sessions
import Terminal
import Testing

/// What happens at the edges of an answer: time up, an interruption, a switch of modes.
@Suite struct DrillMomentTests {
  /// A key held down repeats faster than the clock ticks.
  @Test func aHeldKeyDoesNotOutlastTheClock() throws {
    var stage = try Stage.drilling()
    stage.wait(275)
    for _ in 0..<200 { stage.send(.key(.character("x"))) }
    #expect(stage.text.contains("follow-up 1"))
    let answer = stage.recorded.compactMap { if case .answer(let answer) = $0.kind { answer } else { nil } }.first
    #expect(answer?.ended == .timeUp && answer?.text.isEmpty == false)
  }

  @Test func aDoneThatComesJustAfterTheCutDoesNotPassOverTheNextQuestion() throws {
    var stage = try Stage.drilling()
    stage.type("I paused the producers.")
    stage.wait(279)
    #expect(stage.text.contains("TIME"))
    let asked = stage.questions
    stage.press(.control("d"))
    #expect(stage.questions == asked)
    stage.wait(2)
    stage.press(.control("d"))
    #expect(stage.questions == asked + 1)
  }

  @Test func anInterruptionEndsWithItsAnswer() throws {
    var stage = try Stage.drilling()
    stage.wait(31)
    #expect(stage.text.contains("BAR RAISER"))
    stage.press(.control("d"))
    #expect(stage.text.contains("follow-up 1") && !stage.text.contains("BAR RAISER"))
  }

  @Test func anUnsavedRecordingStaysSaidAfterTheClockCutIn() throws {
    var stage = try Stage.drilling()
    _ = stage.app.report(problem: "the disk is full")
    stage.wait(281)
    #expect(stage.text.contains("TIME"))
    stage.wait(10)
    #expect(stage.text.contains("NOT SAVED  the disk is full"))
  }

  @Test func theChecklistComesBackAsTheAnswerNowStands() throws {
    var stage = try Stage.drilling()
    stage.press(.control("t"))
    stage.type("I paused the producers at 10 messages and 20 partitions.")
    #expect(!stage.text.contains("STAR"))
    stage.press(.control("t"))
    #expect(stage.text.contains("✓ Contain") || stage.text.contains("~ Contain"), "\(stage.text)")
  }

  @Test func helpThatDoesNotFitScrolls() throws {
    var stage = try Stage(columns: 40, rows: 12)
    stage.press(.character("?"))
    #expect(!stage.text.contains("Ctrl-C"))
    for _ in 0..<5 { stage.press(.pageDown) }
    #expect(stage.text.contains("Ctrl-C") && stage.text.contains("Keys: Home"))
    stage.press(.escape)
    #expect(!stage.text.contains("Keys: Home"))
  }

  @Test func theSmallestWindowShowsWhatCanBeSet() throws {
    var stage = try Stage(columns: 40, rows: 12)
    stage.press(.character("s"))
    #expect(stage.text.contains("coach mode") && stage.text.contains("Press Enter"))
    stage.press(.character("t"), .character("p"))
    #expect(stage.text.contains("exam mode") && stage.text.contains("spoken pace"))
  }
}

extension Stage {
  /// How many questions were asked.
  fileprivate var questions: Int { recorded.count { if case .ask = $0.kind { true } else { false } } }
}
