import Foundation
import Sessions
import Testing

/// Each exercise line by line, with the same items, answers and words each time, as a golden file.
@Suite struct ExercisePlainTests {
  /// A first try that is not enough, and a second one that is the model.
  private static let answers = [
    "we-to-i": "We fixed it together.", "numbers": "It got a lot faster.", "reframe-blame": "Who was it?",
    "growth": "I'm just not good at it.", "seventy-percent": "I need more time to think about it.",
    "situation-30": "It was a long time ago.", "paced-answer": "Yes.\nOne thing only.", "spot-the-flag": "1 2",
    "key-points": "I would think about it.",
  ]

  @Test(arguments: answers.keys.sorted()) func isPlayedThroughPipes(exercise: String) throws {
    let home = try Home()
    let first = try #require(Self.answers[exercise])
    let items = try home.pipe("exercise", "list", exercise).output.split(separator: "\n").dropFirst()
    let item = try #require(items.first?.split(separator: " ").first.map(String.init))
    let plain = try home.pipe(
      "exercise", exercise, "--item", item, "--seed", "1", "--plain", input: "\(first)\n.\n:again\n:skip\n")
    #expect(plain.status == .exited(0) && plain.errors.isEmpty)
    try expectGolden(plain.output, "exercise-\(exercise)")
    let log = try home.recording()
    #expect(log.header.chain == "exercise-\(exercise)" && log.ending == .finished)
    #expect(log.exchanges.map(\.text) == [first, ""])
  }

  /// Compares an output, its seconds made none, with the file beside the tests.
  private func expectGolden(_ output: String, _ name: String) throws {
    let text = output.replacing(/AGAIN  \d+ s of/, with: "AGAIN  0 s of")
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    let file = folder.appending(path: "\(name).txt")
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil || recorded == nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded Golden/\(name).txt; run again without RECORD_GOLDEN")
    } else {
      #expect(recorded == text)
    }
  }
}

@Test func anExerciseIsDoneOnTheScreenAndIsNoDrillToResume() throws {
  let home = try Home()
  let terminal = try home.grill("exercise", "we-to-i", "--seed", "1")
  try terminal.wait(forText: "Press Enter when you are ready")
  try terminal.type("\r")
  try terminal.wait(forText: "item 1 of 3")
  try terminal.type("\t")
  try terminal.type("\u{4}")
  try terminal.wait(forText: "AGAIN")
  try terminal.type("r")
  try terminal.wait(for: "the item once more") { $0.text.contains("Ctrl-D") && !$0.text.contains("AGAIN") }
  try terminal.type("\u{E}\u{E}\u{E}")
  try terminal.wait(forText: "TALLY")
  try home.wait(for: "the end") { $0.ending == .finished }
  try terminal.type("\u{1B}")
  try terminal.wait(forText: "1 recorded")
  #expect(!terminal.screen.text.contains("Resume"))
  try terminal.type("l")
  try terminal.wait(forText: "1 session")
  try terminal.type("\r")
  try terminal.wait(forText: "TALLY")
}

@Test func anExerciseThatBreaksOffIsNotOfferedAsADrill() throws {
  let home = try Home()
  _ = try home.pipe("exercise", "growth", "--plain", input: "I learn.\n")
  let resume = try home.pipe("drill", "--resume", "--plain")
  #expect(resume.status == .exited(1) && resume.errors.contains("no drill was left unfinished"))
}

@Test func anUnknownExerciseOrItemIsRefusedWithThoseThatThereAre() throws {
  let home = try Home()
  let unknown = try home.pipe("exercise", "we-to-you", "--plain")
  #expect(unknown.status == .exited(1) && unknown.errors.contains("we-to-i, numbers"))
  let item = try home.pipe("exercise", "growth", "--item", "nothing", "--plain")
  #expect(item.status == .exited(1) && item.errors.contains("grill exercise list growth"))
  let list = try home.pipe("exercise", "list")
  #expect(list.output.split(separator: "\n").count == 10)
}

@Test func exercisesOfOnesOwnAreLaidOverAndCheckedByFileAndLine() throws {
  let home = try Home()
  let text = """
    exercise: growth
    title: Growth of my own
    row: 16
    seconds: 45
    task: Say it otherwise.
    items:
      - id: mine
        prompt: I'm bad at names.
        model: I repeat a name aloud when I hear it, and I am learning ten a week.

    """
  try home.write(
    "bank/mine.yaml",
    "topic: mine\nkind: failure\nseconds: 140\nframeworks: [star]\nchains:\n  - {id: my-chain, title: Mine, opening: What went wrong?}\n"
  )
  try home.write("bank/exercises/growth.yaml", text)
  let list = try home.pipe("exercise", "list", "growth", "--bank", "\(home.path)/bank")
  #expect(list.output.split(separator: "\n").count > 12 && list.output.contains("mine "))
  #expect(try home.pipe("bank", "lint", "\(home.path)/bank").output.contains("1 exercise item"))
  try home.write("bank/exercises/growth.yaml", text.replacing("seconds: 45", with: "seconds: 4"))
  let lint = try home.pipe("bank", "lint", "\(home.path)/bank")
  #expect(lint.status == .exited(1) && lint.output.contains("growth.yaml:4: 4 seconds"), "\(lint.output)")
}
