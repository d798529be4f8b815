/// Writes a recording while its drill goes on: each event one whole line, each answer safe on the disk when it ends.
///
/// Nothing here stops a drill: where the disk fails, `problem` says how, and the recording goes on in memory, from where
/// `rescue` can put it into another folder.
public final class SessionWriter {
  /// What went wrong with the disk; nil while all that was appended has been written.
  public private(set) var problem: SessionProblem?
  /// The file; nil where none could be made.
  public private(set) var path: String?

  private let header: SessionHeader
  private var bytes: [UInt8]
  private var file: OpenFile?
  private let write: OpenFile.Write

  /// Begins a recording in a folder, which is made where it is missing.
  public convenience init(_ header: SessionHeader, in folder: SessionFolder) {
    self.init(header, in: folder, write: systemWrite)
  }

  /// Begins a recording that has no folder, for the reason given.
  public init(_ header: SessionHeader, inMemoryBecause problem: SessionProblem) {
    self.header = header
    self.problem = problem
    bytes = header.line
    write = systemWrite
  }

  /// Begins a recording through another write(2).
  init(_ header: SessionHeader, in folder: SessionFolder, write: @escaping OpenFile.Write) {
    self.header = header
    self.write = write
    bytes = header.line
    attempt { () throws(SessionProblem) in
      let file = try folder.create(for: header, holding: bytes, write: write)
      self.file = file
      path = file.path
    }
  }

  private init(resuming file: OpenFile, bytes: [UInt8], header: SessionHeader) {
    self.header = header
    self.file = file
    self.bytes = bytes
    path = file.path
    write = systemWrite
  }

  /// Opens an unfinished recording to go on with it; a last line that is not whole is taken off the file.
  ///
  /// The caller appends `resume` when the clock runs again.
  ///
  /// - Throws: `inUse` where another process has it, `unusableFile`, or what `SessionLog` throws.
  public static func resume(_ path: String) throws(SessionProblem) -> (writer: SessionWriter, log: SessionLog) {
    let file = try OpenFile.appending(path)
    var bytes = try file.read(from: 0, count: try file.size())
    let log = try SessionLog(bytes, file: path)
    if bytes.last != UInt8(ascii: "\n") {
      if log.warnings.last?.isTorn == true {
        bytes.removeSubrange(((bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)...)
        try file.truncate(to: bytes.count)
      } else {
        bytes.append(UInt8(ascii: "\n"))
        try file.append([UInt8(ascii: "\n")])
      }
    }
    return (SessionWriter(resuming: file, bytes: bytes, header: log.header), log)
  }

  /// Records an event; it is with the system when this returns, and on the disk where an answer or the drill ended.
  public func append(_ event: SessionEvent) {
    let line = event.line
    bytes += line
    attempt { () throws(SessionProblem) in try file?.append(line[...]) }
    switch event.kind {
    case .answer, .end: flush()
    default: break
    }
  }

  /// Waits until all that was appended is on the disk, which takes milliseconds: for moments when no key is waiting.
  public func flush() {
    attempt { () throws(SessionProblem) in try file?.synchronize() }
  }

  /// Writes the whole recording to a new file in another folder, goes on there, and gives its path.
  ///
  /// What stands in the first folder is left there.
  ///
  /// - Throws: what is wrong with the other folder; the recording stays in memory and another can be tried.
  public func rescue(to folder: SessionFolder) throws(SessionProblem) -> String {
    let rescued = try folder.create(for: header, holding: bytes, write: write)
    file = rescued
    path = rescued.path
    problem = nil
    return rescued.path
  }

  /// Does something with the disk; after the first failure the recording is in memory only.
  private func attempt(_ work: () throws(SessionProblem) -> Void) {
    do throws(SessionProblem) {
      try work()
    } catch {
      problem = error
      file = nil
    }
  }
}
