import Interview

/// What judging needs to know of one sentence's words, whatever its marks: computed once for as long as they stand.
struct SentenceFacts: Hashable, Sendable {
  /// Its letters, one byte a scalar.
  var letters: PlainLetters
  /// Its words.
  var words: [Range<Int>]
  /// Stretches between white space, as the share of learnings counts them.
  var length: Int
  /// The frameworks' phrases that stand in it; lists are counted from the frameworks' first.
  var phrases: [PhraseIndex.Match] = []
  /// A bit for each list of the frameworks' phrases of which one stands in it.
  var lists = SIMD8<UInt64>.zero
  /// What no mark stands for: weighing, resisting, reasoning.
  var cues: JudgeCues = []
  /// What a copy of the sentence has in common with it: a hash of its words without case and punctuation.
  var key: UInt64
  /// The numbers in it that measure something, in scalars of the sentence.
  var metrics: [Metric]
  /// How many years ago it says that it happened.
  var years: Double?
  /// Counts of its words.
  var tally: WordTally

  init(_ text: String, phrases index: PhraseIndex) {
    let letters = PlainLetters(text)
    let words = letters.words
    self.letters = letters
    self.words = words
    length = Self.length(of: text)
    let hashes = words.map { letters.hash(of: $0) }
    metrics = Metrics.find(in: letters, words: words, hashes: hashes)
    years = Years.since(letters, words)
    key = hashes.reduce(0) { ($0 ^ $1) &* 0x100_0000_01B3 }
    let matches = index.matches(in: letters, words: words)
    tally = WordTally(letters, words, hashes: hashes, phrases: matches)
    for match in matches where match.list >= Rubric.ownLists {
      let list = match.list - Rubric.ownLists
      if list < JudgeCues.lists.count {
        cues.insert(JudgeCues(rawValue: 1 << list))
      } else {
        let place = list - JudgeCues.lists.count
        phrases.append(PhraseIndex.Match(list: place, span: match.span))
        lists[place >> 6] |= 1 << UInt64(place & 63)
      }
    }
  }

  /// Whether a phrase of a framework's list stands in it.
  func has(list: Int) -> Bool { lists[list >> 6] & (1 << UInt64(list & 63)) != 0 }

  /// The number of stretches between white space in a text.
  static func length(of text: String) -> Int {
    var length = 0
    var isInside = false
    for scalar in text.unicodeScalars {
      let isSpace =
        scalar.isASCII ? scalar.value == 0x20 || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
      if !isSpace, !isInside { length += 1 }
      isInside = !isSpace
    }
    return length
  }
}
