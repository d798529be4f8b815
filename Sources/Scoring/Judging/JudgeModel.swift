import Bank
import FoundationEssentials
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

  /// The weights that the program was built with.
  ///
  /// - Throws: a decoding error, or a `Problem` where the weights were trained for other features.
  public static func builtIn() throws -> JudgeModel {
    let model = try JSONDecoder().decode(JudgeModel.self, from: Data(Embedded.judge))
    guard model.features == JudgeFeatures.names else {
      throw Problem(
        file: "Data/model/judge.json", line: 0, message: "the weights are for other features",
        remedy: "run `make model`")
    }
    return model
  }

  /// The grade, from 1 to 5.
  public func grade(of features: JudgeFeatures) -> Double { min(5, max(1, Self.sum(grade, features.values))) }

  /// The probability of each target to be the one to press, most probable first; ties in the order of `Target`.
  public func next(of features: JudgeFeatures) -> [(target: Target, probability: Double)] {
    let scores = Target.allCases.map { target in
      (target, next[target.rawValue].map { Self.sum($0, features.values) } ?? 0)
    }
    let top = scores.map(\.1).max() ?? 0
    let powers = scores.map { ($0.0, exp($0.1 - top)) }
    let total = powers.reduce(0) { $0 + $1.1 }
    let order = powers.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
    return order.map { ($0.element.0, $0.element.1 / total) }
  }

  private static func sum(_ weights: [Double], _ values: [Double]) -> Double {
    guard weights.count == values.count + 1 else { return 0 }
    var sum = weights[values.count]
    for index in values.indices { sum += weights[index] * values[index] }
    return sum
  }
}
