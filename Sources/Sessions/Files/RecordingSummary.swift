/// What is known of a recording from its first and last lines.
public struct RecordingSummary: Hashable, Sendable {
  /// Where it is.
  public var path: String
  /// The file's name.
  public var name: String
  /// Its first line; nil where the file cannot be read.
  public var header: SessionHeader?
  /// Why it cannot be read; nil where it can.
  public var problem: SessionProblem?
  /// How the drill ended; nil where it did not.
  public var ending: SessionEvent.Ending?
  /// When its last whole line was written, in seconds since the drill began.
  public var time = 0.0

  /// Whether nothing is left to take up again.
  public var isFinished: Bool { ending == .finished }

  /// Whether it can be taken up again: it can be read, was not finished, and is of a drill.
  public var canGoOn: Bool { header?.isExercise == false && !isFinished }

  /// Reads the first and the last lines of a file.
  init(path: String, name: String) {
    self.path = path
    self.name = name
    do throws(SessionProblem) {
      let file = try OpenFile.reading(path)
      let size = try file.size()
      let head = try file.read(from: 0, count: min(size, RecordingSummary.window))
      header = try RecordingSummary.header(head, of: file, size: size)
      try readEnd(of: file, size: size, head: head)
    } catch {
      problem = error
    }
  }

  /// How many bytes are read at first: most first lines, and most last ones, fit.
  private static let window = 2048

  private static func header(_ head: [UInt8], of file: OpenFile, size: Int) throws(SessionProblem) -> SessionHeader {
    if head.count == size || head.contains(UInt8(ascii: "\n")) { return try SessionLog.header(head, file: file.path) }
    return try SessionLog.header(try file.read(from: 0, count: size), file: file.path)
  }

  /// Looks back from the end, in a window that grows until it shows whether the drill has ended.
  private mutating func readEnd(of file: OpenFile, size: Int, head: [UInt8]) throws(SessionProblem) {
    var window = RecordingSummary.window
    while true {
      let start = max(0, size - window)
      let bytes = start == 0 && head.count == size ? head : try file.read(from: start, count: size - start)
      var found = false
      var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
      // The first is the header, or a piece of a line.
      if !lines.isEmpty { lines.removeFirst() }
      for line in lines.reversed() {
        guard let event = try? SessionEvent(line: line) else { continue }
        if !found { time = max(time, event.time) }
        switch event.kind.bearing {
        case .ends(let ending):
          self.ending = ending
          return
        case .goesOn: return
        case .none: found = true
        }
      }
      if start == 0 { return }
      window *= 8
    }
  }
}
