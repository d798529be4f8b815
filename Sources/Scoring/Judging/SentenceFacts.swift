import Interview

/// What judging needs to know of one sentence's words, whatever its marks: computed once for as long as they stand.
struct SentenceFacts: Hashable, Sendable {
  /// Its letters, one byte a scalar.
  var letters: PlainLetters
  /// Its words.
  var words: [Range<Int>]
  /// Stretches between white space, as the share of learnings counts them.
  var length: Int
  /// The phrases of the frameworks that stand in it.
  var phrases: [PhraseIndex.Match]
  /// What a copy of the sentence has in common with it: a hash of its words without case and punctuation.
  var key: UInt64
  /// The numbers in it that measure something, in scalars of the sentence.
  var metrics: [Metric]

  init(_ text: String, phrases index: PhraseIndex) {
    letters = PlainLetters(text)
    words = letters.words
    length = Self.length(of: text)
    phrases = index.matches(in: letters, words: words)
    metrics = Metrics.find(in: letters, words: words)
    // FNV-1a, the same on every run.
    key = 0xCBF2_9CE4_8422_2325
    for word in words {
      for byte in letters.bytes[word] { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
      key = (key ^ 0x20) &* 0x100_0000_01B3
    }
  }

  /// The number of stretches between white space in a text.
  static func length(of text: String) -> Int {
    var length = 0
    var isInside = false
    for scalar in text.unicodeScalars {
      let isSpace = scalar.properties.isWhitespace
      if !isSpace, !isInside { length += 1 }
      isInside = !isSpace
    }
    return length
  }
}
