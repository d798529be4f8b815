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
  /// Its first scalar.
  var first: Unicode.Scalar
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
    let bytes = text.utf8
    let end = bytes.count
    var start = 0
    var index = bytes.startIndex
    while start < end {
      let scalar = text.unicodeScalars[index]
      let length = UTF8.width(scalar)
      let next = bytes.index(index, offsetBy: length)
      if Grapheme.isSimple(scalar), start + length == end || Grapheme.isSimple(text.unicodeScalars[next]) {
        let width = TextWidth.columns(of: scalar)
        if !body(Grapheme(start: start, bytes: length, scalars: 1, width: width, first: scalar)) { return }
        start += length
        index = next
      } else {
        let after = text.index(after: index)
        let cluster = text.unicodeScalars[index..<after]
        let count = bytes.distance(from: index, to: after)
        let width = TextWidth.columns(ofCluster: cluster)
        if !body(Grapheme(start: start, bytes: count, scalars: cluster.count, width: width, first: scalar)) { return }
        start += count
        index = after
      }
    }
  }
}

extension Grapheme {
  /// Whether a scalar never joins another of this kind: Latin letters, punctuation, lines and blocks, Chinese and kana.
  @inline(__always)
  static func isSimple(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0D: false
    case 0..<0x300, 0x2010...0x2027, 0x2190...0x259F, 0x3041...0x3096, 0x4E00...0x9FFF: true
    default: false
    }
  }
}
