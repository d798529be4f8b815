import ArgumentParser
import DeepReading
import Scoring

/// Which reader a command judges with.
struct ReaderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "fast: by words, at once; deep: by a sentence encoder too; auto: deep where `make deep` has put the encoder.",
      valueName: "fast|deep|auto"))
  var reader = ReaderChoice.auto

  /// A scorer that waits for the deep reader where it reads along: for commands without a screen.
  ///
  /// - Throws: where the deep reader was asked for by name and is not to be had, or its file is damaged.
  func scorer() throws -> Scorer { try scorer(reader) }

  /// Whether a stream has to be looked into to tell which reader reads it.
  var dependsOnLength: Bool { reader == .auto && EncoderFile.find() != nil }

  /// The same for a stream that begins so: what would take the deep reader long is read by words where nothing else is asked.
  func scorer(for beginning: [UInt8]) throws -> Scorer {
    guard dependsOnLength, beginning.count > Self.longest else { return try scorer() }
    StandardError.say(
      "more than \(Self.longest / 1_000_000) MB is read by words alone; --reader deep reads some 80 sentences a second by both"
    )
    return try scorer(.fast)
  }

  /// How many bytes the deep reader reads without being asked to.
  static let longest = 1_000_000

  private func scorer(_ choice: ReaderChoice) throws -> Scorer {
    let fast = try Scorer.builtIn()
    return try choice.both(beside: fast).map { fast.reading(by: $0) } ?? fast
  }
}

extension ReaderChoice: ExpressibleByArgument {}

extension ReaderChoice {
  /// Both readers, where this choice asks for them: the fast one is the scorer's own.
  func both(beside scorer: Scorer) throws -> BlendedReader? { try scorer.reader.whileTyping.flatMap(deepReader(fast:)) }
}
