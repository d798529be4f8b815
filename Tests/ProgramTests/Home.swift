import Glibc
import Sessions
import Testing

/// A person's home folder that holds nothing yet, and Grill started in it; gone with all in it at the end.
final class Home {
  /// Its path.
  let path: String

  init() throws {
    var template = Array("/tmp/grill-home-XXXXXX".utf8CString)
    path = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  deinit { _ = try? Piped("/bin/rm", ["-rf", path]) }

  /// Starts Grill in a terminal; a variable set to nil is left out of its environment.
  func grill(_ arguments: String..., setting variables: [String: String?] = [:], columns: Int = 80, rows: Int = 24)
    throws -> PseudoTerminal
  {
    let terminal = try PseudoTerminal(
      PseudoTerminal.built(), arguments, environment: environment(variables), columns: columns, rows: rows)
    terminal.keeps = self
    return terminal
  }

  /// Starts a drill, with its question on the screen and the clock running.
  func drill(_ arguments: String..., setting variables: [String: String?] = [:]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      PseudoTerminal.built(), ["drill", "kafka-consumer-lag", "--seed", "1"] + arguments,
      environment: environment(variables))
    terminal.keeps = self
    try terminal.wait(forText: "Press Enter when you are ready")
    try terminal.type("\r")
    try terminal.wait(forText: "Consumer lag climbs")
    return terminal
  }

  /// Runs Grill to its end, with this standard input.
  func pipe(_ arguments: String..., input: String = "", setting variables: [String: String?] = [:]) throws -> Piped {
    try Piped(PseudoTerminal.built(), arguments, input: input, environment: environment(variables))
  }

  /// The environment of a person who lives here.
  func environment(_ variables: [String: String?] = [:]) -> [String: String] {
    var environment = PseudoTerminal.environment(home: path)
    for (name, value) in variables { environment[name] = value }
    return environment
  }

  /// Where recordings are kept, unless it is told otherwise.
  var sessions: SessionFolder { SessionFolder(path: "\(path)/.local/share/grill/sessions") }

  /// The only recording, as it now stands.
  func recording() throws -> SessionLog {
    let names = try sessions.names()
    guard names.count == 1 else { throw PseudoTerminal.Failure("\(names.count) recordings, not one", screen: "") }
    return try sessions.read(names[0])
  }

  /// Waits until the first answer stands in the recording as expected.
  func waitForDraft(_ draft: String) throws {
    try wait(for: "“\(draft.prefix(80))”") { $0.exchanges.first?.text == draft }
  }

  /// Waits until the recording is as expected: it is written just after the screen.
  func wait(for what: String, until isReached: (SessionLog) -> Bool) throws {
    for _ in 0..<6000 {
      if let log = try? recording(), isReached(log) { return }
      usleep(10_000)
    }
    throw PseudoTerminal.Failure("the recording does not come to hold \(what)", screen: "")
  }

  /// Writes a file, with the folders above it.
  func write(_ name: String, _ text: String) throws {
    let folder = name.split(separator: "/").dropLast().joined(separator: "/")
    _ = try Piped("/bin/mkdir", ["-p", "\(path)/\(folder)"])
    let file = try #require(fopen("\(path)/\(name)", "w"))
    fputs(text, file)
    fclose(file)
  }

  /// Who may do what with a file or folder: the permission bits.
  func permissions(_ path: String) -> UInt32? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }
}
