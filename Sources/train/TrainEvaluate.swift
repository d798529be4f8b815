import ArgumentParser
import Scoring

/// Where everything is read from.
struct Sources: ParsableArguments {
  @Option(help: "A folder of labelled answers; may be given again.") var corpus: [String] = ["Data/corpus"]
  @Option(help: "The folder of phrases.") var phrases = "Data/phrases"
  @Option(help: "The folder of word classes.") var language = "Data/language"
  @Option(name: .customLong("set"), help: "Change a setting: name=value.") var assignments: [String] = []

  func settings() throws -> Settings {
    var settings = Settings()
    if let wrong = settings.set(assignments) { throw ValidationError("no such setting: \(wrong)") }
    return settings
  }
}

/// Holds out each file of the corpus in turn and prints how well the others' reader agrees with it.
struct TrainEvaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measures accuracy on held-out files.")
  @OptionGroup var sources: Sources
  @Option(help: "How many groups of files to hold out in turn; 0 for each file by itself.") var folds = 0
  @Option(help: "Print the sentences that are marked wrongly: role, arc, who or another label's name.") var errors:
    String?
  @Option(help: "Also renew the table in this file.") var readme: String?
  @Flag(help: "Print two lines only: after the first pass and after the second.") var brief = false

  func run() async throws {
    let settings = try sources.settings()
    let material = try Material(corpus: sources.corpus, phrases: sources.phrases, language: sources.language)
    var examples = material.examples(settings)
    let index = FeatureIndex(&examples, minimum: Int(settings["minimum"]))
    let study = HeldOut(examples, rows: index.hashes.count, files: material.files.count, settings, folds: folds)
    let scores = await study.run()
    if let errors {
      for line in Outcome.errors(errors, material.files, study, scores.second) { print(line) }
      return
    }
    if brief { print(Outcome(material.files, study, scores.first).line) }
    let outcome = Outcome(material.files, study, scores.second)
    print(brief ? outcome.line : outcome.table)
    if let readme { try Readme.renew(readme, table: outcome.table) }
  }
}
