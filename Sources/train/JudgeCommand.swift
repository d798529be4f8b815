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
    if let dump = ProcessInfo.processInfo.environment["JUDGE_DUMP"] {
      var t = JudgeFeatures.names.joined(separator: "\t") + "\n"
      for (f, l) in samples.all.enumerated() {
        for s in l {
          t +=
            "\(samples.names[f])\t\(s.grade)\t\(s.next.rawValue)\t"
            + s.features.values.map { String($0) }.joined(separator: "\t") + "\n"
        }
      }
      try t.write(toFile: dump, atomically: true, encoding: .utf8)
    }
    if dry { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let data = try encoder.encode(JudgeTraining().fit(samples.all.flatMap { $0 }))
    try data.write(to: URL(fileURLWithPath: out))
    print("\(out): \(data.count) bytes")
  }
}

/// The readings that a reader gives to each sentence who never saw its file, by thresholds that are best on the others.
struct HeldOutReadings {
  var readings: [SentenceReading] = []

  init(_ study: HeldOut, _ scores: [SIMD32<Float>]) {
    let sentences = study.examples.sentences
    let gold = sentences.map { study.examples.all[$0.example].targets }
    let decisions = (0..<study.folds).map { fold in
      let others = sentences.indices.filter { study.fold(of: sentences[$0].file) != fold }
      let (known, right) = (others.map { scores[$0] }, others.map { gold[$0] })
      return (Thresholds(known, right), Calibration(known, right))
    }
    readings = sentences.indices.map { index in
      let (thresholds, calibration) = decisions[study.fold(of: sentences[index].file)]
      return SentenceReading(
        marks: Self.marks(thresholds.decide(scores[index])), probabilities: Self.chances(scores[index], calibration))
    }
  }

  private static func chances(_ scores: SIMD32<Float>, _ calibration: Calibration) -> LabelProbabilities {
    var chances = LabelProbabilities()
    for range in Lanes.choices {
      let top = range.map { scores[$0] }.max() ?? 0
      let powers = range.map { exp(Double((scores[$0] - top) * calibration.slopes[$0])) }
      let sum = powers.reduce(0, +)
      for (lane, power) in zip(range, powers) { chances[Lanes.labels[lane]] = power / sum }
    }
    for lane in Lanes.free {
      let score = Double(scores[lane] * calibration.slopes[lane] + calibration.offsets[lane])
      chances[Lanes.labels[lane]] = 1 / (1 + exp(-score))
    }
    return chances
  }

  private static func marks(_ lanes: SIMD32<Float>) -> Marks {
    var marks = Marks()
    for (lane, label) in Lanes.labels.enumerated() where lanes[lane] > 0 {
      switch label {
      case .role(let role): marks.role = role
      case .does(let deed): marks.does.append(deed)
      case .arc(let arc): marks.arc = arc
      case .who(let who): marks.who = who
      case .own: marks.own = true
      case .tell: marks.tell = true
      case .flag(let flag): marks.flags.append(flag)
      }
    }
    return marks
  }
}

/// The answers of the corpus as samples for the judge, a list a file.
struct JudgeSamples {
  var names: [String]
  var all: [[JudgeSample]] = []

  init(_ files: [CorpusFile], readings: [SentenceReading]) {
    names = files.map(\.name)
    let scorer = Scorer(
      reader: NoReader(), frameworks: [], model: JudgeModel(features: JudgeFeatures.names, grade: [], next: [:]))
    var position = 0
    for file in files {
      all.append(
        file.answers.map { answer in
          let range = position..<(position + answer.sentences.count)
          position = range.upperBound
          let features = scorer.features(
            sentences: answer.sentences.map(\.text), readings: Array(readings[range]), question: answer.question,
            kind: answer.kind)
          return JudgeSample(
            features: features, grade: Double(answer.grade), next: Target(rawValue: answer.next) ?? .none)
        })
    }
  }

  /// How well grade and next are told for each file by weights that never saw it, as a Markdown table.
  func table() -> String {
    var lines = [
      "| file held out | answers | grade: rank correlation | mean error | next |", "| --- | --- | --- | --- | --- |",
    ]
    var sums = (correlation: 0.0, error: 0.0, hits: 0, count: 0)
    for (number, samples) in all.enumerated() {
      let model = JudgeTraining().fit(all.indices.filter { $0 != number }.flatMap { all[$0] })
      let grades = samples.map { model.grade(of: $0.features) }
      let correlation = RankCorrelation.of(samples.map(\.grade), grades)
      let error = zip(samples, grades).reduce(0) { $0 + abs($1.0.grade - $1.1) }
      let hits = samples.count { model.next(of: $0.features).first?.target == $0.next }
      let count = Double(samples.count)
      lines.append(row(names[number], samples.count, correlation, error / count, Double(hits) / count))
      sums = (sums.correlation + correlation, sums.error + error, sums.hits + hits, sums.count + samples.count)
    }
    let count = Double(sums.count)
    lines.append(
      row("all", sums.count, sums.correlation / Double(all.count), sums.error / count, Double(sums.hits) / count))
    return lines.joined(separator: "\n")
  }

  private func row(_ name: String, _ count: Int, _ figures: Double...) -> String {
    let cells = figures.map { String(format: "%.2f", $0) }
    return "| \(name) | \(count) | " + cells.joined(separator: " | ") + " |"
  }
}

/// Spearman's rank correlation, ties at their mean rank.
enum RankCorrelation {
  static func of(_ one: [Double], _ other: [Double]) -> Double {
    let (x, y) = (ranks(one), ranks(other))
    let mean = Double(x.count + 1) / 2
    let product = zip(x, y).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) }
    let squares = [x, y].map { ranks in ranks.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } }
    return squares.contains(0) ? 0 : product / (squares[0] * squares[1]).squareRoot()
  }

  private static func ranks(_ values: [Double]) -> [Double] {
    values.map { value in
      Double(values.count { $0 < value }) + Double(values.count { $0 == value } + 1) / 2
    }
  }
}

private struct NoReader: Reader {
  func read(_ sentences: [Sentence], question: String, kind: QuestionKind?) -> [SentenceReading] {
    sentences.map { _ in SentenceReading(marks: Marks()) }
  }

  func evidence(for label: Label, in index: Int, of sentences: [Sentence], question: String, kind: QuestionKind?)
    -> [Span]
  { [] }
}
