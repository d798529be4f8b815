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
    var loading: [Duration] = []
    for _ in 0..<5 {
      loading.append(
        try ContinuousClock().measure { _ = try DeepReader(encoder: EncoderFile.bytes(path)) })
    }
    var reader = try DeepReader(encoder: EncoderFile.bytes(path))
    print("loading: first \(Self.milliseconds(loading[0])) ms, best \(Self.milliseconds(loading.min() ?? .zero)) ms")
    let answers = try Corpus.read(sources.corpus).flatMap(\.answers)
    let middling = answers.filter { (140...160).contains($0.text.split(separator: " ").count) }
    var times: [Duration] = []
    var read = 0
    for answer in middling.prefix(20) {
      let split = Sentences.split(answer.text)
      read += split.count
      times.append(
        ContinuousClock().measure { _ = reader.read(split, question: answer.question, kind: answer.kind) })
    }
    times.sort()
    print(
      "an answer of 150 words (\(read / max(1, times.count)) sentences), two threads: median "
        + "\(Self.milliseconds(times[times.count / 2])) ms, worst \(Self.milliseconds(times[times.count - 1])) ms")
    reader.threads = 1
    var count = 0
    let duration = ContinuousClock().measure {
      for answer in answers.reversed() where count < sentences {
        let split = Sentences.split(answer.text)
        count += split.count
        _ = reader.read(split, question: answer.question, kind: answer.kind)
      }
    }
    print("in a row, one thread: \(Int(Double(count) * 1000 / Self.milliseconds(duration))) sentences a second")
    if let answer = middling.first {
      let split = Sentences.split(answer.text)
      let again = ContinuousClock().measure { _ = reader.read(split, question: answer.question, kind: answer.kind) }
      print("the first answer again: \(Self.milliseconds(again)) ms")
      reader.threads = 2
      let why = ContinuousClock().measure {
        _ = reader.evidence(
          for: .role(.action), in: split.count / 2, of: split, question: answer.question, kind: answer.kind)
      }
      print("why a mark stands in “\(split[split.count / 2].text)”: \(Self.milliseconds(why)) ms")
    }
    print("memory: \(Self.memory() - before) MB more")
  }

  private static func milliseconds(_ duration: Duration) -> Double {
    let (seconds, rest) = duration.components
    return ((Double(seconds) * 1000 + Double(rest) / 1e15) * 10).rounded() / 10
  }

  /// The process's memory now, in megabytes; Linux tells it in pages.
  private static func memory() -> Int {
    let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ").dropFirst()
      .first
    return (pages.flatMap { Int($0) } ?? 0) * 4096 / 1_000_000
  }
}
