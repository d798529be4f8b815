import Foundation
import Scoring

/// How far the rare labels of a choice are favoured, by lane, as log-odds: where the mean of the labels' F1 is best.
///
/// The likeliest label is right most often, but hardly ever a rare one.
struct Leanings: Sendable {
  private(set) var values = SIMD32<Float>(repeating: 0)

  init(_ scores: [SIMD32<Float>], _ gold: [SIMD32<Float>]) {
    for range in Lanes.choices {
      let right = gold.map { gold in range.first { gold[$0] > 0 } ?? range.lowerBound }
      var best = Self.f1(range, scores, right, values)
      for _ in 0..<2 {
        for lane in range {
          for step in stride(from: Float(-1.5), through: 1.5, by: 0.25) {
            var tried = values
            tried[lane] = step
            let f1 = Self.f1(range, scores, right, tried)
            // A leaning must be worth it: a thousandth is chance.
            if f1 > best + 0.001 { (best, values) = (f1, tried) }
          }
        }
      }
    }
  }

  private static func f1(_ range: Range<Int>, _ scores: [SIMD32<Float>], _ right: [Int], _ leaning: SIMD32<Float>)
    -> Double
  {
    var (hits, said, held) = (SIMD32<Int32>.zero, SIMD32<Int32>.zero, SIMD32<Int32>.zero)
    for (scores, right) in zip(scores, right) {
      let leaned = scores + leaning
      var top = range.lowerBound
      for lane in range where leaned[lane] > leaned[top] { top = lane }
      said[top] += 1
      held[right] += 1
      if top == right { hits[top] += 1 }
    }
    let all = range.map { 2 * Double(hits[$0]) / Double(max(1, said[$0] + held[$0])) }
    return all.reduce(0, +) / Double(all.count)
  }
}
