import CMatrix

/// The sentence encoder with what was learned on top of it, ready to run.
struct Encoder: Sendable {
  let base: Safetensors
  let places: [Float]
  let segments: [Float]
  let embeddingsNorm: LayerNorm
  let layers: [EncoderLayer]

  /// What is told of a sentence: the mean over its own tokens' last states, then the state of the sign that ends it.
  static let told = 2 * EncoderShape.width

  /// Reads windows together, and tells each of their sentences in `told` floats.
  func run(_ windows: [AnswerWindow], _ room: inout EncoderRoom) -> [Float] {
    room.prepare(windows.map(\.ids.count))
    embed(windows, &room)
    for layer in layers { layer.run(&room) }
    let width = EncoderShape.width
    var told = [Float](repeating: 0, count: windows.reduce(0) { $0 + $1.sentences.count } * Self.told)
    var (start, first) = (0, 0)
    for window in windows {
      for sentence in window.sentences {
        for token in sentence {
          let row = (first + token) * width
          for i in 0..<width { told[start + i] += room.states[row + i] }
        }
        let part = 1 / Float(max(1, sentence.count))
        let end = (first + sentence.upperBound) * width
        for i in 0..<width {
          told[start + i] *= part
          told[start + width + i] = room.states[end + i]
        }
        start += Self.told
      }
      first += window.ids.count
    }
    return told
  }

  private func embed(_ windows: [AnswerWindow], _ room: inout EncoderRoom) {
    let count = room.count
    var ids: [UInt16] = []
    var place: [UInt16] = []
    var segment: [UInt8] = []
    ids.reserveCapacity(count)
    for window in windows {
      ids += window.ids
      place += (0..<window.ids.count).map { UInt16($0) }
      segment += window.ids.indices.map { (1..<window.asked).contains($0) ? 1 : 0 }
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
