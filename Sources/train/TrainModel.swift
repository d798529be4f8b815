import ArgumentParser
import Foundation
import Scoring

/// Trains the reader and writes its weights: the same bytes from the same files.
struct TrainModel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "model", abstract: "Trains the reader's weights.")
  @OptionGroup var sources: Sources
  @Option(help: "The file to write.") var out = "Data/model/reader.bin"
  @Option(help: "How many groups of files are held out in turn to choose thresholds.") var folds = 6

  func run() async throws {
    let settings = try sources.settings()
    let material = try Material(corpus: sources.corpus, phrases: sources.phrases, language: sources.language)
    var examples = material.examples(settings)
    let index = FeatureIndex(&examples, minimum: Int(settings["minimum"]))
    let study = HeldOut(examples, rows: index.hashes.count, files: material.files.count, settings, folds: folds)
    let scores = await study.run()
    let gold = examples.sentences.map { examples.all[$0.example].targets }
    let thresholds = Thresholds(scores.second, gold)
    let calibration = Calibration(scores.second, gold)
    var second = SecondLearner(settings)
    second.learn(examples.sights(scores.first, examples.places))
    var learner = Learner(rows: index.hashes.count, settings: settings)
    learner.learn(examples) { _ in false }
    let encoded = Encoder(
      learner: learner, hashes: index.hashes, groups: index.groups, settings: settings, second: second,
      thresholds: thresholds, calibration: calibration, image: material.image,
      runOns: RunOnLearner(material.files.flatMap(\.answers), material.image)
    ).words()
    let data = encoded.withUnsafeBytes { Data($0) }
    try data.write(to: URL(fileURLWithPath: out))
    print("\(out): \(data.count) bytes, \(material.files.count) files, \(examples.sentences.count) sentences")
  }
}
