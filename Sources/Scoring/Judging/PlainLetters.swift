/// A text as one byte a Unicode scalar, so that an index is an offset in scalars: small letters and digits as they are,
/// any apostrophe as `'`, white space and hyphens as a space, a dash as `;`, signs of money as `$`, arrows to the right as `>`, other ASCII signs as they
/// are, other letters as `~`, everything else as `_`.
struct PlainLetters: Hashable, Sendable {
  var bytes: [UInt8]

  init(_ text: String) {
    var text = text
    bytes = text.withUTF8 { utf8 in
      let ascii = Self.ascii
      return [UInt8](unsafeUninitializedCapacity: utf8.count) { bytes, count in
        var position = 0
        while position < utf8.count {
          let byte = utf8[position]
          if byte < 0x80 {
            bytes[count] = ascii[Int(byte)]
            position += 1
          } else {
            let (scalar, length) = Self.scalar(utf8, position)
            bytes[count] = Self.byte(scalar)
            position += length
          }
          count += 1
        }
      }
    }
  }

  /// The scalar beyond ASCII that begins at a place of well-formed UTF-8, and its length in bytes.
  private static func scalar(_ utf8: UnsafeBufferPointer<UInt8>, _ position: Int) -> (Unicode.Scalar, length: Int) {
    let first = utf8[position]
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for next in position + 1..<min(position + length, utf8.count) { value = value << 6 | UInt32(utf8[next] & 0x3F) }
    return (Unicode.Scalar(value) ?? "_", length)
  }

  /// Whether the scalar beyond ASCII at a place of well-formed UTF-8 is white space.
  static func isSpace(_ utf8: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    scalar(utf8, position).0.properties.isWhitespace
  }

  private static let ascii: [UInt8] = (0..<0x80).map { byte(Unicode.Scalar($0 as UInt8)) }

  /// Whether a byte belongs to a word.
  static func isWord(_ byte: UInt8) -> Bool {
    byte > UInt8(ascii: "`") || byte == UInt8(ascii: "'") || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }

  /// The words, as ranges of `bytes`; an apostrophe counts as part of a word only between letters.
  var words: [Range<Int>] {
    var words: [Range<Int>] = []
    words.reserveCapacity(bytes.count / 4)
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        guard Self.isWord(bytes[index]), bytes[index] != UInt8(ascii: "'") else {
          index += 1
          continue
        }
        var end = index + 1
        while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
        let start = index
        index = end
        while end > start, bytes[end - 1] == UInt8(ascii: "'") { end -= 1 }
        words.append(start..<end)
      }
    }
    return words
  }

  /// The letters of a word as a text.
  subscript(word: Range<Int>) -> String { String(decoding: bytes[word], as: UTF8.self) }

  /// Whether a word of more than three letters ends in "ed".
  func endsInED(_ word: Range<Int>) -> Bool {
    word.count > 3 && bytes[word.upperBound - 1] == UInt8(ascii: "d") && bytes[word.upperBound - 2] == UInt8(ascii: "e")
  }

  /// A hash of a word's letters, the same on every run (FNV-1a).
  func hash(of word: Range<Int>) -> UInt64 {
    bytes.withUnsafeBufferPointer { Self.hash(of: word, in: $0) }
  }

  /// The hash of a word that stands by itself.
  static func hash(of word: String) -> UInt64 {
    let letters = PlainLetters(word)
    return letters.hash(of: 0..<letters.bytes.count)
  }

  /// The hashes of words.
  func hashes(of words: [Range<Int>]) -> [UInt64] {
    bytes.withUnsafeBufferPointer { bytes in words.map { Self.hash(of: $0, in: bytes) } }
  }

  @inline(__always)
  private static func hash(of word: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in word { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash
  }

  private static func byte(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: return UInt8(scalar.value)
    case 0x41...0x5A: return UInt8(scalar.value + 32)
    case 0x27, 0x2018, 0x2019, 0x02BC: return UInt8(ascii: "'")
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2D, 0x2010, 0x2011: return UInt8(ascii: " ")
    case 0x2013, 0x2014: return UInt8(ascii: ";")
    case 0xA3, 0xA5, 0x20AC, 0x20B9: return UInt8(ascii: "$")
    case 0x2192, 0x21D2, 0x27A1, 0x27F6: return UInt8(ascii: ">")
    case 0x21..<0x60: return UInt8(scalar.value)
    case 0..<0x80: return UInt8(ascii: "_")
    default: return scalar.properties.isAlphabetic ? UInt8(ascii: "~") : UInt8(ascii: "_")
    }
  }
}
