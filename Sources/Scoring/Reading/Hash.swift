/// Hashes of words and of features: 32 bits, the same on every machine and in every run.
package enum Hash {
  /// The hash of no bytes at all.
  package static let empty: UInt32 = 2_166_136_261

  /// One more byte of a word (FNV-1a).
  @inline(__always)
  package static func byte(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

  /// The hash of a normalised word.
  package static func word(_ text: String) -> UInt32 { text.utf8.reduce(empty, byte) }

  /// Two hashes as one; the order matters.
  @inline(__always)
  package static func pair(_ one: UInt32, _ other: UInt32) -> UInt32 {
    var mixed = one &* 0x9E37_79B1 ^ (other &+ 0x7F4A_7C15 &+ one << 6 &+ one >> 2)
    mixed = (mixed ^ mixed >> 15) &* 0x85EB_CA6B
    mixed = (mixed ^ mixed >> 13) &* 0xC2B2_AE35
    return mixed ^ mixed >> 16
  }

  /// Where a hash is looked for first in a table of `slots` entries (a power of two).
  @inline(__always)
  package static func slot(_ hash: UInt32, in slots: Int) -> Int { Int((hash &* 0x9E37_79B1) >> 7) & (slots - 1) }
}
