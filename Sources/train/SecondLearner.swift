import Glibc
import Scoring

/// Trains the second pass on first scores of weights that never saw the sentence.
struct SecondLearner: Sendable {
  /// A sentence as the second pass sees it.
  struct Sight: Sendable {
    var inputs: [Float]
    var scores: SIMD32<Float>
    var targets: SIMD32<Float>
    var file: Int
  }

  let hidden: Int
  private(set) var parameters: [Float]
  private let settings: Settings

  init(_ settings: Settings) {
    hidden = Int(settings["hidden"])
    self.settings = settings
    var random = Random(seed: 11)
    parameters = (0..<SecondPass.size(hidden: hidden)).map { _ in 0 }
    for index in 0..<SecondPass.inputs * hidden { parameters[index] = (random.unit() - 0.5) * 0.25 }
  }

  mutating func learn(_ sights: [Sight]) {
    guard hidden > 0 else { return }
    var squares = [Float](repeating: 1e-3, count: parameters.count)
    var order = Array(sights.indices)
    var random = Random(seed: 13)
    let epochs = Int(settings["second.epochs"])
    let decay = settings["second.decay"]
    let dropout = settings["second.dropout"]
    var gradients = [Float](repeating: 0, count: hidden)
    for epoch in 0..<epochs {
      order.shuffle(using: &random)
      let rate = settings["second.rate"] * (1 - 0.9 * Float(epoch) / Float(epochs))
      for number in order {
        let sight = sights[number]
        var inputs = sight.inputs
        if dropout > 0 { for index in inputs.indices where random.unit() < dropout { inputs[index] = 0 } }
        let (units, scores) = forward(inputs, sight.scores)
        var error = scores
        Probabilities.replace(&error)
        for lane in 0..<Lanes.count { error[lane] -= sight.targets[lane] }
        for lane in SecondPass.silent { error[lane] = 0 }
        for unit in 0..<hidden { gradients[unit] = 0 }
        let biases = SecondPass.inputs * hidden
        let out = biases + hidden
        parameters.withUnsafeMutableBufferPointer { parameters in
          squares.withUnsafeMutableBufferPointer { squares in
            func step(_ index: Int, _ gradient: Float) {
              let gradient = gradient + decay * parameters[index]
              squares[index] += gradient * gradient
              parameters[index] -= rate * gradient / squares[index].squareRoot()
            }
            for unit in 0..<hidden where units[unit] > 0 {
              var sum: Float = 0
              for lane in 0..<Lanes.count { sum += parameters[out + unit * Lanes.count + lane] * error[lane] }
              gradients[unit] = sum
              for lane in 0..<31 { step(out + unit * Lanes.count + lane, units[unit] * error[lane]) }
            }
            for lane in 0..<31 { step(out + hidden * Lanes.count + lane, error[lane]) }
            for input in 0..<SecondPass.inputs where inputs[input] != 0 {
              for unit in 0..<hidden where gradients[unit] != 0 {
                step(input * hidden + unit, gradients[unit] * inputs[input])
              }
            }
            for unit in 0..<hidden where gradients[unit] != 0 { step(biases + unit, gradients[unit]) }
          }
        }
      }
    }
  }

  private func forward(_ inputs: [Float], _ first: SIMD32<Float>) -> (units: [Float], scores: [Float]) {
    var units = [Float](repeating: 0, count: max(1, hidden))
    var scores = (0..<Lanes.count).map { first[$0] }
    parameters.withUnsafeBufferPointer { parameters in
      inputs.withUnsafeBufferPointer { inputs in
        units.withUnsafeMutableBufferPointer { units in
          scores.withUnsafeMutableBufferPointer { scores in
            guard let parameters = parameters.baseAddress, let inputs = inputs.baseAddress,
              let units = units.baseAddress, let scores = scores.baseAddress
            else { return }
            SecondPass(parameters, hidden: hidden).add(inputs, units, to: scores)
          }
        }
      }
    }
    return (units, scores)
  }

  /// The scores after the second look.
  func scores(_ sight: Sight) -> SIMD32<Float> {
    let scores = forward(sight.inputs, sight.scores).scores
    var lanes = SIMD32<Float>(repeating: 0)
    for lane in 0..<Lanes.count { lanes[lane] = scores[lane] }
    return lanes
  }
}

extension Examples {
  /// The sentences as the second pass sees them; `scores` has one entry a sentence, in order.
  func sights(_ scores: [SIMD32<Float>], _ places: [SecondPlace]) -> [SecondLearner.Sight] {
    var sights: [SecondLearner.Sight] = []
    var start = 0
    while start < sentences.count {
      var end = start
      while end < sentences.count, sentences[end].file == sentences[start].file,
        sentences[end].answer == sentences[start].answer
      {
        end += 1
      }
      let flat = scores[start..<end].flatMap { score in (0..<Lanes.count).map { score[$0] } }
      let stories = flat.withUnsafeBufferPointer { flat in
        flat.baseAddress.map { Story.all($0, count: end - start) } ?? []
      }
      for index in start..<end {
        var inputs = [Float](repeating: 0, count: SecondPass.inputs)
        inputs.withUnsafeMutableBufferPointer { inputs in
          flat.withUnsafeBufferPointer { flat in
            guard let inputs = inputs.baseAddress, let flat = flat.baseAddress else { return }
            SecondPass.fill(
              inputs, scores: flat, count: end - start, index: index - start, place: places[index],
              story: stories[index - start])
          }
        }
        sights.append(
          SecondLearner.Sight(
            inputs: inputs, scores: scores[index], targets: all[sentences[index].example].targets,
            file: sentences[index].file))
      }
      start = end
    }
    return sights
  }
}
