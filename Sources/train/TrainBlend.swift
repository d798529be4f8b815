import ArgumentParser
import DeepReading
import Foundation
import Scoring

/// Chooses, on sentences that neither reader had seen, how the two are put together, and measures each alone and both.
struct TrainBlend: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blend", abstract: "Puts the deep reader and the reader of words together, and measures both.")
  @OptionGroup var sources: Sources
  @Option(help: "The deep reader's held-out scores, as train.py writes them.") var heldout = "/tmp/deep/heldout.jsonl"
  @Option(help: "How many groups of files are held out in turn.") var folds = 6
  @Option(help: "The file to write.") var out = "Data/model/deep/blend.json"
  @Option(help: "Also write the judge's weights, learned on these readings, to this file.") var judge: String?
  @ArgumentParser.Flag(help: "Print a line for each, not whole tables.") var brief = false
  @ArgumentParser.Flag(help: "Measure only.") var dry = false

  func run() async throws {
    let settings = try sources.settings()
    let material = try Material(corpus: sources.corpus, phrases: sources.phrases, language: sources.language)
    let deep = try DeepScores.read(heldout, for: material.files)
    var examples = material.examples(settings)
    let index = FeatureIndex(&examples, minimum: Int(settings["minimum"]))
    let study = HeldOut(examples, rows: index.hashes.count, files: material.files.count, settings, folds: folds)
    let words = await study.run().second
    let fast = HeldOutReadings(study, words).readings.map { LogOdds.of($0.probabilities) ?? .zero }
    let gold = examples.sentences.map { examples.all[$0.example].targets }
    let alone = BlendStudy(study, MixtureFit(fast: fast, deep: deep, gold: gold, withFast: false))
    let both = BlendStudy(study, MixtureFit(fast: fast, deep: deep, gold: gold, withFast: true))
    for (name, scores, leaned) in [
      ("fast", words, words), ("deep", alone.scores, alone.leaned), ("both", both.scores, both.leaned),
    ] {
      let outcome = Outcome(material.files, study, leaned)
      let samples = JudgeSamples(
        material.files, readings: HeldOutReadings(study, scores, leaning: leaned).readings)
      print("\(name)\n\(brief ? outcome.line : outcome.table)")
      print(brief ? samples.table().split(separator: "\n").suffix(1).joined() : samples.table())
      guard name == "both", let judge, !dry else { continue }
      try JudgeFile.write(JudgeTraining().fit(samples.all.flatMap { $0 }), to: judge)
    }
    if dry { return }
    let blend = Blend(alone: alone.whole(), both: both.whole())
    try blend.json.write(toFile: out, atomically: true, encoding: .utf8)
    print("\(out): \(blend.json.utf8.count) bytes")
  }
}

/// A way of putting readers together, tried on files that it was not chosen on.
struct BlendStudy {
  /// Log-odds of every sentence by what was chosen on the other folds.
  private(set) var scores: [SIMD32<Float>]
  /// The same with what the rare labels of a choice are favoured by.
  private(set) var leaned: [SIMD32<Float>]
  private let fit: MixtureFit

  init(_ study: HeldOut, _ fit: MixtureFit) {
    self.fit = fit
    let sentences = study.examples.sentences
    scores = Array(repeating: .zero, count: sentences.count)
    leaned = scores
    for fold in 0..<study.folds {
      let isHeld = sentences.map { study.fold(of: $0.file) == fold }
      let others = sentences.indices.filter { !isHeld[$0] }
      let mixture = fit.mixture(of: others)
      let known = others.map { mixture.scores(fast: fit.fast[$0], deep: fit.deep[$0]) }
      let leanings = Leanings(known, others.map { fit.gold[$0] })
      for index in sentences.indices where isHeld[index] {
        scores[index] = mixture.scores(fast: fit.fast[index], deep: fit.deep[index])
        leaned[index] = scores[index] + leanings.values
      }
    }
  }

  /// What is chosen on all sentences, with the thresholds that are best for the held-out scores.
  func whole() -> Blend.Mixture {
    var mixture = fit.mixture(of: Array(scores.indices))
    let thresholds = Thresholds(scores, fit.gold).values
    let leanings = Leanings(scores, fit.gold).values
    for range in Lanes.choices { for lane in range { mixture.threshold[lane] = 0.5 * exp(-leanings[lane]) } }
    for lane in Lanes.free { mixture.threshold[lane] = 1 / (1 + exp(-thresholds[lane])) }
    return mixture
  }
}

/// The file of the judge's weights.
enum JudgeFile {
  static func write(_ model: JudgeModel, to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let data = try encoder.encode(model)
    try data.write(to: URL(fileURLWithPath: path))
    print("\(path): \(data.count) bytes")
  }
}
