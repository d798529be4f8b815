import Glibc
import Testing

@Test func whatIsTypedIsEchoedAndAnswered() throws {
  let terminal = try PseudoTerminal("/bin/cat")
  try terminal.type("日本 é\r")
  try terminal.wait(for: "the line, echoed and printed") { $0.text == "日本 é\n日本 é" }
  try terminal.type("\u{4}")
  #expect(try terminal.waitForExit() == .exited(0))
}

@Test func theProgramHasTheTerminalItWasGiven() throws {
  let terminal = try PseudoTerminal(
    "/bin/sh", ["-c", "tty; stty size; echo $HOME $TERM; read x; stty size; exit 3"],
    environment: PseudoTerminal.environment(home: "/tmp/h", adding: ["NO_COLOR": "1"]), columns: 100, rows: 30)
  try terminal.wait(forText: "/tmp/h xterm-256color")
  #expect(terminal.screen.text.hasPrefix("/dev/pts/") && terminal.screen.text.contains("\n30 100\n"))
  terminal.resize(columns: 40, rows: 12)
  try terminal.type("\r")
  try terminal.wait(forText: "12 40")
  #expect(try terminal.waitForExit() == .exited(3))
}

@Test func settingsAreSeenFromOutside() throws {
  let terminal = try PseudoTerminal(
    "/bin/sh", ["-c", "read a; before=$(stty -g); stty raw -echo; echo raw; read b; stty $before; echo back; read c"])
  let before = try #require(terminal.settings)
  #expect(before.echoes && before.isLineByLine)
  try terminal.type("\r")
  try terminal.wait(forText: "raw")
  #expect(terminal.settings?.echoes == false && terminal.settings?.isLineByLine == false)
  try terminal.type("\n")
  try terminal.wait(forText: "back")
  #expect(terminal.settings == before)
  try terminal.type("\r")
  #expect(try terminal.waitForExit() == .exited(0))
  #expect(terminal.settings == before, "also when the program has ended")
}

@Test(arguments: [SIGTERM, SIGKILL, SIGINT])
func theSignalThatEndedAProgramIsTold(number: Int32) throws {
  let terminal = try PseudoTerminal("/bin/sh", ["-c", "echo ready; read x"])
  try terminal.wait(forText: "ready")
  terminal.signal(number)
  #expect(try terminal.waitForExit() == .signalled(number))
}

@Test func aKeyCanInterruptAndAClosedWindowHangsUp() throws {
  let first = try PseudoTerminal("/bin/sh", ["-c", "trap 'echo caught; exit 5' INT; echo ready; read x"])
  try first.wait(forText: "ready")
  try first.type("\u{3}")
  #expect(try first.waitForExit() == .exited(5))
  #expect(first.screen.text.contains("caught"))

  let second = try PseudoTerminal("/bin/sh", ["-c", "echo ready; read x"])
  try second.wait(forText: "ready")
  second.closeWindow()
  #expect(try second.waitForExit() == .signalled(SIGHUP))
}

@Test func longInputNeitherBlocksNorLosesAnything() throws {
  let terminal = try PseudoTerminal("/bin/sh", ["-c", "stty raw -echo; echo ready; head -c 300000 | cksum; exit"])
  try terminal.wait(forText: "ready")
  try terminal.type(String(repeating: "0123456789", count: 30_000))
  try terminal.wait(forText: "300000")
  #expect(try terminal.waitForExit() == .exited(0))
}

@Test func waitingInVainShowsTheScreen() throws {
  let terminal = try PseudoTerminal("/bin/sh", ["-c", "echo something else; read x"])
  let failure = #expect(throws: PseudoTerminal.Failure.self) { try terminal.wait(forText: "a drill", seconds: 0.2) }
  #expect(failure?.description.contains("something else") == true)
  #expect(throws: PseudoTerminal.Failure.self) { try terminal.waitForExit(seconds: 0.05) }
}

@Test func whatIsNotThereCannotBeStarted() {
  #expect(throws: PseudoTerminal.Failure.self) { try PseudoTerminal("/nowhere/grill") }
}

/// What terminfo says for every capability that moves, erases, inserts and deletes is understood.
@Test func theCapabilitiesOfXtermAreUnderstood() throws {
  let script = """
    tput smcup; tput clear; tput cup 1 5; printf abcdef; tput hpa 6; tput dch 2; tput ich 1; tput ech 1
    tput cup 5 0; tput il 2; tput csr 2 8; tput cup 8 0; tput ind; tput ri; tput el; tput el1; tput ed
    tput sc; tput civis; tput bold; tput setaf 1; tput setaf 200; tput smul; tput rev; tput sgr0; tput op; tput rc
    tput smkx; tput rmkx; tput smam; tput smir; tput rmir; tput indn 1; tput rin 1; tput csr 0 23; tput cup 9 0
    printf end; read x; tput cnorm; tput rmcup; echo done
    """
  let terminal = try PseudoTerminal("/bin/sh", ["-c", script])
  try terminal.wait(forText: "end")
  #expect(terminal.screen.lines[1] == "     a def")
  #expect(terminal.screen.lines[9] == "end")
  #expect(terminal.screen.showsAlternate && !terminal.screen.showsCursor)
  try terminal.type("\r")
  #expect(try terminal.waitForExit() == .exited(0))
  #expect(terminal.screen.text.contains("done") && !terminal.screen.text.contains("end"))
  #expect(terminal.screen.showsCursor && !terminal.screen.showsAlternate)
  #expect(terminal.screen.notUnderstood.isEmpty)
}

@Test func thePackagesProgramIsFound() {
  #expect(access(PseudoTerminal.built(), X_OK) == 0)
}

/// A program of ncurses' own kind: what it says it shows is what is seen.
@Test(.enabled(if: access("/usr/bin/nano", X_OK) == 0)) func aCursesProgramIsSeenAsAPersonSeesIt() throws {
  let terminal = try PseudoTerminal("/usr/bin/nano", ["--ignorercfiles"])
  let before = terminal.initialSettings
  try terminal.wait(forText: "^X Exit")
  try terminal.type("one 日本\rtwo é\rthree\u{1B}OA\u{1B}OA\u{1B}OHzero\r")
  try terminal.wait(for: "the text") { $0.lines[1...4].elementsEqual(["zero", "one 日本", "two é", "three"]) }
  terminal.resize(columns: 50, rows: 12)
  try terminal.wait(for: "a narrower screen") {
    $0.lines.count == 12 && $0.lines[1] == "zero" && $0.text.contains("^X")
  }
  try terminal.type("\u{18}n")
  #expect(try terminal.waitForExit() == .exited(0))
  #expect(!terminal.screen.showsAlternate && terminal.screen.showsCursor)
  #expect(terminal.settings == before)
}
