/// What is wrong with a file that people edit, where, and what to do about it.
public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was named.
  public var file: String
  /// The line, from 1; 0 where the whole file is meant.
  public var line: Int
  /// What is wrong.
  public var message: String
  /// What to do.
  public var remedy: String

  /// A problem as given.
  public init(file: String, line: Int, message: String, remedy: String) {
    self.file = file
    self.line = line
    self.message = message
    self.remedy = remedy
  }

  /// `file:line: what is wrong; what to do`; no line where the whole file is meant.
  public var description: String { "\(file):\(line > 0 ? "\(line):" : "") \(message); \(remedy)" }
}

/// All problems of one reading.
public struct Problems: Error, Sendable, CustomStringConvertible {
  /// At least one.
  public var all: [Problem]

  /// Problems as given.
  public init(_ all: [Problem]) { self.all = all }

  /// One problem a line.
  public var description: String { all.map(\.description).joined(separator: "\n") }
}
