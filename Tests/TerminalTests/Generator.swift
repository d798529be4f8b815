@testable import Terminal

/// Chance that can be repeated: SplitMix64.
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// Pieces of text of all widths, and some that join their neighbours.
  static let pieces = [
    "a", "b", "the", " ", " ", "  ", "\n", "rollback", "é", "e\u{301}", "\u{301}", "日", "本", "한", "👍", "👍🏽", "\u{1F3FD}",
    "👨‍👩‍👧", "\u{200D}", "🇩🇪", "🇩", "🇪", "❤️", "\u{FE0F}", "🙂", "—", "│", "\u{200B}", "क्षि", "\u{1112}", "\u{1161}", "%", "3.5",
  ]

  /// A text of so many pieces.
  mutating func text(_ count: Int, besides more: [String] = []) -> String {
    let pieces = Self.pieces + more
    return (0..<count).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
