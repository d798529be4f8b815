import Sessions
import Testing

private let script = "I paused the producers at 3:10.\n.\nIt was a million messages.\n.\n\n"

private func recorded(_ home: Home, seed: String = "1") throws {
  let drill = try home.pipe(
    "drill", "kafka-consumer-lag", "--seed", seed, "--plain", "--order", "scripted", "--follow-ups", "1", input: script)
  #expect(drill.status == .exited(0))
}

private func atLibrary(_ home: Home) throws -> PseudoTerminal {
  let terminal = try home.grill("review")
  try terminal.wait(forText: "2 sessions")
  try terminal.wait(for: "the index") { !$0.text.contains("Reading") }
  return terminal
}

/// Two windows on the same recordings, and a drill beside them: what one adds, the other neither loses nor breaks.
@Test func twoProgramsAtOnceLoseAndBreakNothing() throws {
  let home = try Home()
  try recorded(home)
  try recorded(home, seed: "2")
  let names = try home.sessions.names()
  #expect(names.count == 2)
  let before = try names.map { try home.sessions.read($0) }
  let (one, other) = (try atLibrary(home), try atLibrary(home))

  try one.type("r")
  try one.wait(forText: "Name:")
  try one.type(" again\r")
  try one.wait(forText: "Kafka consumer lag again")
  try other.type("t")
  try other.wait(forText: "Tags:")
  try other.type("second window\r")
  try other.wait(forText: "#second #window")
  try other.wait(forText: "Kafka consumer lag again")
  let both = try home.sessions.read(names[0])
  #expect(both.review.title == "Kafka consumer lag again" && both.review.tags == ["second", "window"])
  #expect(both.warnings.isEmpty && Array(both.events.prefix(before[0].events.count)) == before[0].events)

  // A third program records while both look on.
  try recorded(home, seed: "3")
  // What one window deletes, the other cannot bring back to life by writing to it.
  try one.type("d")
  try one.wait(forText: "is in the trash")
  try other.type("r")
  try other.wait(forText: "Name:")
  try other.type("ghost\r")
  try other.wait(for: "the file to be missed") { !$0.text.contains("Name:") && !$0.text.contains("ghost") }
  #expect(try !home.sessions.names().contains(names[0]))
  try one.type("u")
  try one.wait(forText: "is back")
  #expect(try home.sessions.read(names[0]) == both)
  #expect(try home.sessions.read(names[1]) == before[1])

  for terminal in [one, other] {
    try terminal.type("\u{3}")
    #expect(try terminal.waitForExit() == .exited(0))
  }
  let again = try home.grill("review")
  try again.wait(forText: "3 sessions")
  try again.type("/million")
  try again.wait(forText: "[million] messages")
  try again.type("\u{3}")
  #expect(try again.waitForExit() == .exited(0))
}

/// A file that lies elsewhere is held against the recordings that there are.
@Test func aFileFromElsewhereIsComparedAndItsRecitalIsNoticed() throws {
  let home = try Home()
  let answer =
    "I paused the producers at ten past three because forty percent of the lag was theirs alone.\n.\nYes.\n.\n\n"
  for seed in ["1", "2"] {
    let drill = try home.pipe(
      "drill", "kafka-consumer-lag", "--seed", seed, "--plain", "--order", "scripted", "--follow-ups", "1",
      input: answer)
    #expect(drill.status == .exited(0))
  }
  let names = try home.sessions.names()
  try home.write("later.jsonl", String(decoding: home.sessions.read(names[0]).bytes, as: UTF8.self))
  try Trash(of: home.sessions).take(names[0])
  let library = try home.grill("review")
  try library.wait(forText: "1 session")
  try library.wait(for: "the index") { !$0.text.contains("Reading") && $0.text.contains("Verdict") }
  try library.type("\u{3}")
  #expect(try library.waitForExit() == .exited(0))

  let terminal = try home.grill("review", "\(home.path)/later.jsonl")
  try terminal.wait(forText: "was said word for word")
  try terminal.type("c")
  try terminal.wait(forText: " and 20")
  try terminal.type("\u{3}")
  #expect(try terminal.waitForExit() == .exited(0))
}
