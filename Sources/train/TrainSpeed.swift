import ArgumentParser
import Bank
import Interview
import Scoring

/// Measures how long reading and judging take: a whole answer, and one more keystroke in a long one.
struct TrainSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed", abstract: "Measures reading and judging: whole answers, and a keystroke in a long one.")
  @Option(help: "A folder of labelled answers.") var corpus = "Data/corpus"
  @Option(help: "Words of the long answer.") var words = 2000
  @Option(help: "Keystrokes.") var keys = 400

  func run() throws {
    let scorer = try Scorer.builtIn()
    guard let reader = scorer.reader as? WordReader else { return }
    let texts = try Material(corpus: [corpus], phrases: "Data/phrases", language: "Data/language").files
      .flatMap(\.answers).map { $0.sentences.map(\.text).joined(separator: " ") }
    let text = texts.joined(separator: " ").split(separator: " ").prefix(words).joined(separator: " ")
    let question = "Tell me about a production failure."
    let clock = ContinuousClock()
    let bytes = texts.reduce(0) { $0 + $1.utf8.count }
    let whole = clock.measure { for text in texts { _ = scorer.assess(text, question: question, kind: .incident) } }
    print("whole answers: \(texts.count), \(rounded(Double(bytes) / 1e6 / seconds(whole))) MB/s")

    var reading = LiveReading(reader: reader, question: question, kind: .incident)
    var live = LiveAssessment(scorer: scorer, question: question, kind: .incident)
    reading.update(text)
    live.update(text)
    var typed = text + " "
    var readings: [Double] = []
    var judgings: [Double] = []
    for key in "I paused the job and told my manager at once. ".repeated(keys) {
      typed.append(key)
      readings.append(seconds(clock.measure { reading.update(typed) }) * 1e3)
      judgings.append(seconds(clock.measure { live.update(typed) }) * 1e3)
    }
    print("a keystroke in \(words) words, read: \(median(readings)) ms; read and judged: \(median(judgings)) ms")
  }

  private func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

  private func median(_ values: [Double]) -> Double { rounded(values.sorted()[values.count / 2]) }
}

extension String {
  /// So many of its characters, from the start again where it ends.
  fileprivate func repeated(_ count: Int) -> [Character] {
    let characters = Array(self)
    return (0..<count).map { characters[$0 % characters.count] }
  }
}
