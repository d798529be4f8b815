import ArgumentParser
import Bank
import Glibc
import Interview
import Scoring
import Screens
import Sessions
import Texts

/// `grill score`: judges an answer, or a stream of them.
struct ScoreCommand: ParsableCommand {
  /// How a scorecard is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Judge an answer: what it has, what it lacks, what to press next.")

  @Argument(help: "A text file with the answer, the transcript or recording of an interview, or - for standard input.")
  var file = "-"

  @Option(help: "What was asked.")
  var question = ""

  @Option(help: ArgumentHelp("The kind of the question.", valueName: "kind"))
  var kind: QuestionKind?

  @Option(help: "Who the candidate is, in a transcript.")
  var speaker: String?

  @Option(help: "text: a scorecard for people; json: for programs.")
  var format = Format.text

  @OptionGroup var language: LanguageOptions
  @OptionGroup var readers: ReaderOptions

  @ArgumentParser.Flag(help: "Read a JSON object a line and write one a line, in order.")
  var jsonl = false

  func run() throws {
    if jsonl { try stream() } else { try scorecard(readers.scorer()) }
  }

  private func scorecard(_ scorer: Scorer) throws {
    let bytes = try InputFile.bytes(file)
    let bank = try BankStore.builtIn()
    let log = try TranscriptFile.log(bytes, file: file, speaker: speaker, bank: bank)
    let answers =
      try log.map { Self.answers(of: $0, bank: bank, scorer) } ?? [answer(InputFile.text(bytes, named: file), scorer)]
    let texts = language.texts
    switch format {
    case .text:
      for (number, answer) in answers.enumerated() {
        if answers.count > 1 {
          let heading = texts[ScoreText.answer, ["number": number + 1, "total": answers.count]]
          print((number > 0 ? "\n" : "") + heading)
        }
        let card = ScorecardText(
          answer.assessment, question: answer.origin.question, frameworks: scorer.frameworks,
          texts: texts, width: Columns.ofTerminal ?? 80, ask: PlainAsk.ask)
        print(card.text, terminator: "")
      }
      if let log {
        let report = SessionReport(log, bank: bank, judge: scorer)
        print("\n" + report.plainText(texts, width: Columns.ofTerminal ?? 80), terminator: "")
      }
    case .json:
      var output = ScoreOutput(ask: PlainAsk.ask)
      output.file(answers)
      InputFile.write(output.bytes)
    }
  }

  private typealias Scored = (id: String, assessment: Assessment, origin: ScoreOutput.Origin)

  /// A plain text is one answer.
  private func answer(_ text: String, _ scorer: Scorer) -> Scored {
    (file, scorer.assess(text, question: question, kind: kind), .init(question: question))
  }

  /// The answers that the candidate gave in an interview.
  private static func answers(of log: SessionLog, bank: QuestionBank, _ scorer: Scorer) -> [Scored] {
    let hasTimes = log.events.contains { $0.time > 0 }
    return log.answers(bank: bank).enumerated().map { number, answer in
      let origin = ScoreOutput.Origin(question: answer.question, seconds: hasTimes ? answer.seconds : nil)
      return ("\(number + 1)", answer.assess(by: scorer), origin)
    }
  }

  private func stream() throws {
    let input = try InputFile.open(file)
    defer { if input != STDIN_FILENO { close(input) } }
    let beginning =
      readers.dependsOnLength
      ? try InputFile.beginning(of: input, named: file, atLeast: ReaderOptions.longest + 1) : []
    var stream = ScoreStream(scorer: try readers.scorer(for: beginning), ask: PlainAsk.ask)
    beginning.withUnsafeBytes { bytes in
      // A few answers at a time, as the deep reader takes a while for each.
      for start in stride(from: 0, to: bytes.count, by: 4096) {
        InputFile.write(stream.take(UnsafeRawBufferPointer(rebasing: bytes[start...].prefix(4096))))
      }
    }
    try InputFile.chunks(of: input, named: file) { InputFile.write(stream.take($0)) }
    InputFile.write(stream.finish())
    if stream.hasRefused { throw ExitCode(1) }
  }
}

extension QuestionKind: ExpressibleByArgument {}
