import Scoring

/// Weights as the bytes of `Weights`: the rows that matter most, one signed byte a weight.
struct Encoder {
  var learner: Learner
  var hashes: [UInt32]
  /// The group of each row's feature: its size is folded into the weights.
  var groups: [UInt8]
  var settings: Settings
  var second: SecondLearner
  var thresholds: Thresholds
  var calibration: Calibration
  var image: [UInt32]
  var runOns: RunOnLearner

  func words() -> [UInt32] {
    let sizes = settings.sizes
    func weight(_ row: Int, _ lane: Int) -> Float {
      learner.weights[row * Lanes.count + lane] * sizes[Int(groups[row])]
    }
    let norms = hashes.indices.map { row in (0..<31).reduce(Float(0)) { $0 + weight(row, $1) * weight(row, $1) } }
    let kept = hashes.indices.sorted { (norms[$1], $0) < (norms[$0], $1) }.prefix(Int(settings["rows"])).sorted()
    var scales = [Float](repeating: 1, count: Lanes.count)
    for lane in 0..<31 {
      // The few largest weights are cut, so that the others keep a finer step.
      let sizes = kept.map { abs(weight($0, lane)) }.sorted()
      let limit = sizes.isEmpty ? 1 : max(sizes[sizes.count - 1 - sizes.count / 2000], 1e-4)
      scales[lane] = limit / 127
    }
    var slotCount = 1024
    while slotCount < kept.count * 2 { slotCount *= 2 }
    var slots = [UInt32](repeating: 0, count: slotCount * 2)
    var rows: [UInt32] = []
    rows.reserveCapacity(kept.count * 8)
    for (number, row) in kept.enumerated() {
      var slot = Hash.slot(hashes[row], in: slotCount)
      while slots[slot * 2] != 0 { slot = (slot + 1) & (slotCount - 1) }
      slots[slot * 2] = hashes[row]
      slots[slot * 2 + 1] = UInt32(number)
      for start in stride(from: 0, to: Lanes.count, by: 4) {
        var word: UInt32 = 0
        for offset in 0..<4 where start + offset < 31 {
          let steps = (weight(row, start + offset) / scales[start + offset]).rounded()
          word |= UInt32(UInt8(bitPattern: Int8(max(-127, min(127, steps))))) << (8 * offset)
        }
        rows.append(word)
      }
    }
    return assembled(slots, rows, slotCount, scales)
  }

  private func assembled(_ slots: [UInt32], _ rows: [UInt32], _ slotCount: Int, _ scales: [Float]) -> [UInt32] {
    var words = [UInt32](repeating: 0, count: Weights.headerWords)
    func append(_ floats: [Float]) { words += floats.map(\.bitPattern) }
    func lanes(_ values: SIMD32<Float>) -> [Float] { (0..<Lanes.count).map { values[$0] } }
    append(learner.bias)
    append(scales)
    append(lanes(thresholds.values))
    append(lanes(calibration.slopes))
    append(lanes(calibration.offsets))
    append(second.parameters)
    words[3] = UInt32(words.count)
    words += image
    words[7] = UInt32(words.count)
    words += runOns.words
    words[4] = UInt32(words.count)
    words[5] = UInt32(slotCount)
    words[6] = UInt32(second.hidden)
    words += slots
    words += rows
    words[0] = Weights.magic
    words[1] = UInt32(Weights.version)
    words[2] = UInt32(words.count * 4)
    return words
  }
}
