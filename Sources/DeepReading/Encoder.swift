import CMatrix

/// The sentence encoder with what was learned on top of it, ready to run.
struct Encoder: Sendable {
  let base: Safetensors
  let places: [Float]
  let segments: [Float]
  let embeddingsNorm: LayerNorm
  let layers: [EncoderLayer]

  /// What is told of a sentence: the mean over its own tokens' last states, then the first token's.
  static let told = 2 * EncoderShape.width

  /// Reads sentences together, and tells each of them in `told` floats.
  func run(_ inputs: [SentenceInput], _ room: inout EncoderRoom) -> [Float] {
    room.prepare(inputs.map(\.ids.count))
    embed(inputs, &room)
    for layer in layers { layer.run(&room) }
    var told = [Float](repeating: 0, count: inputs.count * Self.told)
    var first = 0
    for (index, input) in inputs.enumerated() {
      let width = EncoderShape.width
      let start = index * Self.told
      for token in 0..<input.own {
        let row = (first + 1 + token) * width
        for i in 0..<width { told[start + i] += room.states[row + i] }
      }
      let part = 1 / Float(max(1, input.own))
      for i in 0..<width {
        told[start + i] *= part
        told[start + width + i] = room.states[first * width + i]
      }
      first += input.ids.count
    }
    return told
  }

  private func embed(_ inputs: [SentenceInput], _ room: inout EncoderRoom) {
    let count = room.count
    var ids: [UInt16] = []
    var place: [UInt16] = []
    var segment: [UInt8] = []
    ids.reserveCapacity(count)
    for input in inputs {
      ids += input.ids
      place += (0..<input.ids.count).map { UInt16($0) }
      segment += input.ids.indices.map { $0 <= input.own + 1 ? 0 : 1 }
    }
    precondition(place.allSatisfy { Int($0) < EncoderShape.places })
    // That the table is there was seen when the encoder was loaded.
    try? base.withBytes("embeddings.word_embeddings.weight", .half, [nil, EncoderShape.width]) { words in
      precondition(ids.allSatisfy { (Int($0) + 1) * EncoderShape.width * 2 <= words.count })
      cmatrix_embed(
        words.baseAddress, places, segments, ids, place, segment, count, EncoderShape.width, &room.states)
    }
    embeddingsNorm.normalize(&room.states, adding: nil, count: count)
  }
}
