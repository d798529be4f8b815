import Glibc
import Sessions
import Testing

private let draft = "I paused it and "

@Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
func aSignalEndsTheDrillInGoodOrder(number: Int32) throws {
  let home = try Home()
  let terminal = try home.grill("drill", "kafka-consumer-lag")
  let before = terminal.initialSettings
  try terminal.wait(forText: "Press Enter")
  try terminal.type("\r\(draft)")
  try home.waitForDraft(draft)
  terminal.signal(number)
  #expect(try terminal.waitForExit() == .exited(128 + number))
  expectGivenBack(terminal, before)
  #expect(terminal.screen.text.contains("grill drill --resume"))
  let log = try home.recording()
  #expect(log.warnings.isEmpty && log.ending == .signal)
  #expect(log.unfinished?.open?.text == draft, "what was being written is still open")
}

/// The signals of a Swift trap and of other crashes.
@Test(arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGABRT])
func aCrashGivesTheTerminalBackAndKeepsTheDraft(number: Int32) throws {
  let home = try Home()
  let terminal = try home.grill("drill", "kafka-consumer-lag")
  let before = terminal.initialSettings
  try terminal.wait(forText: "Press Enter")
  try terminal.type("\r\(draft)")
  try home.waitForDraft(draft)
  terminal.signal(number)
  #expect(try terminal.waitForExit() == .signalled(number), "the shell is told of the crash")
  expectGivenBack(terminal, before)
  #expect(try home.recording().unfinished?.open?.text == draft)
}

@Test func closingTheWindowEndsTheProgramAndKeepsTheDraft() throws {
  let home = try Home()
  let terminal = try home.drill()
  try terminal.type(draft)
  try home.waitForDraft(draft)
  terminal.closeWindow()
  #expect(try terminal.waitForExit() == .exited(128 + SIGHUP))
  #expect(try home.recording().unfinished?.open?.text == draft)
}

@Test func aKilledDrillIsTakenUpAgainAndFinishedInOneFile() throws {
  let home = try Home()
  let killed = try home.drill("--order", "scripted", "--follow-ups", "1")
  try killed.type(draft)
  try home.waitForDraft(draft)
  killed.signal(SIGKILL)
  #expect(try killed.waitForExit() == .signalled(SIGKILL))

  let terminal = try home.grill("drill", "--resume")
  try terminal.wait(forText: "You left this drill at question 1")
  try terminal.type("\r")
  try terminal.wait(forText: draft.trimmed)
  try terminal.type("doubled that.")
  try terminal.wait(forText: "doubled that.")
  try terminal.type("\u{4}")
  try terminal.wait(forText: "follow-up 1")
  try terminal.type("A million messages.\u{4}")
  try terminal.wait(forText: "VERDICT")
  try terminal.type("q")
  try terminal.wait(for: "home, with nothing left to resume") {
    $0.text.contains("1 recorded") && !$0.text.contains("Resume")
  }

  let log = try home.recording()
  #expect(log.warnings.isEmpty && log.ending == .finished)
  #expect(log.exchanges.map(\.text) == [draft + "doubled that.", "A million messages."])
  #expect(zip(log.events, log.events.dropFirst()).allSatisfy { $0.time <= $1.time }, "time goes one way")
}

@Test func theFirstControlCAsksAndTheSecondSaysHowToResume() throws {
  let home = try Home()
  let terminal = try home.drill()
  let settings = try #require(terminal.settings)
  try terminal.type(draft)
  try terminal.wait(forText: draft.trimmed)
  try terminal.type("\u{3}")
  try terminal.wait(forText: "Ctrl-C leaves, any other key goes on")
  try terminal.type("s")
  try terminal.wait(forText: "paused it and s")
  try terminal.wait(for: "the question to go: the key went into the answer") { !$0.text.contains("Ctrl-C leaves, any") }
  try terminal.type("\u{3}")
  try terminal.wait(forText: "Ctrl-C leaves, any other key goes on")
  try terminal.type("\u{3}")
  #expect(try terminal.waitForExit() == .exited(0))
  #expect(terminal.settings != settings && !terminal.screen.showsAlternate)
  #expect(terminal.screen.text.contains("grill drill --resume"))
  #expect(try home.recording().unfinished?.open?.text == draft + "s")
}

/// Under a shell with job control, as people run it.
@Test func controlZGoesToTheShellAndFgComesBackToAPausedDrill() throws {
  let home = try Home()
  let shell = try PseudoTerminal("/bin/sh", ["-i"], environment: home.environment(["PS1": "shell>"]))
  try shell.wait(forText: "shell>")
  let before = try #require(shell.settings)
  try shell.type("\(PseudoTerminal.built()) drill kafka-consumer-lag\r")
  try shell.wait(forText: "Press Enter when you are ready")
  try shell.type("\r\(draft)")
  try shell.wait(forText: draft.trimmed)
  try shell.type("\u{1A}")
  try shell.wait(for: "the shell's prompt") { !$0.showsAlternate && $0.lines[$0.row].hasPrefix("shell>") }
  expectGivenBack(shell, before)
  try shell.type("echo still here\r")
  try shell.wait(forText: "\nstill here")
  try shell.type("fg\r")
  try shell.wait(forText: "The clock stands still.")
  #expect(shell.screen.modes.isSuperset(of: [1000, 1004, 1006, 2004]) && shell.settings != before)
  try shell.type("\r")
  try shell.wait(forText: draft.trimmed)
  try shell.type("then.")
  try home.waitForDraft(draft + "then.")
  try shell.type("\u{3}\u{3}")
  try shell.wait(for: "the shell's prompt") { !$0.showsAlternate && $0.lines[$0.row].hasPrefix("shell>") }
  expectGivenBack(shell, before)
  let kinds = try home.recording().events.map(\.kind)
  #expect(kinds.contains(.pause) && kinds.contains(.resume), "the time away does not count")
}

extension String {
  /// Without the blank at its end, which a screen does not show.
  var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}

/// `kill -TSTP` stops the clock as Ctrl-Z does; a session's leader goes on at once.
@Test func aStopFromOutsidePausesTheDrill() throws {
  let terminal = try Home().drill()
  terminal.signal(SIGTSTP)
  try terminal.wait(forText: "The clock stands still.")
  try terminal.type("\r")
  try terminal.wait(forText: "Type your answer.")
}
