import Bank
import Drill
import Interview
import Scoring
import Sessions
import Terminal
import Testing
import Texts

@testable import Screens

/// The screens of exercises, as a person sees them; on a few items of the tests' own, so that they do not change when
/// the bank does.
@Suite struct ExerciseGoldenTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)]

  static let weToI = Exercise(
    kind: .weToI, title: "From we to I", row: 27, seconds: 60,
    task: "Say the same again as what you yourself did; name the others only for what they did.",
    items: [
      ExerciseItem(
        id: "load",
        prompt:
          "We noticed that the nightly load was late. We stopped the reports, we found a join without a key, and we loaded the day again before the office opened.",
        model:
          "I noticed that the nightly load was late and stopped the reports. I found a join without a key. Dana reviewed the fix, and I loaded the day again before the office opened.",
        note: "The review is Dana's and stays hers.")
    ],
    phrases: ["idle": ["were", "was", "had"], "pasts": ["found"]])
  static let spot = Exercise(
    kind: .spotTheFlag, title: "Spot the flag", row: 15, seconds: 60,
    task: "Mark each sentence that an interviewer would hold against this answer.",
    items: [
      ExerciseItem(
        id: "outage", prompt: "Tell me about an outage.", model: "",
        sentences: [
          WeakSentence(text: "Last June our login was down for two hours."),
          WeakSentence(
            text: "It was the fault of the network team.", flag: "blame", why: "It puts the failure on others."),
          WeakSentence(text: "I rolled the change back within twenty minutes."),
        ])
    ])

  static func stage(_ size: Size, language: ScreenLanguage = .english) throws -> Stage {
    var world = try World.example()
    world.exercises = [weToI, spot]
    world.texts = Texts(language)
    return try Stage(columns: size.columns, rows: size.rows, world: world)
  }

  private func golden(_ name: String, _ stage: Stage) throws {
    try expectGolden(stage.text, "\(name)-\(stage.size.columns)x\(stage.size.rows)")
  }

  @Test(arguments: sizes) func rewriting(size: Size) throws {
    var stage = try Self.stage(size)
    stage.press(.character("e"))
    try golden("exercises", stage)
    stage.press(.enter)
    try golden("exercise-task", stage)
    stage.press(.enter)
    stage.type("I noticed that the nightly load was late. We stopped the reports.")
    stage.wait(30)
    try golden("exercise-trial", stage)
    stage.press(.control("d"))
    try golden("exercise-again", stage)
    stage.press(.character("r"))
    stage.send(.paste(Self.weToI.items[0].model))
    stage.press(.control("d"))
    try golden("exercise-done", stage)
    stage.press(.enter)
    try golden("exercise-tally", stage)
  }

  @Test(arguments: sizes) func marking(size: Size) throws {
    var stage = try Self.stage(size)
    stage.press(.character("e"), .down, .enter, .enter, .character(" "), .down, .character(" "))
    try golden("exercise-marking", stage)
    stage.press(.control("d"))
    try golden("exercise-marked", stage)
  }

  @Test(arguments: sizes) func inRussian(size: Size) throws {
    var stage = try Self.stage(size, language: .russian)
    stage.press(.character("e"), .enter, .enter)
    stage.type("We stopped the reports.")
    try golden("russian-exercise-trial", stage)
    stage.press(.control("d"))
    try golden("russian-exercise-again", stage)
  }
}

@Suite struct ExerciseScreenTests {
  private func trial() throws -> Stage {
    var stage = try ExerciseGoldenTests.stage(Size(columns: 80, rows: 24))
    stage.press(.character("e"), .enter, .enter)
    return stage
  }

  @Test func anAttemptIsRecordedAndShownAgainWithItsFeedback() throws {
    var stage = try trial()
    stage.type("I stopped the reports.")
    stage.press(.control("d"), .enter)
    let header = try #require(
      stage.effects.compactMap { if case .beginRecording(let header) = $0 { header } else { nil } }.first)
    #expect(header.chain == "exercise-we-to-i" && header.isExercise)
    let replies = stage.recorded.compactMap { if case .reply(let state) = $0.kind { state } else { nil } }
    #expect(replies == [.partly] && stage.recorded.last?.kind == .end(.finished))
    let log = try SessionLog(header.line + stage.recorded.flatMap(\.line), file: "x")
    #expect(log.exchanges.map(\.text) == ["I stopped the reports."])
    stage.press(.escape)
    stage.app.show(log)
    #expect(stage.text.contains("0 of 1 done") && stage.text.contains("Yours: “I stopped the reports”"))
  }

  @Test func tabTakesTheTextOverOnce() throws {
    var stage = try trial()
    stage.press(.tab, .tab)
    let inserted = stage.recorded.compactMap { if case .edit(let edit) = $0.kind { edit.inserted } else { nil } }
    #expect(inserted == [ExerciseGoldenTests.weToI.items[0].prompt])
  }

  @Test func theClockCutsInAndAKeyMeantForTheAnswerDoesNotPassOverTheFeedback() throws {
    var stage = try trial()
    stage.type("I stopped the reports.")
    stage.wait(119)
    #expect(stage.text.contains("TIME") && stage.text.contains("AGAIN"))
    stage.press(.control("d"))
    #expect(stage.text.contains("AGAIN"))
    stage.wait(2)
    stage.press(.control("d"))
    #expect(stage.text.contains("TALLY"))
  }

  @Test func leavingAsksFirstAndKeepsTheDraft() throws {
    var stage = try trial()
    stage.type("half")
    stage.press(.control("c"))
    #expect(stage.text.contains("What you tried is kept"))
    stage.press(.control("c"))
    #expect(stage.effects.contains { if case .quit(_, 0) = $0 { true } else { false } })
    #expect(stage.recorded.contains { if case .answer(let answer) = $0.kind { answer.text == "half" } else { false } })
    #expect(stage.recorded.last?.kind == .end(.finished))
  }

  @Test func aTrialDrawsAtAnySize() throws {
    var stage = try trial()
    stage.type("I stopped the reports.")
    for columns in [1, 39, 40, 60, 80, 200] {
      for rows in [1, 5, 12, 13, 18, 24, 60] {
        stage.resize(columns: columns, rows: rows)
        let grid = stage.grid
        if let cursor = grid.cursor { #expect(grid.bounds.contains(row: cursor.row, column: cursor.column)) }
      }
    }
  }
}

@Test func aScorecardSaysWhichPointsWereMadeAndWhyTheOthersMatter() throws {
  var world = try World.example()
  world.bank.chains[0].points = [
    KeyPoint(id: "alert", title: "An alert on age", ways: ["message age", "alert*"], why: "Counts hide a stuck key."),
    KeyPoint(
      id: "limit", title: "The partitions limit it", ways: ["partition*", "no more than"], why: "More consumers idle."),
  ]
  var stage = try Stage(rows: 60, world: world)
  stage.press(.character("s"), .enter)
  stage.type(ScreenGoldenTests.story)
  stage.press(.control("d"), .control("n"), .control("n"), .control("n"))
  while !stage.text.contains("KEY POINTS"), stage.text.contains("more lines") { stage.press(.down) }
  for _ in 0..<8 { stage.press(.down) }
  #expect(stage.text.contains("KEY POINTS  1 of 2 made"))
  #expect(stage.text.contains("✓ An alert on age  “An alert on message age told me at 3:10"), "\(stage.text)")
  #expect(stage.text.contains("✗ The partitions limit it: not made") && stage.text.contains("More consumers idle."))
}
