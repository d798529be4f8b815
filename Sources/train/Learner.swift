import Glibc
import Scoring

/// Weights by feature row and lane, learned by stochastic gradient descent with steps of their own (AdaGrad).
struct Learner: Sendable {
  /// 32 weights a row.
  private(set) var weights: [Float]
  private(set) var bias = [Float](repeating: 0, count: Lanes.count)
  private let sizes: [Float]
  private let settings: Settings
  private let alpha: Float

  init(rows: Int, settings: Settings) {
    weights = [Float](repeating: 0, count: rows * Lanes.count)
    sizes = settings.sizes
    alpha = settings["alpha"]
    self.settings = settings
  }

  /// Learns from the examples for which `isHeldOut` is false.
  mutating func learn(_ examples: Examples, isHeldOut: (Example) -> Bool) {
    var squares = [Float](repeating: 1e-2, count: weights.count)
    var biasSquares = [Float](repeating: 1e-2, count: Lanes.count)
    var order = examples.all.indices.filter { !isHeldOut(examples.all[$0]) }
    var random = Random(seed: 7)
    let epochs = Int(settings["epochs"])
    let dropout = settings["dropout"]
    let decay = settings["decay"]
    let factors = (0..<Lanes.count).map { $0 < Lanes.free.lowerBound ? settings["choice"] : 1 }
    var scratch = Scratch()
    var sum = [Float](repeating: 0, count: weights.count)
    var snapshots: Float = 0
    for epoch in 0..<epochs {
      order.shuffle(using: &random)
      let rate = settings["rate"] * (1 - 0.8 * Float(epoch) / Float(epochs))
      for (position, number) in order.enumerated() {
        if epoch >= epochs - Int(settings["averaged"]), position % (order.count / 4) == order.count / 8 {
          for index in weights.indices { sum[index] += weights[index] }
          snapshots += 1
        }
        let example = examples.all[number]
        let dropped = Dropped(&random, dropout)
        scratch.kept.removeAll(keepingCapacity: true)
        for index in example.features where !dropped.drops(examples.features[index]) {
          scratch.kept.append(examples.features[index])
        }
        score(&scratch, example.clauseCount)
        Probabilities.replace(&scratch.total)
        for lane in 0..<Lanes.count {
          let gradient = (scratch.total[lane] - example.targets[lane]) * example.weights[lane]
          scratch.total[lane] = gradient
          biasSquares[lane] += gradient * gradient
          bias[lane] -= rate * gradient / biasSquares[lane].squareRoot()
        }
        spread(&scratch, example.clauseCount)
        step(scratch, &squares, factors.map { $0 * rate }, decay)
      }
    }
    if snapshots > 0 { for index in weights.indices { weights[index] = sum[index] / snapshots } }
  }

  /// Takes a step along the gradient of every feature.
  private mutating func step(_ scratch: Scratch, _ squares: inout [Float], _ rates: [Float], _ decay: Float) {
    let sizes = sizes
    rates.withUnsafeBufferPointer { rates in
      weights.withUnsafeMutableBufferPointer { weights in
        squares.withUnsafeMutableBufferPointer { squares in
          scratch.clauses.withUnsafeBufferPointer { steps in
            guard let weights = weights.baseAddress, let squares = squares.baseAddress, let steps = steps.baseAddress,
              let rate = rates.baseAddress
            else { return }
            for feature in scratch.kept {
              let weight = weights + Int(feature.row) * Lanes.count
              let square = squares + Int(feature.row) * Lanes.count
              let gradient = steps + Int(feature.clause) * Lanes.count
              let size = sizes[Int(feature.group)]
              for lane in 0..<32 {
                let step = gradient[lane] * size + weight[lane] * decay
                let sum = square[lane] + step * step
                square[lane] = sum
                weight[lane] -= step * rate[lane] / sum.squareRoot()
              }
            }
          }
        }
      }
    }
  }

  /// What one look at an example needs, kept from one to the next.
  struct Scratch {
    var kept: [TrainingFeature] = []
    /// By clause and lane: its score, then its gradient; 255 is the context.
    var clauses = [Float](repeating: 0, count: 256 * Lanes.count)
    var total = [Float](repeating: 0, count: Lanes.count)
    /// The clause that says it best, by lane.
    var best = [Int](repeating: 0, count: Lanes.count)
  }

  /// The gradient for each clause: choices learn from the whole sentence, the others from it and from their best clause.
  private func spread(_ scratch: inout Scratch, _ count: Int) {
    for lane in 0..<Lanes.count {
      let gradient = scratch.total[lane]
      scratch.clauses[255 * Lanes.count + lane] = gradient
      let isShared = count > 1 && lane >= Lanes.free.lowerBound
      for clause in 0..<max(1, count) {
        scratch.clauses[clause * Lanes.count + lane] = isShared ? gradient * (1 - alpha) : gradient
      }
      if isShared { scratch.clauses[scratch.best[lane] * Lanes.count + lane] = gradient }
    }
  }

  /// Scores of an example before they become probabilities.
  func score(_ examples: Examples, _ example: Example) -> SIMD32<Float> {
    var scratch = Scratch()
    scratch.kept = Array(examples.features[example.features])
    score(&scratch, example.clauseCount)
    var scores = SIMD32<Float>(repeating: 0)
    for lane in 0..<Lanes.count { scores[lane] = scratch.total[lane] }
    return scores
  }

  private func score(_ scratch: inout Scratch, _ count: Int) {
    let sizes = sizes
    for index in 0..<max(1, count) * Lanes.count { scratch.clauses[index] = 0 }
    for lane in 0..<Lanes.count { scratch.clauses[255 * Lanes.count + lane] = bias[lane] }
    let kept = scratch.kept
    weights.withUnsafeBufferPointer { weights in
      scratch.clauses.withUnsafeMutableBufferPointer { sums in
        guard let weights = weights.baseAddress, let sums = sums.baseAddress else { return }
        for feature in kept {
          let weight = weights + Int(feature.row) * Lanes.count
          let sum = sums + Int(feature.clause) * Lanes.count
          let size = sizes[Int(feature.group)]
          for lane in 0..<32 { sum[lane] += weight[lane] * size }
        }
      }
    }
    for lane in 0..<Lanes.count {
      var whole: Float = 0
      var top = -Float.infinity
      for clause in 0..<max(1, count) {
        let value = scratch.clauses[clause * Lanes.count + lane]
        whole += value
        if value > top {
          top = value
          scratch.best[lane] = clause
        }
      }
      let isShared = count > 1 && lane >= Lanes.free.lowerBound
      scratch.total[lane] =
        scratch.clauses[255 * Lanes.count + lane] + (isShared ? (1 - alpha) * whole + alpha * top : whole)
    }
  }
}

/// Words left out of one look at an example, so that no single word decides.
struct Dropped {
  private var bits: UInt64 = 0

  init(_ random: inout Random, _ rate: Float) {
    guard rate > 0 else { return }
    for bit in 0..<64 where random.unit() < rate { bits |= 1 << UInt64(bit) }
  }

  @inline(__always)
  func drops(_ feature: TrainingFeature) -> Bool {
    if feature.first == 255 { return false }
    let span: UInt64 = feature.count >= 63 ? .max : (1 << UInt64(feature.count)) - 1
    let first = UInt64(feature.first & 63)
    return bits & (span << first | (first > 0 ? span >> (64 - first) : 0)) != 0
  }
}

/// From scores to probabilities.
enum Probabilities {
  static func replace(_ scores: inout [Float]) {
    for range in Lanes.choices {
      var top = -Float.infinity
      for lane in range where scores[lane] > top { top = scores[lane] }
      var sum: Float = 0
      for lane in range {
        scores[lane] = expf(scores[lane] - top)
        sum += scores[lane]
      }
      for lane in range { scores[lane] /= sum }
    }
    for lane in Lanes.free { scores[lane] = 1 / (1 + expf(-scores[lane])) }
    scores[31] = 0
  }
}
