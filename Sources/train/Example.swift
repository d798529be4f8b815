import Interview
import Scoring

/// Something to learn from: features, what holds, and how much each lane's answer counts.
struct Example: Sendable {
  var features: Range<Int>
  var clauseCount: Int
  var targets: SIMD32<Float>
  /// How much it counts, by lane; 0 where it is silent.
  var weights: SIMD32<Float>
  /// The file that it comes from; -1 for a phrase.
  var file: Int
}

/// A feature as training holds it.
struct TrainingFeature: Sendable {
  /// A hash until the index is made, then the row.
  var row: UInt32
  var first: UInt8
  var count: UInt8
  var clause: UInt8
  var group: UInt8
}

/// All examples with their features in one array.
struct Examples: Sendable {
  var all: [Example] = []
  var features: [TrainingFeature] = []
  /// The plain sentences of the corpus: file, answer and sentence, and the example's number.
  var sentences: [(file: Int, answer: Int, sentence: Int, example: Int)] = []

  /// What the second pass is told of each of them.
  var places: [SecondPlace] = []

  mutating func add(
    _ own: [Feature], _ context: [Feature], _ analysis: Analysis, targets: SIMD32<Float>, weights: SIMD32<Float>,
    file: Int
  ) {
    let start = features.count
    for feature in own + context {
      let isContext = feature.first == Feature.context
      let clause = isContext ? 255 : UInt8(min(254, analysis.words[Int(feature.first)].clause))
      features.append(
        TrainingFeature(
          row: feature.hash, first: isContext ? 255 : UInt8(min(254, feature.first)), count: feature.count,
          clause: clause, group: feature.group.rawValue))
    }
    all.append(
      Example(
        features: start..<features.count, clauseCount: min(255, analysis.clauseCount), targets: targets,
        weights: weights, file: file))
  }
}

extension Marks {
  /// 1 in every lane that holds.
  var lanes: SIMD32<Float> {
    var lanes = SIMD32<Float>(repeating: 0)
    lanes[Lanes.lane(of: .role(role))] = 1
    lanes[Lanes.lane(of: .arc(arc))] = 1
    lanes[Lanes.lane(of: .who(who))] = 1
    for deed in does { lanes[Lanes.lane(of: .does(deed))] = 1 }
    for flag in flags { lanes[Lanes.lane(of: .flag(flag))] = 1 }
    if own { lanes[Lanes.own] = 1 }
    if tell { lanes[Lanes.tell] = 1 }
    return lanes
  }
}
