import Glibc
import Sessions
import Testing

/// A terminal that cannot show screens gets words, and no escape codes.
@Test(arguments: ["dumb", "nonsense", "", nil])
func anUnusableTerminalIsToldOfPlain(type: String?) throws {
  for arguments in [["drill", "kafka-consumer-lag"], []] {
    let terminal = try PseudoTerminal(
      PseudoTerminal.built(), arguments, environment: try Home().environment(["TERM": type]))
    let before = terminal.initialSettings
    #expect(try terminal.waitForExit() == .exited(1))
    #expect(terminal.screen.text.contains("TERM") && terminal.screen.text.contains("--plain"))
    #expect(!terminal.output.contains(0x1B))
    #expect(terminal.settings == before)
  }
}

@Test func withoutATerminalThereIsPlain() throws {
  let piped = try Home().pipe("drill", "kafka-consumer-lag")
  #expect(piped.status == .exited(1))
  #expect(piped.errors.contains("--plain") && !piped.errors.contains("\u{1B}") && piped.output.isEmpty)
}

@Test(arguments: [true, false])
func noColorMeansNone(isSet: Bool) throws {
  let terminal = try Home().drill("--order", "scripted", "--follow-ups", "1", setting: ["NO_COLOR": isSet ? "1" : nil])
  try terminal.type("We failed.\u{4}")
  try terminal.wait(forText: "follow-up 1")
  try terminal.type("\u{3}")
  try terminal.wait(forText: "Ctrl-C leaves, any other key goes on")
  try terminal.type("\u{1B}[A\u{4}")
  try terminal.wait(forText: "VERDICT")
  try terminal.type("qq")
  #expect(try terminal.waitForExit() == .exited(0))
  #expect(colours(in: terminal.output).isEmpty == isSet)
}

/// The parameters of all SGR sequences that name a colour.
private func colours(in output: [UInt8]) -> [Int] {
  var parser = EscapeParser()
  var colours: [Int] = []
  for byte in output {
    guard case .sequence(nil, let numbers, [], UInt8(ascii: "m"))? = parser.take(byte) else { continue }
    colours += numbers.compactMap { $0 }.filter { (30...38).contains($0) || (40...48).contains($0) || $0 >= 90 }
  }
  return colours
}

@Test func aFolderThatCannotBeWrittenIsSaidAndAnotherTaken() throws {
  let home = try Home()
  try home.write("occupied", "a file, not a folder")
  let terminal = try home.drill(
    "--order", "scripted", "--follow-ups", "1", setting: ["XDG_DATA_HOME": "\(home.path)/occupied"])
  try terminal.wait(forText: "NOT SAVED")
  try terminal.type("I paused the producers.\u{4}")
  try terminal.wait(forText: "follow-up 1")
  try terminal.wait(for: "the problem, which stays said") { $0.text.contains("NOT SAVED") }
  try terminal.type("A million messages.\u{4}")
  try terminal.wait(forText: "VERDICT")
  try terminal.wait(forText: "save elsewhere")
  try terminal.type("w")
  try terminal.wait(forText: "Folder:")
  try terminal.type("\(home.path)/occupied/there\r")
  try terminal.wait(forText: "w save elsewhere")
  try terminal.type("w\(home.path)/elsewhere\r")
  try terminal.wait(for: "the problem to be gone") { !$0.text.contains("elsewhere") && $0.text.contains("VERDICT") }
  try terminal.type("\u{3}")
  #expect(try terminal.waitForExit() == .exited(0), "with all saved, nothing is asked")
  let elsewhere = SessionFolder(path: "\(home.path)/elsewhere")
  let names = try elsewhere.names()
  try #require(names.count == 1)
  let log = try elsewhere.read(names[0])
  #expect(log.ending == .finished && log.warnings.isEmpty)
  #expect(log.exchanges.map(\.text) == ["I paused the producers.", "A million messages."])
}

@Test func recordingsAreForTheirOwnerOnly() throws {
  let home = try Home()
  let terminal = try home.drill()
  try terminal.type("mine")
  try home.waitForDraft("mine")
  let folder = home.sessions.path
  for folder in [folder, "\(home.path)/.local/share/grill"] { #expect(home.permissions(folder) == 0o700) }
  for name in try home.sessions.names() { #expect(home.permissions("\(folder)/\(name)") == 0o600) }
}
