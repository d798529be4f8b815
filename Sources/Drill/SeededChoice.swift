/// A choice that the same seed makes again.
///
/// It keeps no state: each choice is made from the seed and its own number, so that a resumed drill goes on as the
/// first run would have. The mixing function is SplitMix64 (Steele, Lea and Flood, 2014).
struct SeededChoice: Sendable {
  let seed: UInt64

  /// A whole number from 0 up to but not including `count`, for the choice with this number.
  func pick(_ count: Int, choice number: Int) -> Int {
    guard count > 1 else { return 0 }
    var mixed = seed &+ 0x9E37_79B9_7F4A_7C15 &* UInt64(truncatingIfNeeded: number &+ 1)
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(mixed % UInt64(count))
  }
}
