import Interview
import Sessions
import Testing

@Test func aPlainDrillIsPlayedThroughPipes() throws {
  let home = try Home()
  let script = """
    I paused the producers.
    I doubled the consumers.
    .
    :time
    :pause
    go on
    :skip
    It was a million messages.
    .

    """
  let plain = try home.pipe(
    "drill", "kafka-consumer-lag", "--seed", "1", "--plain", "--order", "scripted", "--follow-ups", "2", input: script)
  #expect(plain.status == .exited(0) && plain.errors.isEmpty)
  #expect(plain.output.contains("Opening question, 6 min: Consumer lag climbs"))
  #expect(plain.output.contains("\nFollow-up 1, ") && plain.output.contains("\nFollow-up 2, "))
  #expect(plain.output.contains(" left.\n"), "the time, when asked")
  #expect(plain.output.contains("Paused.") && plain.output.contains("The clock runs again."))
  #expect(plain.output.contains("VERDICT") && !plain.output.contains("\u{1B}"))
  #expect(!plain.output.contains("--resume"), "it was played to its end")
  let log = try home.recording()
  #expect(log.ending == .finished && log.warnings.isEmpty)
  #expect(
    log.exchanges.map(\.text) == [
      "I paused the producers.\nI doubled the consumers.", "", "It was a million messages.",
    ]
  )
  #expect(log.exchanges.map { $0.answer?.ended } == [.submitted, .skipped, .submitted])
}

@Test func aPlainDrillIsTheSameForTheSameSeed() throws {
  let script = "We noticed it and we fixed it.\n.\nYes.\n.\nNo.\n.\n:quit\n"
  let runs = try (0..<2).map { _ in
    try Home().pipe("drill", "kafka-consumer-lag", "--seed", "5", "--plain", input: script).output
      .split(separator: "\n").filter { $0.hasPrefix("Follow-up") }
  }
  #expect(runs[0].count == 3 && runs[0] == runs[1])
}

@Test func quittingAPlainDrillSaysHowToGoOnAndItDoes() throws {
  let home = try Home()
  let first = try home.pipe(
    "drill", "kafka-consumer-lag", "--seed", "1", "--plain", "--order", "scripted", "--follow-ups", "1",
    input: "I paused the producers.\n:quit\n")
  #expect(first.status == .exited(0) && first.output.contains("grill drill --resume"))
  #expect(try home.recording().unfinished?.open?.text == "I paused the producers.")
  let second = try home.pipe("drill", "--resume", "--plain", input: "I doubled the consumers.\n.\nA million.\n")
  #expect(second.status == .exited(0))
  #expect(second.output.contains("So far you said: I paused the producers."))
  let log = try home.recording()
  #expect(log.ending == .finished, "the end of the input ends the last answer")
  #expect(log.exchanges.map(\.text) == ["I paused the producers.\nI doubled the consumers.", "A million."])
}

@Test func anEmptyInputLeavesThePlainDrillAndKeepsIt() throws {
  let home = try Home()
  let plain = try home.pipe("drill", "kafka-consumer-lag", "--plain")
  #expect(plain.status == .exited(0) && plain.output.contains("Opening question"))
  #expect(try home.recording().ending == .left)
  let nothing = try Home().pipe("drill", "--resume", "--plain")
  #expect(nothing.status == .exited(1) && nothing.errors.contains("no drill was left unfinished"))
}

@Test func aPlainDrillThatCannotBeRecordedSaysSoAndFails() throws {
  let home = try Home()
  try home.write("occupied", "")
  let plain = try home.pipe(
    "drill", "kafka-consumer-lag", "--plain", "--order", "scripted", "--follow-ups", "1", input: "I did.\n.\nYes.\n.\n",
    setting: ["XDG_DATA_HOME": "\(home.path)/occupied"])
  #expect(plain.output.contains("Not saved:") && plain.output.contains("VERDICT"))
  #expect(plain.status == .exited(1) && plain.errors.contains("occupied"))
}
