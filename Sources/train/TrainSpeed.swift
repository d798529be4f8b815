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
    let scorer = try Scorer.builtIn()
    for (name, share) in [("start", 0.0), ("middle", 0.5), ("end", 1.0)] {
      var reading = LiveReading(reader: reader, question: Self.question, kind: .failure)
      let read = Self.keystroke(in: long, at: share) { reading.update($0) }
      var judging = LiveAssessment(scorer: scorer, question: Self.question, kind: .failure)
      let judged = Self.keystroke(in: long, at: share) { judging.update($0) }
      print("a keystroke at the \(name) of 2,000 words: reading \(read), reading and judging \(judged)")
    }
  }

  private static let question = "Tell me about a failure."

  /// The median time that a keystroke takes where one types two sentences at some place of a text.
  private static func keystroke(in text: String, at share: Double, _ update: (String) -> Void) -> Duration {
    var letters = Array(text)
    let place = Int(Double(letters.count) * share)
    update(text)
    var times: [Duration] = []
    for (offset, key) in "and then we saw that it was the valve. It had stuck open, so I closed it. ".enumerated() {
      letters.insert(key, at: place + offset)
      let typed = String(letters)
      times.append(ContinuousClock().measure { update(typed) })
    }
    return times.sorted()[times.count / 2]
  }

  private func rate(_ bytes: Int, _ duration: Duration) -> String {
    let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    return "\((Double(bytes) / seconds / 1e5).rounded() / 10)"
  }
}
