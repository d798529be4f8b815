import ArgumentParser
import Interview
import Scoring

/// `grill explain`: each sentence of an answer with its marks, how sure they are, and the words that weighed most.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show each mark of an answer with its probability and its words.")

  @Argument(help: "A text file with the answer, or - for standard input.")
  var file = "-"

  @Option(help: "What was asked.")
  var question = ""

  @Option(help: ArgumentHelp("The kind of the question.", valueName: "kind"))
  var kind: QuestionKind?

  @OptionGroup var readers: ReaderOptions

  func run() throws {
    let scorer = try readers.scorer()
    let assessment = scorer.assess(try InputFile.text(file), question: question, kind: kind)
    let explanation = Explanation(
      assessment, reader: scorer.reader, question: question, kind: kind, width: Columns.ofTerminal ?? 80)
    print(explanation.text, terminator: "")
  }
}
