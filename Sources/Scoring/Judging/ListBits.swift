/// A set of lists of phrases, as bits of their places; there may be any number of lists.
struct ListBits: Sendable {
  private var words: [UInt64] = []

  /// Takes a list in.
  mutating func insert(_ list: Int) {
    while words.count <= list >> 6 { words.append(0) }
    words[list >> 6] |= 1 << UInt64(list & 63)
  }

  /// Whether a list is in the set.
  func contains(_ list: Int) -> Bool { list >> 6 < words.count && words[list >> 6] & (1 << UInt64(list & 63)) != 0 }
}
