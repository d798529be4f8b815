import ArgumentParser
import Glibc

/// Reads answers from files and standard input, and writes what came of them, whole.
enum InputFile {
  /// The largest text that is read as one answer, in bytes.
  private static let largest = 64 << 20

  /// A descriptor to read from; `-` is standard input.
  static func open(_ path: String) throws -> Int32 {
    if path == "-" { return STDIN_FILENO }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw complaint(path) }
    return descriptor
  }

  /// The text of a file.
  static func text(_ path: String) throws -> String { try text(bytes(path), named: path) }

  /// Bytes as the text that they are.
  static func text(_ bytes: [UInt8], named path: String) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ValidationError("\(path): not a UTF-8 text; save it as UTF-8")
    }
    return text
  }

  /// All bytes of a file.
  static func bytes(_ path: String) throws -> [UInt8] {
    let descriptor = try open(path)
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var bytes: [UInt8] = []
    try chunks(of: descriptor, named: path) { chunk in
      bytes.append(contentsOf: chunk)
      if bytes.count > largest { throw ValidationError("\(path): more than 64 MiB; give one answer, or one interview") }
    }
    return bytes
  }

  /// The first bytes of what arrives without a pause of some milliseconds: at least so many, or all there are by then.
  static func beginning(of descriptor: Int32, named path: String, atLeast wanted: Int, pause: Int32 = 300) throws
    -> [UInt8]
  {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    var bytes: [UInt8] = []
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while bytes.count < wanted, poll(&waiting, 1, pause) > 0 {
      let count = try read(descriptor, named: path, into: buffer)
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes
  }

  /// Hands over a descriptor's bytes in chunks, in one buffer that is used again.
  static func chunks(of descriptor: Int32, named path: String, _ take: (UnsafeRawBufferPointer) throws -> Void) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while case let count = try read(descriptor, named: path, into: buffer), count > 0 {
      try take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// How many bytes there were to read, at most as many as the buffer holds; 0 at the end.
  private static func read(_ descriptor: Int32, named path: String, into buffer: UnsafeMutableRawBufferPointer) throws
    -> Int
  {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw complaint(path) }
    }
  }

  /// Writes bytes to standard output, all of them; a reader that went away ends the program quietly.
  static func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let count = Glibc.write(STDOUT_FILENO, buffer.baseAddress?.advanced(by: start), buffer.count - start)
        if count < 0 {
          if errno == EINTR { continue }
          exit(errno == EPIPE ? 0 : 1)
        }
        start += count
      }
    }
  }

  private static func complaint(_ path: String) -> ValidationError {
    ValidationError("\(path): \(String(cString: strerror(errno))); name a text file, or - for standard input")
  }
}

/// The width of the terminal that standard output is, if it is one.
enum Columns {
  static var ofTerminal: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
