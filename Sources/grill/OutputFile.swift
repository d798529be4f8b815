import Glibc

/// Writes a file that a person asked for: whole or not at all, readable by its owner alone.
enum OutputFile {
  /// Writes bytes to a path, in place of what stood there.
  ///
  /// - Throws: the system's reason where it cannot be done.
  static func write(_ bytes: [UInt8], to path: String) throws(Refusal) {
    var status = stat()
    // A pipe or a device is written into; a file is replaced at once, through a link where it is one.
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      return try fill(path, open(path, O_WRONLY | O_CLOEXEC), bytes)
    }
    let place = realpath(path, nil).map { resolved in
      defer { free(resolved) }
      return String(cString: resolved)
    }
    let file = place ?? path
    let draft = "\(file).\(getpid()).draft"
    do throws(Refusal) {
      try fill(path, open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600), bytes)
      guard rename(draft, file) == 0 else { throw complaint(path) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  private static func fill(_ path: String, _ descriptor: Int32, _ bytes: [UInt8]) throws(Refusal) {
    guard descriptor >= 0 else { throw complaint(path) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let problem = complaint(path)
        close(descriptor)
        throw problem
      }
      rest = rest.dropFirst(count)
    }
    guard close(descriptor) == 0 else { throw complaint(path) }
  }

  private static func complaint(_ path: String) -> Refusal {
    Refusal("\(path): cannot be written (\(String(cString: strerror(errno)))); choose another place for --output")
  }
}
