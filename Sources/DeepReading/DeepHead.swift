import Scoring

/// The last layer: from what the encoder tells of a sentence, and its place in the answer, to a score for each label.
struct DeepHead: Sendable {
  private let matrix: PackedMatrix
  /// What each of the four figures of a place adds.
  private let place: [SIMD32<Float>]

  static let labels = Lanes.labels.count

  init(_ adaptation: Safetensors) throws(SafetensorsProblem) {
    let inputs = Encoder.told + 4
    let weights = try adaptation.floats("head.weight", [Self.labels, inputs])
    let biases = try adaptation.floats("head.bias", [Self.labels])
    let rows = (0..<Self.labels).map { weights[$0 * inputs..<($0 + 1) * inputs] }
    matrix = PackedMatrix([LinearWeights(weights: rows.flatMap { $0.prefix(Encoder.told) }, biases: biases)])
    place = (0..<4).map { figure in
      var lanes = SIMD32<Float>.zero
      for (lane, row) in rows.enumerated() { lanes[lane] = row[row.startIndex + Encoder.told + figure] }
      return lanes
    }
  }

  /// The scores of sentences by what is told of them, wherever in an answer they stand.
  func scores(_ told: [Float], count: Int) -> [SIMD32<Float>] {
    var results = [Float](repeating: 0, count: count * Self.labels)
    matrix.multiply(told, count: count, into: &results)
    return (0..<count).map { index in
      var lanes = SIMD32<Float>.zero
      for lane in 0..<Self.labels { lanes[lane] = results[index * Self.labels + lane] }
      return lanes
    }
  }

  /// What is added to the scores of the sentence that stands at this place of so many.
  func place(_ index: Int, of count: Int) -> SIMD32<Float> {
    let share = count > 1 ? Float(index) / Float(count - 1) : 0
    var sum = place[0] * share + place[1] / Float(count)
    if index == 0 { sum += place[2] }
    if index == count - 1 { sum += place[3] }
    return sum
  }
}
