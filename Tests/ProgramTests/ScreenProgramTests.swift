import Glibc
import Sessions
import Testing

/// The terminal must be as it was: its settings, the main screen, no mode of ours left on, the cursor shown.
func expectGivenBack(
  _ terminal: PseudoTerminal, _ before: TerminalSettings, location: SourceLocation = #_sourceLocation
) {
  #expect(terminal.settings == before, sourceLocation: location)
  #expect(!terminal.screen.showsAlternate, sourceLocation: location)
  #expect(terminal.screen.modes.isDisjoint(with: [1000, 1004, 1006, 2004]), sourceLocation: location)
  #expect(terminal.screen.showsCursor, sourceLocation: location)
}

@Test func homeOpensAndQuittingLeavesTheTerminalAsItWas() throws {
  let terminal = try Home().grill()
  let before = terminal.initialSettings
  try terminal.wait(forText: "the bar raiser in your terminal")
  #expect(terminal.screen.showsAlternate && terminal.screen.modes.isSuperset(of: [1000, 1004, 1006, 2004]))
  #expect(terminal.settings != before)
  try terminal.type("q")
  #expect(try terminal.waitForExit() == .exited(0))
  expectGivenBack(terminal, before)
  #expect(terminal.screen.text.isEmpty, "nothing of it stays on the main screen")
  #expect(terminal.screen.notUnderstood.isEmpty)
}

@Test func aDrillAsksTakesAnAnswerAndFollowsUp() throws {
  let home = try Home()
  let terminal = try home.drill()
  try terminal.type("I saw the lag – 日本 👩‍💻 – and doubled it.")
  try terminal.wait(forText: "doubled it.")
  #expect(terminal.screen.text.contains("日本"))
  try terminal.type("\u{4}")
  try terminal.wait(forText: "follow-up 1")
  try terminal.wait(for: "an empty answer to the new question") { !$0.text.contains("doubled it.") }
  try terminal.type("\u{3}\u{3}")
  #expect(try terminal.waitForExit() == .exited(0))
  let log = try home.recording()
  #expect(log.exchanges.count == 2 && log.header.seed == 1)
  #expect(log.exchanges[0].text == "I saw the lag – 日本 👩‍💻 – and doubled it.")
}

@Test func aPasteOfAHundredKilobytesArrivesWhole() throws {
  let home = try Home()
  let terminal = try home.drill("--exam")
  let line = "We added é, 日本 and 👩‍💻 to the list of what the consumers could not read.\n"
  let text = String(repeating: line, count: 102_400 / line.utf8.count + 1) + "The end"
  try terminal.paste(text)
  try terminal.wait(forText: "The end", seconds: 30)
  try terminal.type("\u{4}")
  try terminal.wait(forText: "follow-up 1", seconds: 30)
  try home.wait(for: "the next question") { $0.exchanges.count == 2 }
  let log = try home.recording()
  #expect(log.exchanges[0].text == text)
  #expect(log.events.count { if case .edit = $0.kind { true } else { false } } == 1, "it is one step")
}

@Test func aStormOfSizesLeavesTheDrillUsable() throws {
  let home = try Home()
  let terminal = try home.drill()
  try terminal.type("before ")
  var state: UInt64 = 7
  for _ in 0..<60 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    terminal.resize(columns: Int(state >> 33) % 200 + 1, rows: Int(state >> 45) % 60 + 1)
    try terminal.type("x")
  }
  terminal.resize(columns: 1, rows: 1)
  try terminal.wait(for: "the first letter of the notice") { $0.text == "G" || $0.text == "…" }
  terminal.resize(columns: 80, rows: 24)
  try terminal.type(" after")
  try terminal.wait(forText: "x after")
  // The frame is painted from the top: its last line may come a moment later.
  try terminal.wait(for: "the whole screen at its size") {
    $0.text.contains("Consumer lag climbs") && $0.lines[23].contains("Ctrl-D")
  }
  try home.waitForDraft("before " + String(repeating: "x", count: 60) + " after")
}

@Test func escapeAnswersWithoutAnotherKey() throws {
  let terminal = try Home().grill()
  try terminal.wait(forText: "the bar raiser in your terminal")
  try terminal.type("?")
  try terminal.wait(forText: "Keys: Home")
  try terminal.type("\u{1B}")
  try terminal.wait(for: "the help to close") { !$0.text.contains("Keys: Home") }
  try terminal.type("c")
  try terminal.wait(forText: "Choose a chain")
  try terminal.type("/kafka")
  try terminal.wait(for: "what was searched for") { $0.text.contains("Kafka") && !$0.text.contains("Spark") }
  try terminal.type("\u{1B}")
  try terminal.wait(forText: "Spark out of memory")
  try terminal.type("\u{1B}")
  try terminal.wait(forText: "the bar raiser in your terminal")
}

@Test func aWholeDrillEndsWithItsScorecard() throws {
  let home = try Home()
  let terminal = try home.drill("--order", "scripted", "--follow-ups", "1")
  try terminal.type("I paused the producers.\u{4}")
  try terminal.wait(forText: "follow-up 1")
  try terminal.type("\u{E}")
  try terminal.wait(forText: "VERDICT")
  try home.wait(for: "the end") { $0.ending == .finished }
  try terminal.type("n")
  try terminal.wait(forText: "I paused the producers")
  try terminal.type("\r")
  try terminal.wait(forText: "Press Enter when you are ready")
  try terminal.type("q")
  try terminal.wait(forText: "1 recorded")
  try terminal.type("l")
  try terminal.wait(forText: "1 session")
  try terminal.type("\r")
  try terminal.wait(forText: "Before Grill says what it found")
  try terminal.type("ss")
  try terminal.wait(forText: "VERDICT")
}
