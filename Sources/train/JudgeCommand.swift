import ArgumentParser
import Foundation
import Interview
import Scoring

/// Trains what turns marks into a grade and into what to press next, on marks by readers that never saw the answer.
struct JudgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge", abstract: "Trains the weights of the grade and of what to press next, and measures them.")
  @OptionGroup var sources: Sources
  @Option(help: "The file to write.") var out = "Data/model/judge.json"
  @Option(help: "How many groups of files are held out in turn to read them.") var folds = 6
  @ArgumentParser.Flag(
    help: "Judge by the marks of the corpus in place of a reader's: what a perfect reader would reach.")
  var gold = false
  @ArgumentParser.Flag(help: "Measure only.") var dry = false

  func run() async throws {
    let settings = try sources.settings()
    let material = try Material(corpus: sources.corpus, phrases: sources.phrases, language: sources.language)
    let readings: [SentenceReading]
    if gold {
      readings = material.files.flatMap(\.answers).flatMap(\.sentences).map { SentenceReading(marks: $0.marks) }
    } else {
      var examples = material.examples(settings)
      let index = FeatureIndex(&examples, minimum: Int(settings["minimum"]))
      let study = HeldOut(examples, rows: index.hashes.count, files: material.files.count, settings, folds: folds)
      readings = HeldOutReadings(study, await study.run().second).readings
    }
    let samples = JudgeSamples(material.files, readings: readings)
    print(samples.table())
    if dry { return }
    try JudgeFile.write(JudgeTraining().fit(samples.all.flatMap { $0 }), to: out)
  }
}
