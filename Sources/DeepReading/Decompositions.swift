import Bank

/// Unicode's canonical decompositions (Data/standards): `é` is `e` and an accent.
struct Decompositions: Sendable {
  private let parts: [UInt32: [Unicode.Scalar]]

  /// Read when a text first needs it.
  static let standard = Decompositions(Embedded.decompositions)

  init(_ text: UnsafeRawBufferPointer) {
    var parts: [UInt32: [Unicode.Scalar]] = [:]
    parts.reserveCapacity(2_200)
    var scalars: [UInt32] = []
    var value: UInt32 = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
      default:
        scalars.append(value)
        value = 0
        guard byte == UInt8(ascii: "\n"), let first = scalars.first else { break }
        parts[first] = scalars.dropFirst().compactMap { Unicode.Scalar($0) }
        scalars.removeAll(keepingCapacity: true)
      }
    }
    self.parts = parts
  }

  /// What a scalar is made of; itself where it is made of nothing else.
  subscript(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let value = scalar.value
    if value < 0xC0 { return [scalar] }
    if (0xAC00...0xD7A3).contains(value) { return Self.hangul(value - 0xAC00) }
    return parts[value] ?? [scalar]
  }

  /// A Hangul syllable's two or three letters are reckoned (The Unicode Standard, 3.12).
  private static func hangul(_ index: UInt32) -> [Unicode.Scalar] {
    let (leads, vowels, trails) = (index / 588, index % 588 / 28, index % 28)
    let values = [0x1100 + leads, 0x1161 + vowels] + (trails == 0 ? [] : [0x11A7 + trails])
    return values.compactMap { Unicode.Scalar($0) }
  }
}
