/// Random numbers that are the same in every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Words, signs and stray scalars of many scripts in any order.
func randomText(_ random: inout SeededRandom) -> String {
  let pieces = [
    "I ", "paused ", "the job", ". ", "! ", "? ", "… ", "\n", "\n\n", "- ", "• ", "didn’t ", "can't ", "“no” ", "é",
    "日本 ",
    "👩‍👩‍👧 ", "e\u{301} ", "\u{200B}", "\u{FEFF}", "3.5% ", "€40k ", "→ ", "re-ran ", "`x=1` ", "https://a.b/c ", ", ",
    "; ", "'", "\"",
    "\u{0}", "\r\n", "ÀÉ ", "ß", "мир ", "שלום ", "🏳️‍🌈", "20:15 ", "so ", "because ", "we ", "rolled it back ",
    "\u{E9}\u{301}", "½ ",
  ]
  var text = ""
  for _ in 0..<Int.random(in: 0...40, using: &random) {
    text += pieces[Int.random(in: 0..<pieces.count, using: &random)]
  }
  return text
}
