import Foundation
import Interview
import Scoring

/// The readings that a reader gives to each sentence who never saw its file, by thresholds that are best on the others.
struct HeldOutReadings {
  var readings: [SentenceReading] = []

  /// Readings by scores; marks by others where those lean to some labels.
  init(_ study: HeldOut, _ scores: [SIMD32<Float>], leaning leaned: [SIMD32<Float>]? = nil) {
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
        marks: Marks(thresholds.decide((leaned ?? scores)[index]), thresholds: SIMD32(repeating: 0.5)),
        probabilities: Self.chances(scores[index], calibration))
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
}
