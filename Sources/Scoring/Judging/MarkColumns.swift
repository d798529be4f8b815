/// The marks of an answer turned about: for every set of marks that patterns ask for a bit a sentence, so that the sentences
/// which a pattern may fit are found by a few operations on words of 64 sentences.
struct MarkColumns: Sendable {
  /// How many words hold the sentences.
  let width: Int
  /// The sentences that count, then by mask those that have one of its marks.
  private var words: [UInt64]
  private static let marks = 32

  /// Columns for masks over the marks of sentences; those without any mark stand in no column.
  init(_ sentences: [MarkBits], masks: [MarkBits]) {
    width = (sentences.count + 63) / 64
    words = [UInt64](repeating: 0, count: (masks.count + 1) * width)
    guard width > 0 else { return }
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Self.marks * width) { having in
      having.initialize(repeating: 0)
      for (sentence, bits) in sentences.enumerated() where !bits.isEmpty {
        let (word, bit) = (sentence >> 6, UInt64(1) << UInt64(sentence & 63))
        words[word] |= bit
        var rest = bits.lanes
        while rest != 0 {
          having[rest.trailingZeroBitCount * width + word] |= bit
          rest &= rest - 1
        }
      }
      for (mask, marks) in masks.enumerated() {
        var rest = marks.lanes
        while rest != 0 {
          let mark = rest.trailingZeroBitCount
          for word in 0..<width { words[(mask + 1) * width + word] |= having[mark * width + word] }
          rest &= rest - 1
        }
      }
    }
  }

  /// The sentences of a word that count.
  @inline(__always)
  func counted(_ word: Int) -> UInt64 { words[word] }

  /// The sentences of a word that have a mark of a mask, by its place.
  @inline(__always)
  func having(_ mask: Int, _ word: Int) -> UInt64 { words[(mask + 1) * width + word] }
}
