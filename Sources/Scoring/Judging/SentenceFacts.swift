import Interview

/// What judging needs to know of one sentence's words, whatever its marks: computed once for as long as they stand.
struct SentenceFacts: Hashable, Sendable {
  /// Its letters, one byte a scalar.
  var letters: PlainLetters
  /// Its words.
  var words: [Range<Int>]
  /// What each word is good for.
  var kinds: [WordKinds]
  /// The frameworks' phrases that stand in it; lists are counted from the frameworks' first.
  var phrases: [PhraseIndex.Match] = []
  /// The numbers in it that measure something, in scalars of the sentence.
  var metrics: [Metric]
  /// What patterns and figures ask of it.
  var figures: SentenceFigures
  /// Counts of its words.
  var tally: WordTally

  init(_ text: String, phrases index: PhraseIndex) {
    let letters = PlainLetters(text)
    let words = letters.words
    self.letters = letters
    self.words = words
    let hashes = words.map { letters.hash(of: $0) }
    let kinds = WordKinds.of(hashes)
    self.kinds = kinds
    metrics = Metrics.find(in: letters, words: words, kinds: kinds)
    BeforeAfter.pair(&metrics, letters, words)
    figures = SentenceFigures(
      length: Self.length(of: text), key: hashes.reduce(0) { ($0 ^ $1) &* 0x100_0000_01B3 },
      metrics: MetricBits(metrics.map(\.kind)), years: Years.since(letters, words, kinds))
    let matches = index.matches(in: letters, words: words)
    tally = WordTally(letters, words, kinds: kinds, hashes: hashes, phrases: matches)
    figures.isPast = tally.events > 0 && PastTense.tells(letters, words, kinds: kinds, hashes: hashes)
    for match in matches where match.list >= Rubric.ownLists {
      let list = match.list - Rubric.ownLists
      if list < JudgeCues.lists.count {
        figures.cues.insert(JudgeCues(rawValue: 1 << list))
      } else {
        let place = list - JudgeCues.lists.count
        phrases.append(PhraseIndex.Match(list: place, span: match.span))
        figures.lists |= 1 << UInt64(place & 63)
      }
    }
  }

  /// The number of stretches between white space in a text.
  static func length(of text: String) -> Int {
    var text = text
    return text.withUTF8 { utf8 in
      var length = 0
      var isInside = false
      for (index, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 {
        let isSpace = byte < 0x80 ? byte == 0x20 || (9...13).contains(byte) : PlainLetters.isSpace(utf8, index)
        if !isSpace, !isInside { length += 1 }
        isInside = !isSpace
      }
      return length
    }
  }
}
