import Glibc

/// An open file; it is closed, and its lock let go, when nothing holds it any more.
final class OpenFile {
  let path: String
  private let descriptor: Int32
  /// What writes; a test puts a full disk in its place.
  private let write: Write

  /// Writes bytes to a descriptor as write(2) does.
  typealias Write = @Sendable (_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int

  /// Opens a file that is there, to be read.
  static func reading(_ path: String) throws(SessionProblem) -> OpenFile {
    // Not to wait where the path is a pipe.
    try OpenFile(open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC), path, write: systemWrite)
  }

  /// Opens a file that is there, to be read and to be added to by this process alone.
  static func appending(_ path: String, write: @escaping Write = systemWrite) throws(SessionProblem) -> OpenFile {
    let file = try OpenFile(open(path, O_RDWR | O_APPEND | O_NONBLOCK | O_CLOEXEC), path, write: write)
    try file.lock()
    return file
  }

  /// Makes a file that only its owner can read, to be added to by this process alone; nil where one is there already.
  static func creating(_ path: String, write: @escaping Write = systemWrite) throws(SessionProblem) -> OpenFile? {
    let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor < 0 && errno == EEXIST { return nil }
    let file = try OpenFile(descriptor, path, write: write)
    try file.lock()
    return file
  }

  /// Takes a descriptor over; one below zero says that `errno` tells why the path could not be opened.
  private init(_ descriptor: Int32, _ path: String, write: @escaping Write) throws(SessionProblem) {
    self.descriptor = descriptor
    self.path = path
    self.write = write
    guard descriptor >= 0 else { throw OpenFile.problem(path) }
    guard try status().st_mode & S_IFMT == S_IFREG else { throw .unusableFile(path, reason: "it is no file") }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Its size in bytes.
  func size() throws(SessionProblem) -> Int { Int(try status().st_size) }

  /// Up to `count` bytes from an offset; fewer only at the file's end.
  func read(from offset: Int, count: Int) throws(SessionProblem) -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
      while filled < buffer.count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        let got = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
        if got < 0 && errno == EINTR { continue }
        failed = got < 0
        if got <= 0 { return }
        filled += got
      }
    }
    if failed { throw OpenFile.problem(path) }
    return bytes
  }

  /// Adds bytes at the end: all of them, or none.
  func append(_ bytes: ArraySlice<UInt8>) throws(SessionProblem) {
    let sizeBefore = try size()
    var rest = bytes
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if written == 0 || errno != EINTR {
        let problem = written == 0 ? SessionProblem.diskFull(path) : OpenFile.problem(path)
        ftruncate(descriptor, off_t(sizeBefore))
        throw problem
      }
    }
  }

  /// Drops what stands after an offset.
  func truncate(to size: Int) throws(SessionProblem) {
    if ftruncate(descriptor, off_t(size)) != 0 { throw OpenFile.problem(path) }
  }

  /// Waits until what was written is on the disk.
  func synchronize() throws(SessionProblem) {
    // EINVAL: the file system has nothing to wait for.
    if fsync(descriptor) != 0 && errno != EINVAL { throw OpenFile.problem(path) }
  }

  /// Takes the file out of its folder.
  func remove() { unlink(path) }

  private func lock() throws(SessionProblem) {
    // A file system without locks is used without them.
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK { throw .inUse(path) }
  }

  private func status() throws(SessionProblem) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw OpenFile.problem(path) }
    return status
  }

  private static func problem(_ path: String) -> SessionProblem {
    errno == ENOSPC || errno == EDQUOT ? .diskFull(path) : .unusableFile(path, reason: systemReason(errno))
  }
}

/// write(2) itself.
let systemWrite: OpenFile.Write = { descriptor, bytes in Glibc.write(descriptor, bytes.baseAddress, bytes.count) }

/// The system's words for an error number.
func systemReason(_ code: Int32) -> String { String(cString: strerror(code)) }

/// Takes a file out of its folder; nothing happens where there is none.
func unlinkFile(_ path: String) { unlink(path) }
