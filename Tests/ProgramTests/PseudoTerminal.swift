import CPseudoTerminal
import Glibc

/// A program in a terminal of its own, and a person before it: who types, looks, waits, and pulls the plug.
final class PseudoTerminal {
  /// What is seen now, as far as the program's output was read; `read` and the waits read it.
  private(set) var screen: ScreenModel
  /// All that the program wrote.
  private(set) var output: [UInt8] = []
  /// The program's process.
  let process: pid_t
  /// The terminal's settings before the program could change them.
  let initialSettings: TerminalSettings
  /// What has to last as long as it does, such as the folder that the program works in.
  var keeps: AnyObject?
  private var descriptor: Int32
  private var status: ExitStatus?

  /// Starts a program with exactly this environment.
  ///
  /// - Throws: `Failure` where it cannot be started.
  init(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = PseudoTerminal.environment(),
    columns: Int = 80, rows: Int = 24
  ) throws {
    guard access(path, X_OK) == 0 else { throw Failure("\(path) cannot be run", screen: "") }
    var argumentPointers = ([path] + arguments).map { strdup($0) } + [nil]
    var environmentPointers = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    var process: pid_t = 0
    var descriptor: Int32 = -1
    var initial = termios()
    let result = cpt_start(
      path, &argumentPointers, &environmentPointers, Int32(rows), Int32(columns), &initial, &process, &descriptor)
    guard result == 0 else { throw Failure("no terminal: \(String(cString: strerror(errno)))", screen: "") }
    self.process = process
    self.descriptor = descriptor
    initialSettings = TerminalSettings(initial)
    screen = ScreenModel(columns: columns, rows: rows)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if descriptor >= 0 { close(descriptor) }
  }

  /// The environment of a person at xterm whose files are all in one folder.
  static func environment(home: String = "/nonexistent", adding others: [String: String] = [:]) -> [String: String] {
    // The deep reader would mark otherwise where its encoder is; tests of it say where that is.
    let environment = [
      "GRILL_ENCODER": "/nonexistent", "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "HOME": home,
    ]
    return environment.merging(others) { $1 }
  }

  /// The path of a program of this package: those of one build are in one folder with the tests.
  static func built(_ name: String = "grill") -> String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    let tests = String(decoding: path.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    let beside = tests.split(separator: "/").dropLast()
    let folder = "/" + beside.joined(separator: "/")
    // The tests run as a program, or in the toolchain's runner, which is told where they are.
    if access("\(folder)/\(name)", X_OK) == 0 { return "\(folder)/\(name)" }
    let bundles = CommandLine.arguments.filter { $0.contains(".xctest") }
    let candidates = bundles.map { $0.split(separator: "/", omittingEmptySubsequences: false).dropLast() }
      .map { $0.joined(separator: "/") + "/\(name)" }
    return candidates.first { access($0, X_OK) == 0 } ?? ".build/debug/\(name)"
  }

  /// What went wrong, and what the screen showed then.
  struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ message: String, screen: String) {
      description = message + (screen.isEmpty ? "" : "; on the screen:\n\(screen)")
    }
  }

  /// How a program ended.
  enum ExitStatus: Equatable {
    case exited(Int32)
    case signalled(Int32)
  }
}

// What a person does.
extension PseudoTerminal {
  /// Types text as UTF-8, however long: what the program writes meanwhile is read.
  func type(_ text: String) throws { try send(Array(text.utf8)) }

  /// Pastes text as a terminal does: in brackets where the program asked for them, line feeds as Enter.
  func paste(_ text: String) throws {
    let keys = text.utf8.map { $0 == 0x0A ? 0x0D : $0 }
    let isBracketed = screen.modes.contains(2004)
    try send(isBracketed ? Array("\u{1B}[200~".utf8) + keys + Array("\u{1B}[201~".utf8) : keys)
  }

  /// Sends bytes.
  func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    var deadline = now() + 20
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, min($0.count, 1024)) }
      if count > 0 {
        rest = rest.dropFirst(count)
        deadline = now() + 20
      } else if errno != EAGAIN && errno != EINTR {
        throw Failure("the program no longer reads (\(String(cString: strerror(errno))))", screen: screen.text)
      } else if now() > deadline {
        throw Failure("the program does not read what is typed", screen: screen.text)
      }
      read(seconds: count > 0 ? 0 : 0.005)
    }
  }

  /// Changes the size of the window.
  func resize(columns: Int, rows: Int) {
    read(seconds: 0)
    cpt_resize(descriptor, Int32(rows), Int32(columns))
    screen.resize(columns: columns, rows: rows)
  }

  /// Sends a signal to the program.
  func signal(_ number: Int32) { kill(process, number) }

  /// Closes the window: the program gets SIGHUP, and nothing that it writes is seen.
  func closeWindow() {
    close(descriptor)
    descriptor = -1
  }
}

// What a person sees.
extension PseudoTerminal {
  /// Waits until the screen is as expected, 60 seconds unless told otherwise: the machine may be busy.
  ///
  /// - Throws: `Failure` with the screen where that does not come.
  func wait(for what: String, seconds: Double = 60, until isReached: (ScreenModel) -> Bool) throws {
    let deadline = now() + seconds
    while true {
      read(seconds: 0)
      if isReached(screen) { return }
      let left = deadline - now()
      guard left > 0 else { throw Failure("waited \(seconds) s for \(what)", screen: screen.text) }
      guard read(seconds: min(left, 0.1)) || exitStatus == nil else {
        while read(seconds: 0) {}
        if isReached(screen) { return }
        throw Failure("the program ended before \(what)", screen: screen.text)
      }
    }
  }

  /// Waits until words stand on the screen.
  func wait(forText words: String, seconds: Double = 60) throws {
    try wait(for: "“\(words)”", seconds: seconds) { $0.text.contains(words) }
  }

  /// Waits until nothing was written for a while, at most so long: a clock on the screen never rests.
  func settle(quietSeconds: Double = 0.05, seconds: Double = 5) {
    let deadline = now() + seconds
    while now() < deadline, read(seconds: quietSeconds) {}
  }

  /// Waits until the program has ended; all that it wrote has then been read.
  ///
  /// - Throws: `Failure` where it goes on.
  func waitForExit(seconds: Double = 60) throws -> ExitStatus {
    let deadline = now() + seconds
    while now() < deadline {
      if let status = exitStatus {
        while descriptor >= 0, read(seconds: 0) {}
        return status
      }
      if descriptor < 0 || !read(seconds: 0.005) { usleep(1000) }
    }
    throw Failure("the program goes on after \(seconds) s", screen: screen.text)
  }

  /// How the program ended; nil while it goes on.
  var exitStatus: ExitStatus? {
    if status == nil {
      var raw: Int32 = 0
      if waitpid(process, &raw, WNOHANG) == process {
        let code = cpt_exit_status(raw)
        status = code < 0 ? .signalled(-code) : .exited(code)
      }
    }
    return status
  }

  /// Takes in what the program wrote, waiting for it at most so long; false where nothing came.
  @discardableResult
  func read(seconds: Double) -> Bool {
    guard descriptor >= 0 else { return false }
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, Int32(seconds * 1000)) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    // EIO: the program has closed its side.
    guard count > 0 else { return false }
    output += buffer.prefix(count)
    screen.write(buffer.prefix(count))
    return true
  }

  /// How the kernel treats this terminal's input and output: what `stty -a` prints.
  var settings: TerminalSettings? {
    var raw = termios()
    guard tcgetattr(descriptor, &raw) == 0 else { return nil }
    return TerminalSettings(raw)
  }

  private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The flags and special characters of a terminal (termios).
struct TerminalSettings: Equatable {
  var input: UInt32
  var output: UInt32
  var control: UInt32
  var local: UInt32
  var characters: [UInt8]

  init(_ raw: termios) {
    (input, output, control, local) = (raw.c_iflag, raw.c_oflag, raw.c_cflag, raw.c_lflag)
    characters = withUnsafeBytes(of: raw.c_cc) { Array($0) }
  }

  /// Whether keys are echoed by the kernel.
  var echoes: Bool { local & UInt32(ECHO) != 0 }
  /// Whether the kernel hands on whole lines only.
  var isLineByLine: Bool { local & UInt32(ICANON) != 0 }
}
