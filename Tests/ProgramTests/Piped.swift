import CPseudoTerminal
import Glibc

/// A program that ran to its end with pipes in place of a terminal.
struct Piped {
  /// How it ended.
  let status: PseudoTerminal.ExitStatus
  /// What it wrote to standard output.
  let output: String
  /// What it wrote to standard error.
  let errors: String

  /// Runs a program.
  ///
  /// - Parameter input: at most 64 KiB, which is what a pipe holds.
  /// - Throws: `Failure` where it cannot be started or does not end within a minute.
  init(
    _ path: String, _ arguments: [String] = [], input: String = "",
    environment: [String: String] = PseudoTerminal.environment()
  ) throws {
    guard access(path, X_OK) == 0 else { throw PseudoTerminal.Failure("\(path) cannot be run", screen: "") }
    var ends: [Int32] = [0, 0]
    cpt_pipe(&ends)
    let (output, errors) = (tmpfile(), tmpfile())
    defer { for file in [output, errors] { if let file { fclose(file) } } }
    _ = write(ends[1], input, input.utf8.count)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fileno(output), STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fileno(errors), STDERR_FILENO)
    for end in ends { posix_spawn_file_actions_addclose(&actions, end) }
    var argumentPointers = ([path] + arguments).map { strdup($0) } + [nil]
    var environmentPointers = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, path, &actions, nil, &argumentPointers, &environmentPointers)
    for end in ends { close(end) }
    guard result == 0 else { throw PseudoTerminal.Failure("\(path) did not start", screen: "") }
    status = try Piped.waitForExit(of: process)
    self.output = Piped.text(fileno(output))
    self.errors = Piped.text(fileno(errors))
  }

  private static func waitForExit(of process: pid_t) throws -> PseudoTerminal.ExitStatus {
    for _ in 0..<60_000 {
      var raw: Int32 = 0
      if waitpid(process, &raw, WNOHANG) == process {
        let code = cpt_exit_status(raw)
        return code < 0 ? .signalled(-code) : .exited(code)
      }
      usleep(1000)
    }
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    throw PseudoTerminal.Failure("the program goes on after a minute", screen: "")
  }

  private static func text(_ descriptor: Int32) -> String {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, size, 0))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
