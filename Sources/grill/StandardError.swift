import Glibc

/// What is said beside the output.
enum StandardError {
  /// Says a line.
  static func say(_ line: String) { write("grill: \(line)\n") }

  /// Shows how far a long work has come, in place, where somebody watches; nil takes it away.
  static func show(_ progress: String?) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    write("\r\u{1B}[K" + (progress ?? ""))
  }

  private static func write(_ text: String) {
    var text = text
    // What cannot be said beside the output is no reason to stop.
    text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
