import CMatrix

/// One layer of the encoder: attention, then two linear layers, each added to what went in and normalised.
struct EncoderLayer: Sendable {
  /// Queries, keys and values.
  let projection: PackedMatrix
  let attentionOutput: PackedMatrix
  let attentionNorm: LayerNorm
  let intermediate: PackedMatrix
  let output: PackedMatrix
  let outputNorm: LayerNorm

  /// Takes a group of sentences one layer further.
  func run(_ room: inout EncoderRoom) {
    let count = room.count
    projection.multiply(room.states, count: count, into: &room.projected)
    cmatrix_attend(
      room.projected, room.lengths, room.lengths.count, EncoderShape.heads, &room.attention, &room.added)
    attentionOutput.multiply(room.added, count: count, into: &room.projected)
    attentionNorm.normalize(&room.states, adding: room.projected, count: count)
    intermediate.multiply(room.states, count: count, into: &room.inner)
    cmatrix_activate(&room.inner, count * EncoderShape.inner)
    output.multiply(room.inner, count: count, into: &room.added)
    outputNorm.normalize(&room.states, adding: room.added, count: count)
  }
}

/// Room for what comes up while a group of sentences is read.
struct EncoderRoom {
  /// How many tokens each sentence of the group has.
  private(set) var lengths: [Int] = []
  /// How many tokens they have together.
  private(set) var count = 0
  /// A row a token: what is known of it so far.
  var states: [Float] = []
  var projected: [Float] = []
  var added: [Float] = []
  var inner: [Float] = []
  var attention: [Float] = []

  /// Makes room for sentences of so many tokens.
  mutating func prepare(_ lengths: [Int]) {
    self.lengths = lengths
    count = lengths.reduce(0, +)
    Self.grow(&states, to: count * EncoderShape.width)
    Self.grow(&projected, to: count * EncoderShape.width * 3)
    Self.grow(&added, to: count * EncoderShape.width)
    Self.grow(&inner, to: count * EncoderShape.inner)
    Self.grow(&attention, to: cmatrix_attention_room(lengths.max() ?? 0))
  }

  private static func grow(_ floats: inout [Float], to count: Int) {
    if floats.count < count { floats = [Float](repeating: 0, count: count) }
  }
}
