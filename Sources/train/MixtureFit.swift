import DeepReading
import Foundation
import Scoring

/// Chooses how much each reader's word weighs by label: where the labels of sentences that neither had seen are likeliest.
struct MixtureFit {
  let fast: [SIMD32<Float>]
  let deep: [SIMD32<Float>]
  let gold: [SIMD32<Float>]
  /// Whether the fast reader has a say.
  let withFast: Bool

  /// What fits the sentences with these numbers best, without thresholds.
  func mixture(of numbers: [Int]) -> Blend.Mixture {
    var mixture = Blend.Mixture()
    for range in Lanes.choices {
      let fitted = fit(Array(range), numbers, withFast: withFast)
      for (place, lane) in range.enumerated() {
        (mixture.fast[lane], mixture.deep[lane]) = (Float(fitted.fast), Float(fitted.deep))
        mixture.offset[lane] = Float(fitted.offsets[place])
      }
    }
    for lane in Lanes.free {
      let fitted = fit([lane], numbers, withFast: withFast)
      (mixture.fast[lane], mixture.deep[lane]) = (Float(fitted.fast), Float(fitted.deep))
      mixture.offset[lane] = Float(fitted.offsets[0])
    }
    return mixture
  }

  private typealias Weights = (fast: Double, deep: Double, offsets: [Double])

  /// Newton's method; a reader whose word would count against it has no say.
  private func fit(_ lanes: [Int], _ numbers: [Int], withFast: Bool) -> Weights {
    let size = 2 + lanes.count
    var values = [Double](repeating: 0, count: size)
    values[1] = 1
    for _ in 0..<12 {
      var (slope, curve) = slopes(lanes, numbers, values, withFast: withFast)
      for i in 0..<size {
        // A little decay: towards no offsets and, for weights, towards none.
        slope[i] += values[i] * 0.5
        curve[i][i] += 0.5
      }
      let step = LinearSystem.solve(curve, slope)
      for i in 0..<size { values[i] -= min(1, max(-1, step[i])) }
      if step.allSatisfy({ abs($0) < 1e-5 }) { break }
    }
    if withFast, values[0] < 0 { return fit(lanes, numbers, withFast: false) }
    return (withFast ? values[0] : 0, values[1], Array(values[2...]))
  }

  /// First and second derivatives of the loss by the two weights and the offsets.
  private func slopes(_ lanes: [Int], _ numbers: [Int], _ values: [Double], withFast: Bool) -> ([Double], [[Double]]) {
    let size = values.count
    var slope = [Double](repeating: 0, count: size)
    var curve = [[Double]](repeating: slope, count: size)
    var chances = [Double](repeating: 0, count: lanes.count)
    for number in numbers {
      var (top, sum) = (lanes.count == 1 ? 0.0 : -Double.infinity, 0.0)
      for (place, lane) in lanes.enumerated() {
        let said = withFast ? values[0] * Double(fast[number][lane]) : 0
        chances[place] = said + values[1] * Double(deep[number][lane]) + values[2 + place]
        top = max(top, chances[place])
      }
      // A label by itself stands against its absence, whose score is 0.
      if lanes.count == 1 { sum = exp(-top) }
      for place in lanes.indices {
        chances[place] = exp(chances[place] - top)
        sum += chances[place]
      }
      var (meanFast, meanDeep) = (0.0, 0.0)
      for (place, lane) in lanes.enumerated() {
        chances[place] /= sum
        let (f, d) = (withFast ? Double(fast[number][lane]) : 0, Double(deep[number][lane]))
        let (chance, error) = (chances[place], chances[place] - (gold[number][lane] > 0 ? 1 : 0))
        slope[0] += error * f
        slope[1] += error * d
        slope[2 + place] += error
        meanFast += chance * f
        meanDeep += chance * d
        curve[0][0] += chance * f * f
        curve[0][1] += chance * f * d
        curve[1][1] += chance * d * d
      }
      curve[0][0] -= meanFast * meanFast
      curve[0][1] -= meanFast * meanDeep
      curve[1][1] -= meanDeep * meanDeep
      for (place, lane) in lanes.enumerated() {
        let chance = chances[place]
        curve[0][2 + place] += chance * ((withFast ? Double(fast[number][lane]) : 0) - meanFast)
        curve[1][2 + place] += chance * (Double(deep[number][lane]) - meanDeep)
        curve[2 + place][2 + place] += chance
        for other in place..<lanes.count { curve[2 + place][2 + other] -= chance * chances[other] }
      }
    }
    for i in 0..<size { for j in 0..<i { curve[i][j] = curve[j][i] } }
    return (slope, curve)
  }
}

/// Linear equations of a few unknowns.
enum LinearSystem {
  /// Solves by Gauss's elimination, the largest pivot first.
  static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var rows = zip(matrix, right).map { $0 + [$1] }
    let count = rows.count
    for column in 0..<count {
      let pivot = (column..<count).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      rows.swapAt(column, pivot)
      guard abs(rows[column][column]) > 1e-12 else { continue }
      for row in 0..<count where row != column {
        let factor = rows[row][column] / rows[column][column]
        if factor != 0 { for i in column...count { rows[row][i] -= factor * rows[column][i] } }
      }
    }
    return rows.indices.map { abs(rows[$0][$0]) > 1e-12 ? rows[$0][count] / rows[$0][$0] : 0 }
  }
}
