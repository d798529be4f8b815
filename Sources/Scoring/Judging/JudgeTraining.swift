import Glibc
import Interview

/// An answer from which the weights are learned: its features, and what a careful reader made of it.
public struct JudgeSample: Sendable {
  /// What it is judged by.
  public var features: JudgeFeatures
  /// The reader's grade, 1 to 5.
  public var grade: Double
  /// What the reader would press next.
  public var next: Target

  /// A sample as given.
  public init(features: JudgeFeatures, grade: Double, next: Target) {
    self.features = features
    self.grade = grade
    self.next = next
  }
}

/// Learns the weights: ridge regression for the grade, multinomial logistic regression for what to press next.
///
/// Plain sums in a fixed order, so that the same samples always give the same weights.
public struct JudgeTraining: Sendable {
  /// How strongly the grade's weights are held small.
  public var ridge = 300.0
  /// How strongly the weights of what to press next are held small.
  public var decay = 0.04
  /// Steps of the second regression.
  public var steps = 250

  /// Training with its usual strengths.
  public init() {}

  /// The weights that fit these samples.
  public func fit(_ samples: [JudgeSample]) -> JudgeModel {
    let scale = Scaling(samples.map(\.features.values))
    let rows = samples.map { scale.scaled($0.features.values) }
    let grade = scale.unscaled(ridgeWeights(rows, samples.map(\.grade)))
    let columns = nextWeights(rows, samples.map(\.next))
    var next: [String: [Double]] = [:]
    for (target, weights) in zip(Target.allCases, columns) {
      next[target.rawValue] = scale.unscaled(weights).map(Self.rounded)
    }
    return JudgeModel(features: JudgeFeatures.names, grade: grade.map(Self.rounded), next: next)
  }

  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

  /// Solves (XᵀX + ridge) w = Xᵀy by Cholesky's decomposition; the constant, last, is not held small.
  private func ridgeWeights(_ rows: [[Double]], _ values: [Double]) -> [Double] {
    guard let width = rows.first?.count else { return [] }
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: width), count: width)
    var right = [Double](repeating: 0, count: width)
    for (row, value) in zip(rows, values) {
      for i in 0..<width where row[i] != 0 {
        right[i] += row[i] * value
        for j in 0...i { matrix[i][j] += row[i] * row[j] }
      }
    }
    for i in 0..<width { matrix[i][i] += i == width - 1 ? 1e-9 : ridge }
    for i in 0..<width {
      for j in 0...i {
        var sum = matrix[i][j]
        for k in 0..<j { sum -= matrix[i][k] * matrix[j][k] }
        matrix[i][j] = i == j ? max(sum, 1e-12).squareRoot() : sum / matrix[j][j]
      }
    }
    var solution = right
    for i in 0..<width {
      for k in 0..<i { solution[i] -= matrix[i][k] * solution[k] }
      solution[i] /= matrix[i][i]
    }
    for i in (0..<width).reversed() {
      for k in (i + 1)..<max(width, i + 1) { solution[i] -= matrix[k][i] * solution[k] }
      solution[i] /= matrix[i][i]
    }
    return solution
  }

  /// A number for each of the sixteen targets, in their order.
  private typealias Lanes = SIMD16<Double>

  /// Accelerated gradient descent on the mean log loss, a column of weights for each target.
  private func nextWeights(_ rows: [[Double]], _ targets: [Target]) -> [[Double]] {
    let classes = Target.allCases
    precondition(classes.count == Lanes.scalarCount, "a lane stands for each target")
    guard let width = rows.first?.count else { return classes.map { _ in [] } }
    let labels = targets.map { target in classes.firstIndex(of: target) ?? 0 }
    var weights = [Lanes](repeating: .zero, count: width)
    var ahead = weights
    var momentum = 1.0
    let pace = 1 / (0.5 * largestEigenvalue(rows) + decay)
    for _ in 0..<steps {
      let slope = gradient(rows, labels, ahead)
      let next = (1 + (1 + 4 * momentum * momentum).squareRoot()) / 2
      for i in 0..<width {
        let moved = ahead[i] - pace * slope[i]
        ahead[i] = moved + (momentum - 1) / next * (moved - weights[i])
        weights[i] = moved
      }
      momentum = next
    }
    return classes.indices.map { lane in weights.map { $0[lane] } }
  }

  private func gradient(_ rows: [[Double]], _ labels: [Int], _ weights: [Lanes]) -> [Lanes] {
    var slope = weights.map { $0 * decay }
    let part = 1 / Double(rows.count)
    for (row, label) in zip(rows, labels) {
      var scores = Lanes.zero
      for i in row.indices { scores += row[i] * weights[i] }
      let top = scores.max()
      for lane in scores.indices { scores[lane] = exp(scores[lane] - top) }
      var error = scores / scores.sum()
      error[label] -= 1
      error *= part
      for i in row.indices { slope[i] += row[i] * error }
    }
    return slope
  }

  /// The largest eigenvalue of XᵀX/n, by power iteration.
  private func largestEigenvalue(_ rows: [[Double]]) -> Double {
    guard let width = rows.first?.count else { return 1 }
    var vector = [Double](repeating: 1, count: width)
    var value = 1.0
    for _ in 0..<60 {
      var product = [Double](repeating: 0, count: width)
      for row in rows {
        var dot = 0.0
        for i in 0..<width { dot += row[i] * vector[i] }
        for i in 0..<width { product[i] += dot * row[i] }
      }
      value = product.reduce(0) { $0 + $1 * $1 }.squareRoot()
      vector = product.map { $0 / value }
    }
    return 1.05 * value / Double(rows.count)
  }
}

/// Brings features to mean 0 and deviation 1 for training, and the weights back to the features as they are.
private struct Scaling {
  var means: [Double]
  var deviations: [Double]

  init(_ rows: [[Double]]) {
    let count = Double(max(rows.count, 1))
    let width = rows.first?.count ?? 0
    means = (0..<width).map { i in rows.reduce(0) { $0 + $1[i] } / count }
    deviations = []
    for i in 0..<width {
      let square = rows.reduce(0) { $0 + ($1[i] - means[i]) * ($1[i] - means[i]) } / count
      deviations.append(square.squareRoot())
    }
  }

  /// The row scaled, a constant 1 at its end; a feature that never varies counts as 0.
  func scaled(_ row: [Double]) -> [Double] {
    row.indices.map { deviations[$0] > 1e-9 ? (row[$0] - means[$0]) / deviations[$0] : 0 } + [1]
  }

  func unscaled(_ weights: [Double]) -> [Double] {
    guard var constant = weights.last else { return [] }
    var plain: [Double] = []
    for i in means.indices {
      let weight = deviations[i] > 1e-9 ? weights[i] / deviations[i] : 0
      plain.append(weight)
      constant -= weight * means[i]
    }
    return plain + [constant]
  }
}
