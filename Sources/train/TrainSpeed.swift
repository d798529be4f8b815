import ArgumentParser
import Interview
import Scoring

/// Times the reader on the corpus: whole answers, and keystrokes in a long one.
struct TrainSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "speed", abstract: "Times reading on the corpus.")
  @OptionGroup var sources: Sources

  func run() throws {
    let reader = try WordReader()
    let answers = try Corpus.read(sources.corpus).flatMap(\.answers)
    let texts = answers.map(\.text)
    let bytes = texts.reduce(0) { $0 + $1.utf8.count }
    let clock = ContinuousClock()
    var read = 0
    let splitting = clock.measure { for text in texts { read += Sentences.split(text).count } }
    let whole = clock.measure {
      for (answer, text) in zip(answers, texts) {
        read += reader.read(Sentences.split(text), question: answer.question, kind: answer.kind).count
      }
    }
    print(
      "splitting: \(rate(bytes, splitting)) MB/s; splitting and reading: \(rate(bytes, whole)) MB/s, \(read) sentences")
    var words: [Substring] = []
    for text in texts where words.count < 2000 { words += text.split(separator: " ") }
    let long = words.prefix(2000).joined(separator: " ")
    var live = LiveReading(reader: reader, question: "Tell me about a failure.", kind: .failure)
    live.update(long)
    var slowest = Duration.zero
    let keys = "and then we saw that it was the valve. It had stuck open, so I closed it. "
    let total = clock.measure {
      var text = long
      for key in keys {
        text.append(key)
        slowest = max(slowest, clock.measure { live.update(text) })
      }
    }
    let middle = clock.measure {
      var text = Array(long)
      for (offset, key) in keys.enumerated() {
        text.insert(key, at: text.count / 2 + offset)
        live.update(String(text))
      }
    }
    print(
      "a keystroke at the end of 2,000 words: \(total / keys.count), slowest \(slowest); in their middle: \(middle / keys.count)"
    )
  }

  private func rate(_ bytes: Int, _ duration: Duration) -> String {
    let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    return "\((Double(bytes) / seconds / 1e5).rounded() / 10)"
  }
}
