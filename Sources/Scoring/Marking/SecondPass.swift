import Glibc
import Interview

/// A small network that reads a sentence's scores again, beside those of its neighbours and its place.
///
/// One layer of hidden units over 256 inputs; its outputs are added to the first scores.
package struct SecondPass {
  package static let reach = 2
  /// Scores of five sentences, and what the place and the rest of the answer say.
  package static let inputs = (2 * reach + 1) * Lanes.count + placeInputs
  package static let placeInputs = 96

  /// Lanes that it leaves as they are: what a sentence owns, tells or is flagged for is said by its own words.
  package static let silent = 18..<32

  private let weights: UnsafePointer<Float>
  private let hidden: Int

  /// How many numbers a network takes.
  package static func size(hidden: Int) -> Int { (inputs + 1) * hidden + (hidden + 1) * Lanes.count }

  /// A network read in place: by input the weights to the hidden units, their biases; by hidden unit the weights to the
  /// lanes, their biases.
  package init(_ weights: UnsafePointer<Float>, hidden: Int) {
    self.weights = weights
    self.hidden = hidden
  }

  /// Adds what the second look says to the scores of a sentence.
  package func add(
    _ inputs: UnsafePointer<Float>, _ units: UnsafeMutablePointer<Float>, to scores: UnsafeMutablePointer<Float>
  ) {
    guard hidden > 0 else { return }
    if hidden == 32 { return add32(inputs, units, to: scores) }
    let biases = weights + Self.inputs * hidden
    for unit in 0..<hidden { units[unit] = biases[unit] }
    for input in 0..<Self.inputs where inputs[input] != 0 {
      let value = inputs[input]
      let row = weights + input * hidden
      for unit in 0..<hidden { units[unit] += value * row[unit] }
    }
    let out = biases + hidden
    for unit in 0..<hidden where units[unit] > 0 {
      let row = out + unit * Lanes.count
      let value = units[unit]
      for lane in 0..<32 { scores[lane] += value * row[lane] }
    }
    let last = out + hidden * Lanes.count
    for lane in 0..<32 { scores[lane] += last[lane] }
  }

  /// The same for as many hidden units as there are lanes.
  ///
  /// Half of them at a time, so that their sums stay in registers; every sum is made in the same order as above.
  private func add32(
    _ inputs: UnsafePointer<Float>, _ units: UnsafeMutablePointer<Float>, to scores: UnsafeMutablePointer<Float>
  ) {
    for half in stride(from: 0, to: 32, by: 16) {
      var sums = row(Self.inputs, half)
      for input in 0..<Self.inputs where inputs[input] != 0 {
        sums += SIMD16(repeating: inputs[input]) * row(input, half)
      }
      UnsafeMutableRawPointer(units + half).storeBytes(of: sums, as: SIMD16<Float>.self)
    }
    for half in stride(from: 0, to: 32, by: 16) {
      var sums = UnsafeRawPointer(scores + half).loadUnaligned(as: SIMD16<Float>.self)
      for unit in 0..<32 where units[unit] > 0 {
        sums += SIMD16(repeating: units[unit]) * row(Self.inputs + 1 + unit, half)
      }
      sums += row(Self.inputs + 33, half)
      UnsafeMutableRawPointer(scores + half).storeBytes(of: sums, as: SIMD16<Float>.self)
    }
  }

  /// Half of a row of 32 weights.
  @inline(__always)
  private func row(_ number: Int, _ half: Int) -> SIMD16<Float> {
    UnsafeRawPointer(weights + number * 32 + half).loadUnaligned(as: SIMD16<Float>.self)
  }

  /// Fills the inputs of sentence `index` from the first scores of all (32 a sentence).
  package static func fill(
    _ inputs: UnsafeMutablePointer<Float>, scores: UnsafePointer<Float>, count: Int, index: Int, place: SecondPlace,
    story: Story
  ) {
    var position = 0
    for offset in -reach...reach {
      let other = index + offset
      let isThere = other >= 0 && other < count
      for lane in 0..<31 {
        let score = isThere ? scores[other * Lanes.count + lane] * 0.25 : 0
        inputs[position + lane] = max(-2, min(2, score))
      }
      inputs[position + 31] = isThere ? 1 : 0
      position += Lanes.count
    }
    for input in 0..<placeInputs { inputs[position + input] = 0 }
    let spot = Place(index: index, count: count)
    if spot.fromStart < 3 { inputs[position + spot.fromStart] = 1 }
    if spot.fromEnd < 3 { inputs[position + 3 + spot.fromEnd] = 1 }
    inputs[position + 6] = Float(spot.eighth) / 8
    inputs[position + 7] = logf(Float(spot.count)) / 3
    inputs[position + 8] = logf(Float(place.words + 1)) / 3
    inputs[position + 9] = place.isNegated ? 1 : 0
    inputs[position + 10] = place.asks ? 1 : 0
    inputs[position + 11] = place.numbers > 0 ? 1 : 0
    inputs[position + 12 + min(place.kind, 11)] = 1
    inputs[position + 24 + Int(place.subject % 16)] = 1
    inputs[position + 40 + Int(place.tense % 12)] = 1
    for value in 0..<Story.count { inputs[position + 64 + value] = Float(story.values[value]) / 4 }
  }
}

/// What the second pass is told of a sentence besides scores.
package struct SecondPlace: Hashable, Sendable {
  package var words: Int
  package var numbers: Int
  package var subject: UInt32
  package var tense: UInt32
  package var isNegated: Bool
  package var asks: Bool
  package var kind: Int

  package init(_ analysis: Analysis, kind: Int) {
    words = analysis.words.count
    numbers = analysis.words.reduce(0) { $0 + ($1.kind == .number ? 1 : 0) }
    subject = analysis.main.subject.rawValue
    tense = analysis.main.tense.rawValue
    isNegated = analysis.main.isNegated
    asks = analysis.endsAsQuestion
    self.kind = kind
  }
}
