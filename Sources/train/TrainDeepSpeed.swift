import ArgumentParser
import DeepReading
import Foundation
import Interview
import Scoring

/// Times the deep reader: loading, an answer of 150 words on two threads, many answers on one, and what memory it takes.
struct TrainDeepSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "deepspeed", abstract: "Times the deep reader.")
  @OptionGroup var sources: Sources
  @Option(help: "How many sentences are read in a row on one thread.") var sentences = 300

  func run() throws {
    guard let path = EncoderFile.find() else { throw ReaderMissing.encoder }
    let before = Self.memory()
    var loaded: DeepReader?
    try show("loading") { loaded = try DeepReader(encoder: EncoderFile.bytes(path)) }
    guard var reader = loaded else { return }
    let answers = try Corpus.read(sources.corpus).flatMap(\.answers)
    let middling = answers.filter { (140...160).contains($0.text.split(separator: " ").count) }.prefix(20)
    var count = 0
    show("\(middling.count) answers of 150 words, two threads") { count = read(middling, by: reader) }
    print("  \(count) sentences")
    show("the same again") { _ = read(middling, by: reader) }
    if let answer = middling.first {
      let split = Sentences.split(answer.text)
      show("why a mark stands in “\(split[split.count / 2].text)”") {
        _ = reader.evidence(
          for: .role(.action), in: split.count / 2, of: split, question: answer.question, kind: answer.kind)
      }
    }
    reader.threads = 1
    let last = answers.suffix(sentences / 12)
    show("\(last.count) answers in a row, one thread") { count = read(last, by: reader) }
    print("  \(count) sentences")
    print("memory: \(Self.memory() - before) MB more")
  }

  private func read(_ answers: some Sequence<LabelledAnswer>, by reader: DeepReader) -> Int {
    answers.reduce(0) { $0 + reader.read(Sentences.split($1.text), question: $1.question, kind: $1.kind).count }
  }

  /// Prints how long something takes by the clock and by the processors, which differ where others use them too.
  private func show(_ name: String, _ body: () throws -> Void) rethrows {
    let used = clock()
    let duration = try ContinuousClock().measure(body)
    let (seconds, rest) = duration.components
    print(
      "\(name): \(seconds * 1000 + rest / 1_000_000_000_000_000) ms, of processors "
        + "\((clock() - used) * 1000 / Int(CLOCKS_PER_SEC)) ms")
  }

  /// The process's memory now, in megabytes; Linux tells it in pages.
  private static func memory() -> Int {
    let statistics = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    return (statistics?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4096 / 1_000_000
  }
}
