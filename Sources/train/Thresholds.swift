import Glibc
import Scoring

/// From which score on a label holds, by lane: chosen where F1 is best on sentences that the weights never saw.
struct Thresholds: Sendable {
  var values = SIMD32<Float>(repeating: 0)

  init(_ scores: [SIMD32<Float>], _ gold: [SIMD32<Float>]) {
    let calibration = Calibration(scores, gold)
    chooseFlags(scores, gold, calibration)
    for lane in Lanes.free.lowerBound..<Lanes.flags.lowerBound {
      let sorted = scores.indices.sorted { scores[$0][lane] > scores[$1][lane] }
      let positives = gold.reduce(0) { $0 + ($1[lane] > 0 ? 1 : 0) }
      // The middle of the range whose F1 is within a hundredth of the best, so that chance decides less.
      var right = 0
      var curve: [(score: Float, f1: Double)] = []
      for (rank, index) in sorted.enumerated() {
        if gold[index][lane] > 0 { right += 1 }
        curve.append((scores[index][lane], 2 * Double(right) / Double(rank + 1 + positives)))
      }
      let best = curve.map(\.f1).max() ?? 0
      let near = curve.filter { $0.f1 >= best - 0.005 }
      if let first = near.first, let last = near.last { values[lane] = (first.score + last.score) / 2 }
    }
  }

  /// One probability for all flags, where F1 over all of them together is best: a rare flag needs as good a reason.
  private mutating func chooseFlags(_ scores: [SIMD32<Float>], _ gold: [SIMD32<Float>], _ calibration: Calibration) {
    let chances = scores.map { calibration.scaled($0) }
    var best = -1.0
    for limit in stride(from: Float(-2.5), through: 1, by: 0.1) {
      var (right, said, held) = (0, 0, 0)
      for (chance, target) in zip(chances, gold) {
        for lane in Lanes.flags {
          if chance[lane] >= limit { said += 1 }
          if target[lane] > 0 { held += 1 }
          if chance[lane] >= limit, target[lane] > 0 { right += 1 }
        }
      }
      let f1 = 2 * Double(right) / Double(max(1, said + held))
      guard f1 > best else { continue }
      best = f1
      for lane in Lanes.flags { values[lane] = (limit - calibration.offsets[lane]) / calibration.slopes[lane] }
    }
  }

  /// 1 in every lane that is decided to hold.
  func decide(_ scores: SIMD32<Float>) -> SIMD32<Float> {
    var decided = SIMD32<Float>(repeating: 0)
    for range in Lanes.choices {
      decided[range.max { (scores[$0], $1) < (scores[$1], $0) } ?? range.lowerBound] = 1
    }
    for lane in Lanes.free where scores[lane] >= values[lane] { decided[lane] = 1 }
    return decided
  }
}

/// Slopes and offsets that turn scores into probabilities (Platt scaling), fitted on sentences that the weights never saw.
struct Calibration: Sendable {
  var slopes = SIMD32<Float>(repeating: 1)
  var offsets = SIMD32<Float>(repeating: 0)

  init(_ scores: [SIMD32<Float>], _ gold: [SIMD32<Float>]) {
    for range in Lanes.choices {
      let slope = Self.temperature(scores, gold, range)
      for lane in range { slopes[lane] = slope }
    }
    for lane in Lanes.free {
      let fitted = Self.platt(scores.map { Double($0[lane]) }, gold.map { Double($0[lane]) })
      slopes[lane] = Float(fitted.slope)
      offsets[lane] = Float(fitted.offset)
    }
  }

  /// Scores as log odds.
  func scaled(_ scores: SIMD32<Float>) -> SIMD32<Float> { scores * slopes + offsets }

  /// Newton's method on two parameters.
  private static func platt(_ scores: [Double], _ gold: [Double]) -> (slope: Double, offset: Double) {
    var slope = 1.0
    var offset = 0.0
    for _ in 0..<20 {
      var (g0, g1, h00, h01, h11) = (0.0, 0.0, 1e-6, 0.0, 1e-6)
      for (score, target) in zip(scores, gold) {
        let chance = 1 / (1 + exp(-(slope * score + offset)))
        let error = chance - target
        let weight = chance * (1 - chance)
        g0 += error * score
        g1 += error
        h00 += weight * score * score
        h01 += weight * score
        h11 += weight
      }
      let determinant = h00 * h11 - h01 * h01
      guard abs(determinant) > 1e-12 else { break }
      slope -= max(-1, min(1, (h11 * g0 - h01 * g1) / determinant))
      offset -= max(-2, min(2, (h00 * g1 - h01 * g0) / determinant))
    }
    return (max(0.05, slope), offset)
  }

  /// The one slope for the choices of a range that makes the right ones likeliest.
  private static func temperature(_ scores: [SIMD32<Float>], _ gold: [SIMD32<Float>], _ range: Range<Int>) -> Float {
    func loss(_ slope: Double) -> Double {
      var loss = 0.0
      for (score, target) in zip(scores, gold) {
        var sum = 0.0
        var right = 0.0
        for lane in range {
          sum += exp(slope * Double(score[lane]))
          if target[lane] > 0 { right = slope * Double(score[lane]) }
        }
        loss += log(sum) - right
      }
      return loss
    }
    let candidates = stride(from: 0.3, through: 2.0, by: 0.05)
    return Float(candidates.min { loss($0) < loss($1) } ?? 1)
  }
}
