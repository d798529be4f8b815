import Glibc
import Interview
import Sessions

/// A folder for recordings in a folder of its own, where anything that is written outside would be seen.
final class FuzzFolder {
  private let path: String
  private let sessions: SessionFolder
  /// How many recordings were kept.
  private(set) var kept = 0

  init() throws {
    path = try SessionFolder.temporary().path
    sessions = SessionFolder(path: path + "/sessions")
  }

  /// Why the folder is not as it should be.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Keeps a recording as `grill import` does.
  func keep(_ log: SessionLog) throws {
    let file = try sessions.add(log)
    kept += 1
    let name = file.dropFirst(sessions.path.count + 1)
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".": true
      default: false
      }
    }
    guard file.hasPrefix(sessions.path + "/"), isPlain, name.hasSuffix(".jsonl") else {
      throw Failure(description: "\(file): no name for a recording")
    }
    try check()
    unlink(file)
  }

  /// Takes the folder away; nothing but the recordings may be in it.
  func finish() throws {
    try check()
    rmdir(sessions.path)
    guard rmdir(path) == 0 else { throw Failure(description: "\(path): something was left in it") }
  }

  private func check() throws {
    guard let folder = opendir(path) else { return }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if ![".", "..", "sessions"].contains(name) { throw Failure(description: "\(path)/\(name): written outside") }
    }
  }
}
