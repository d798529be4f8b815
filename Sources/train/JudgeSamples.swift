import Foundation
import Interview
import Scoring

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

/// Stands where no sentence is read.
private struct NoReader: Reader {
  func read(_ sentences: [Sentence], question: String, kind: QuestionKind?) -> [SentenceReading] {
    sentences.map { _ in SentenceReading(marks: Marks()) }
  }

  func evidence(for label: Label, in index: Int, of sentences: [Sentence], question: String, kind: QuestionKind?)
    -> [Span]
  { [] }
}
