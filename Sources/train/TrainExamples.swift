import ArgumentParser
import Bank
import Interview
import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Tries the examples of frameworks as the tests do, in a second, while one edits them.
struct TrainExamples: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "examples", abstract: "Tries the examples and near misses of the frameworks in a folder.")

  @Option(help: "The folder with the frameworks' files.")
  var frameworks = "Data/frameworks"

  @Argument(help: "Identifiers of the frameworks to try; all of them where none is named.")
  var names: [String] = []

  func run() throws {
    let all = try FrameworkFiles.read(SourceFile.yaml(in: frameworks).map { (name: $0.name, text: try $0.text()) })
    let scorer = Scorer(reader: try WordReader(), frameworks: all, model: try JudgeModel.builtIn())
    var failed = 0
    for framework in all where names.isEmpty || names.contains(framework.id) {
      let failures = ExampleTrial(scorer, framework).failures()
      for failure in failures { print("\(framework.id): \(failure)") }
      failed += failures.count
    }
    print("\(failed) failures")
    if failed > 0 { throw ExitCode.failure }
  }
}
