/// The pieces of a vocabulary, found by their letters.
struct PieceTable: Sendable {
  /// How many pieces there are.
  var count: Int { starts.count - 1 }
  private let bytes: [UInt8]
  /// Where each piece begins in the bytes, one more for the end; a line break follows each.
  private let starts: [Int32]
  /// Numbers of pieces by hash, 1 more than they are; 0 where there is none.
  private let slots: [Int32]

  /// Reads pieces, one a line, at most 65,536: a piece's line is its number.
  init(_ text: UnsafeRawBufferPointer) {
    var bytes = Array(text)
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    var starts: [Int32] = [0]
    var slots = [Int32](repeating: 0, count: 1 << 17)
    var hash = PieceHash()
    for (index, byte) in bytes.enumerated() where starts.count <= 1 << 16 {
      guard byte == UInt8(ascii: "\n") else {
        hash.take(byte)
        continue
      }
      var slot = hash.slot(in: slots.count)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(starts.count)
      starts.append(Int32(index + 1))
      hash = PieceHash()
    }
    (self.bytes, self.starts, self.slots) = (bytes, starts, slots)
  }

  /// The number of a piece, whose letters come to this hash.
  func number(_ piece: ArraySlice<UInt8>, _ hash: PieceHash) -> UInt16? {
    var slot = hash.slot(in: slots.count)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if bytes[Int(starts[number])..<Int(starts[number + 1]) - 1] == piece { return UInt16(exactly: number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The number of a piece.
  func number(_ piece: String) -> UInt16? {
    var hash = PieceHash()
    for byte in piece.utf8 { hash.take(byte) }
    return number(Array(piece.utf8)[...], hash)
  }
}

/// A hash of a piece's letters, taken one after another (FNV-1a).
struct PieceHash: Sendable {
  private var value: UInt32 = 2_166_136_261

  @inline(__always)
  mutating func take(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 16_777_619 }

  /// Where it is looked for first in a table of so many slots, a power of two.
  func slot(in slots: Int) -> Int { Int(value ^ value >> 15) & (slots - 1) }
}
