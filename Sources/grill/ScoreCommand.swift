import ArgumentParser
import Glibc
import Interview
import Scoring

/// `grill score`: judges an answer, or a stream of them.
struct ScoreCommand: ParsableCommand {
  /// How a scorecard is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Judge an answer: what it has, what it lacks, what to press next.")

  @Argument(help: "A text file with the answer, or - for standard input.")
  var file = "-"

  @Option(help: "What was asked.")
  var question = ""

  @Option(help: ArgumentHelp("The kind of the question.", valueName: "kind"))
  var kind: QuestionKind?

  @Option(help: "text: a scorecard for people; json: for programs.")
  var format = Format.text

  @OptionGroup var language: LanguageOptions

  @ArgumentParser.Flag(help: "Read a JSON object a line and write one a line, in order.")
  var jsonl = false

  func run() throws {
    let scorer = try Scorer.builtIn()
    if jsonl { try stream(scorer) } else { try scorecard(scorer) }
  }

  private func scorecard(_ scorer: Scorer) throws {
    let text = try InputFile.text(file)
    let assessment = scorer.assess(text, question: question, kind: kind)
    switch format {
    case .text:
      let card = ScorecardText(
        assessment, question: question, frameworks: scorer.frameworks, texts: language.texts,
        width: Columns.ofTerminal ?? 80,
        ask: PlainAsk.ask)
      print(card.text, terminator: "")
    case .json:
      var output = ScoreOutput(ask: PlainAsk.ask)
      output.file([(id: file, assessment: assessment, origin: .init(question: question))])
      InputFile.write(output.bytes)
    }
  }

  private func stream(_ scorer: Scorer) throws {
    let input = try InputFile.open(file)
    defer { if input != STDIN_FILENO { close(input) } }
    var stream = ScoreStream(scorer: scorer, ask: PlainAsk.ask)
    try InputFile.chunks(of: input, named: file) { InputFile.write(stream.take($0)) }
    InputFile.write(stream.finish())
    if stream.hasRefused { throw ExitCode(1) }
  }
}

extension QuestionKind: ExpressibleByArgument {}
