/// One grapheme of a text that is edited or wrapped: its lengths and its part in words, but not its content.
struct Glyph: Hashable {
  enum Kind: UInt8 {
    case letter, punctuation, space, lineBreak
    /// A wide character, beside which a line may be broken without a blank.
    case wide
  }

  /// Its length in bytes of UTF-8.
  var bytes: Int32
  /// Its length in Unicode scalars.
  var scalars: Int32
  /// The columns it takes: 0, 1 or 2.
  var width: UInt8
  var kind: Kind

  init(_ grapheme: Grapheme) {
    bytes = Int32(clamping: grapheme.bytes)
    scalars = Int32(clamping: grapheme.scalars)
    width = UInt8(clamping: grapheme.width)
    kind = Self.kind(of: grapheme)
  }

  var isBreak: Bool { kind == .lineBreak }
  var isSpace: Bool { kind == .space }
  /// Whether it belongs to a word, for moving and deleting by words.
  var isWord: Bool { kind == .letter || kind == .wide }

  private static func kind(of grapheme: Grapheme) -> Kind {
    switch grapheme.first {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: .lineBreak
    // A blank that carries a mark can be seen.
    case 0x09, 0x20, 0x2000...0x200B, 0x3000: grapheme.scalars == 1 ? .space : .letter
    case 0x27, 0x5F, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2019: .letter
    case 0..<0x80, 0xA0...0xA9, 0x2010...0x205E: .punctuation
    default: grapheme.width == 2 ? .wide : .letter
    }
  }
}

/// One line of a wrapped text, blanks and line end at its end included.
struct GlyphLine: Hashable {
  /// Its first glyph, and one past its last.
  var start = 0
  var end = 0
  /// The same in bytes of UTF-8.
  var startByte = 0
  var endByte = 0
  /// The same in Unicode scalars.
  var startScalar = 0
  var endScalar = 0
  /// Whether it goes on in the next line because the width was used up.
  var isSoft = false
}
