/// One grapheme of a text: what a reader takes for one character, and what a cell can hold.
struct Grapheme {
  /// Where it begins, in bytes of UTF-8 from the start of the text.
  var start: Int
  /// Its length in bytes of UTF-8.
  var bytes: Int
  /// Its length in Unicode scalars.
  var scalars: Int
  /// How many columns it takes: 0, 1 or 2.
  var width: Int
  /// The value of its first scalar.
  var first: UInt32
}

extension String {
  /// Calls `body` for every grapheme in order until it answers false.
  ///
  /// Two neighbours that are both of a simple kind are certainly two graphemes, so that only the others have to be
  /// looked up in Unicode's rules (UAX #29), which takes twenty times as long.
  @inline(__always)
  func forEachGrapheme(_ body: (Grapheme) -> Bool) {
    var text = self
    text.makeContiguousUTF8()
    let whole = text
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let (scalar, length) = Grapheme.scalar(in: bytes, at: start)
        let next = start + length
        let isAlone =
          Grapheme.isSimple(scalar)
          && (next == bytes.count || Grapheme.isSimple(Grapheme.scalar(in: bytes, at: next).value))
        let grapheme =
          isAlone
          ? Grapheme(start: start, bytes: length, scalars: 1, width: TextWidth.columns(of: scalar), first: scalar)
          : whole.cluster(at: start, first: scalar)
        if !body(grapheme) { return }
        start += grapheme.bytes
      }
    }
  }

  /// The grapheme that begins at a byte, by Unicode's rules.
  private func cluster(at start: Int, first: UInt32) -> Grapheme {
    let index = utf8.index(utf8.startIndex, offsetBy: start)
    let end = self.index(after: index)
    let scalars = unicodeScalars[index..<end]
    return Grapheme(
      start: start, bytes: utf8.distance(from: index, to: end), scalars: scalars.count,
      width: TextWidth.columns(ofCluster: scalars), first: first)
  }
}

extension Grapheme {
  /// Whether a scalar never joins another of this kind: Latin letters, punctuation, lines and blocks, kana, Chinese,
  /// Korean syllables, and emoji but for flags and skin tones.
  @inline(__always)
  fileprivate static func isSimple(_ scalar: UInt32) -> Bool {
    if scalar < 0x300 { return scalar != 0x0D }
    return switch scalar {
    case 0x2010...0x2027, 0x2190...0x259F, 0x3041...0x3096, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    case 0x1F300...0x1F3FA, 0x1F400...0x1FAFF: true
    default: false
    }
  }

  /// The scalar at a byte of valid UTF-8, and its length in bytes.
  @inline(__always)
  fileprivate static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    func rest(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | rest(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3) }
    return ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
  }
}
