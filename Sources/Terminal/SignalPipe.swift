import CSignals
import Glibc

/// Signals as something to wait for beside the keyboard, and the terminal given back whatever happens.
struct SignalPipe {
  /// Readable when a signal came.
  let descriptor: Int32

  /// Catches signals; nil where the system has no pipe left.
  init?() {
    descriptor = cs_open()
    if descriptor < 0 { return nil }
  }

  /// What the signals say that came, the many of a resize as one.
  func take() -> [Happening] {
    var happenings: [Happening] = []
    var hasResize = false
    while true {
      switch cs_next() {
      case 0: return hasResize ? happenings + [.resize] : happenings
      case SIGWINCH: hasResize = true
      case SIGCONT: happenings.append(.resume)
      // As the key does, so that whoever draws can stop a clock first.
      case SIGTSTP: happenings.append(.event(.key(.control("z"))))
      case let number: if let signal = Signal(rawValue: number) { happenings.append(.event(.interrupted(signal))) }
      }
    }
  }

  /// Stops the process as Ctrl-Z does in a shell; comes back when it is continued.
  func stop() { cs_stop() }

  /// Lets signals do again what they did before.
  func close() { cs_close() }

  /// From now on a crash or an exit first writes `reset` and sets the modes of before.
  static func guardTerminal(modes: inout termios, reset: [UInt8]) {
    reset.withUnsafeBytes { bytes in
      guard let start = bytes.bindMemory(to: CChar.self).baseAddress else { return }
      cs_guard(STDOUT_FILENO, &modes, start, bytes.count)
    }
    cs_capture_errors()
  }

  /// The terminal has been given back; what was written to standard error meanwhile is printed.
  static func unguardTerminal() {
    cs_unguard()
    cs_release_errors()
  }
}
