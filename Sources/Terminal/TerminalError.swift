/// Why the terminal cannot show screens.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is a pipe or a file.
  case notATerminal
  /// `TERM` is not set.
  case noTerminalType
  /// `TERM` names a terminal that cannot move its cursor, or one that is not known here.
  case unusableTerminalType(String)
  /// The system refused something, with its reason.
  case failed(String)
}

extension TerminalError: CustomStringConvertible {
  /// What is wrong and what to do, for people.
  public var description: String {
    let instead = "or use `grill drill --plain`, which works line by line"
    switch self {
    case .notATerminal:
      return "standard input and output are not both a terminal; run it in one, \(instead)"
    case .noTerminalType:
      return
        "TERM is not set, so it is not known what this terminal can do; set it, for example TERM=xterm-256color, \(instead)"
    case .unusableTerminalType(let name):
      return
        "TERM=\(name) is unknown here or cannot show screens; set another, for example TERM=xterm-256color, \(instead)"
    case .failed(let reason):
      return "the terminal could not be opened: \(reason); \(instead)"
    }
  }
}
