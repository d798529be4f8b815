import ArgumentParser
import Glibc

/// `fuzz`: feeds the importers and the recording reader with broken files, many of them.
///
/// Every input follows from the seed and its number alone: where it breaks a reader, `--from` that number does so again.
@main
struct Fuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz", abstract: "Feed the importers and the recording reader with broken files.")

  @Option(help: "How many inputs.")
  var inputs = 1_000_000

  @Option(help: "What all inputs follow from.")
  var seed: UInt64 = 1

  @Option(help: "The number of the first input.")
  var from = 0

  @Option(help: "Where the number of the input at work is kept, for the case that it kills the program.")
  var mark = "/tmp/grill-fuzz-input"

  /// Seconds after which an input counts as a hang, and kills the program: more than a busy machine takes.
  private static let patience: UInt32 = 60
  /// Seconds of work that an input may take.
  private static let longest = 1.0

  func run() throws {
    var checks = FuzzChecks(folder: try FuzzFolder())
    let descriptor = open(mark, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    defer { close(descriptor) }
    print("\(inputs) inputs of seed \(seed) from \(from); should one kill the program, its number stands in \(mark)")
    var slowest = (seconds: 0.0, number: from)
    let start = Self.now
    for number in from..<(from + inputs) {
      let text = "\(number)\n"
      pwrite(descriptor, text, text.utf8.count, 0)
      alarm(Self.patience)
      var input = FuzzInput(seed: seed, number: number)
      let before = Self.now
      try checks.take(&input)
      let seconds = Self.now - before
      if seconds > slowest.seconds { slowest = (seconds, number) }
      if (number - from) % 100_000 == 99_999 { print("\(number + 1 - from) done, \(Int(Self.now - start)) s") }
    }
    alarm(0)
    try checks.finish()
    print(checks.summary)
    let all = Int(Self.now - start)
    print("slowest: input \(slowest.number), \(Int(slowest.seconds * 1000)) ms; all: \(all) s of work")
    if slowest.seconds > Self.longest { throw ExitCode(1) }
  }

  /// Seconds that this program has worked.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// A promise that an input broke.
struct Broken: Error, CustomStringConvertible {
  let description: String

  init(_ promise: String, _ input: FuzzInput) {
    description =
      "input \(input.number): \(promise)\nfile \(input.file):\n\(String(decoding: input.bytes, as: UTF8.self))"
  }
}
