import Glibc

/// Where recordings go that a person deletes, until the trash is emptied; each can be put back.
public struct Trash: Sendable {
  private let folder: SessionFolder

  /// The trash of a folder of sessions: the folder `.trash` in it.
  public init(of folder: SessionFolder) { self.folder = folder }

  private var path: String { folder.path + "/.trash" }

  /// Moves a recording into the trash.
  ///
  /// - Throws: `unusableFile` where it cannot be moved; it then stays where it was.
  public func take(_ name: String) throws(SessionProblem) {
    mkdir(path, 0o700)
    try move("\(folder.path)/\(name)", to: "\(path)/\(name)")
  }

  /// Puts a recording back where it was.
  ///
  /// - Throws: `unusableFile` where it cannot be moved, or another of its name is there by now.
  public func putBack(_ name: String) throws(SessionProblem) {
    try move("\(path)/\(name)", to: "\(folder.path)/\(name)")
  }

  /// The names of what lies in it, newest first.
  public func names() throws(SessionProblem) -> [String] { try SessionFolder(path: path).names() }

  /// Moves a file; one that is there already is not written over.
  private func move(_ source: String, to target: String) throws(SessionProblem) {
    guard link(source, target) == 0 else { throw .unusableFile(source, reason: systemReason(errno)) }
    unlink(source)
  }
}
