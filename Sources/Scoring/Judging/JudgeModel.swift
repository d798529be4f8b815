import Bank
import Glibc
import Interview

/// The weights that turn the features of an answer into a grade and into what to press next.
///
/// Each is a plain sum: what every feature adds to the grade, and to the score of every target, can be read in the file.
public struct JudgeModel: Codable, Hashable, Sendable {
  /// The names of the features that the weights stand for.
  public var features: [String]
  /// What each feature adds to the grade, the constant last.
  public var grade: [Double]
  /// What each feature adds to the score of a target, the constant last; by the target's raw value.
  public var next: [String: [Double]]

  /// Weights as given.
  public init(features: [String], grade: [Double], next: [String: [Double]]) {
    self.features = features
    self.grade = grade
    self.next = next
  }

  /// The weights that the program was built with, for what a reader marks.
  ///
  /// - Throws: a `JSONTree.Mistake`, or a `Problem` where the weights were trained for other features.
  public static func builtIn(_ reader: ReaderName = .fast) throws -> JudgeModel {
    let tree = try JSONTree(reader == .fast ? Embedded.judge : Embedded.deepJudge)
    var next: [String: [Double]] = [:]
    for target in Target.allCases { next[target.rawValue] = tree["next"]?[target.rawValue]?.list.compactMap(\.number) }
    let model = JudgeModel(
      features: tree["features"]?.list.compactMap(\.text) ?? [], grade: tree["grade"]?.list.compactMap(\.number) ?? [],
      next: next)
    guard model.features == JudgeFeatures.names else {
      throw Problem(
        file: reader == .fast ? "Data/model/judge.json" : "Data/model/deep/judge.json", line: 0,
        message: "the weights are for other features",
        remedy: reader == .fast ? "run `make model`" : "run `train blend --judge` (Data/model/deep/README.md)")
    }
    return model
  }

  /// The weights of what to press next, a lane for each target, so that one pass adds up all scores.
  struct NextWeights: Sendable {
    private let rows: [SIMD16<Double>]

    init(_ model: JudgeModel) {
      let columns = Target.allCases.map { model.next[$0.rawValue] ?? [] }
      rows = (0...model.features.count).map { row in
        var lanes = SIMD16<Double>.zero
        for (lane, column) in columns.enumerated() where column.count > row { lanes[lane] = column[row] }
        return lanes
      }
    }

    /// The scores of all targets in their order.
    func scores(_ values: [Double]) -> SIMD16<Double> {
      var scores = rows.last ?? .zero
      for index in 0..<min(values.count, rows.count - 1) { scores += values[index] * rows[index] }
      return scores
    }
  }

  /// The grade, from 1 to 5.
  public func grade(of features: JudgeFeatures) -> Double { min(5, max(1, Self.sum(grade, features.values))) }

  /// The probability of each target to be the one to press, most probable first; ties in the order of `Target`.
  public func next(of features: JudgeFeatures) -> [(target: Target, probability: Double)] {
    Self.ordered(NextWeights(self).scores(features.values))
  }

  /// Scores as probabilities, most probable first.
  static func ordered(_ scores: SIMD16<Double>) -> [(target: Target, probability: Double)] {
    let top = scores.max()
    let powers = Target.allCases.indices.map { exp(scores[$0] - top) }
    let total = powers.reduce(0, +)
    let order = powers.indices.sorted { (powers[$1], $0) < (powers[$0], $1) }
    return order.map { (Target.allCases[$0], powers[$0] / total) }
  }

  private static func sum(_ weights: [Double], _ values: [Double]) -> Double {
    guard weights.count == values.count + 1 else { return 0 }
    var sum = weights[values.count]
    for index in values.indices { sum += weights[index] * values[index] }
    return sum
  }
}
