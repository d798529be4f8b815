/// The marks of an answer turned about: for every mark a bit a sentence, so that the sentences which a pattern may fit are
/// found by a few operations on words of 64 sentences.
struct MarkColumns: Sendable {
  private let width: Int
  private var words: [UInt64]
  private static let marks = 31

  init(_ sentences: [MarkBits]) {
    width = (sentences.count + 63) / 64
    words = [UInt64](repeating: 0, count: (Self.marks + 1) * width)
    for (sentence, bits) in sentences.enumerated() where !bits.isEmpty {
      let (word, bit) = (sentence >> 6, UInt64(1) << UInt64(sentence & 63))
      words[Self.marks * width + word] |= bit
      var rest = bits.lanes
      while rest != 0 {
        words[rest.trailingZeroBitCount * width + word] |= bit
        rest &= rest - 1
      }
    }
  }

  /// Goes over the sentences that have a mark of each of some masks; a mask of all bits asks for nothing.
  @inline(__always)
  func forEach(_ needs: SIMD8<UInt32>, _ body: (Int) -> Void) {
    for word in 0..<width {
      var fitting = words[Self.marks * width + word]
      for lane in 0..<8 where needs[lane] != .max {
        var rest = needs[lane]
        var having: UInt64 = 0
        while rest != 0 {
          having |= words[rest.trailingZeroBitCount * width + word]
          rest &= rest - 1
        }
        fitting &= having
      }
      while fitting != 0 {
        body(word << 6 + fitting.trailingZeroBitCount)
        fitting &= fitting - 1
      }
    }
  }
}
