/// One broken file: pieces of all formats thrown together, or a good file with damage done to it.
struct FuzzInput {
  let number: Int
  /// Its name: the ending has a say in what it is taken for.
  let file: String
  private(set) var bytes: [UInt8]
  private var random: SeededRandom

  init(seed: UInt64, number: Int) {
    self.number = number
    random = SeededRandom(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(number))
    bytes = []
    file = ["a.vtt", "a.srt", "a.json", "a.txt", "a.md", "a.jsonl", "a"].randomElement(using: &random) ?? "a"
    switch Int.random(in: 0..<10, using: &random) {
    case 0: bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    case 1...3:
      for _ in 0..<Int.random(in: 0...60, using: &random) { bytes += FuzzSamples.piece(&random) }
      if Bool.random(using: &random) { damage() }
    default:
      bytes = FuzzSamples.file(&random)
      for _ in 0..<Int.random(in: 0...6, using: &random) { damage() }
    }
  }

  /// A number that follows from the input, for what is checked now and then.
  mutating func chance(of count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

  private mutating func damage() {
    let start = bytes.isEmpty ? 0 : Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 0...40, using: &random))
    switch Int.random(in: 0..<8, using: &random) {
    case 0: if start < bytes.count { bytes[start] = UInt8.random(in: 0...255, using: &random) }
    case 1: if start < bytes.count { bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
    case 2: bytes.removeSubrange(start..<end)
    case 3: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 4: bytes.insert(contentsOf: FuzzSamples.piece(&random), at: start)
    case 5: bytes.replaceSubrange(start..<end, with: FuzzSamples.piece(&random))
    case 6: bytes.removeSubrange(start...)
    default: splice(at: start)
    }
  }

  /// Goes on as another file does.
  private mutating func splice(at start: Int) {
    let other = FuzzSamples.file(&random)
    let from = Int.random(in: 0..<max(1, other.count), using: &random)
    bytes = Array(bytes[..<start]) + Array(other[min(from, other.count)...])
  }
}

/// Chance that can be repeated: SplitMix64.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
