import Testing

@testable import Bank

@Suite("Questions asked twice")
struct LikenessTests {
  @Test(arguments: [
    ("What did you do?", "what did YOU do"),
    ("What did you learn from that?", "What, from that, did you learn?"),
    ("You said \"{words}\". Why did you do that?", "You said … Why did you do that?"),
    ("How did you measure the damage then?", "And how did you measure the damage then?"),
    ("Was it the team’s fault?", "Was it the team's fault?"),
  ])
  func areFound(_ one: String, _ other: String) {
    #expect(Likeness.pairs(["Something else", one, "Who knew?", other]).map { [$0.earlier, $0.later] } == [[1, 3]])
  }

  @Test(arguments: [
    ("What did you do?", "What did you say?"),
    ("Tell me about a time you failed.", "Tell me about a project that failed."),
    ("Why did it fail?", "Why did nobody see it fail?"),
    ("{words}", "…"),
  ])
  func areNotSeenInWhatDiffers(_ one: String, _ other: String) {
    #expect(Likeness.pairs([one, other]).isEmpty)
  }

  @Test func countCommonWordsLikeSetsDo() {
    var generator = SeededGenerator(state: 7)
    for _ in 0..<500 {
      let one = Set((0..<8).map { _ in Int.random(in: 0..<10, using: &generator) })
      let other = Set((0..<8).map { _ in Int.random(in: 0..<10, using: &generator) })
      let share = Double(one.intersection(other).count) / Double(one.union(other).count)
      let counted = Likeness.share(one.sorted(), other.sorted())
      #expect(counted == share || (counted == 0 && share < Likeness.bar))
    }
  }
}

/// The same numbers in every run (Steele, Lea and Flood's SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
