import Interview

/// What judging needs to know of one sentence's words, whatever its marks: computed once for as long as they stand, and
/// shared by all that ask.
final class SentenceFacts: Sendable {
  /// Its letters, one byte a scalar.
  let letters: PlainLetters
  /// Its words.
  let words: [Range<Int>]
  /// What each word is good for.
  let kinds: [WordKinds]
  /// The words that begin a clause, by their places; none where the sentence is too short to have several.
  let clauseStarts: [Int]
  /// The frameworks' phrases that stand in it; lists are counted from the frameworks' first.
  let phrases: [PhraseIndex.Match]
  /// The numbers in it that measure something, in scalars of the sentence.
  let metrics: [Metric]
  /// What patterns and figures ask of it.
  let figures: SentenceFigures
  /// Counts of its words.
  let tally: WordTally

  init(_ text: String, phrases index: PhraseIndex) {
    let letters = PlainLetters(text)
    let words = letters.words
    self.letters = letters
    self.words = words
    let hashes = letters.hashes(of: words)
    let kinds = WordKinds.of(hashes)
    self.kinds = kinds
    clauseStarts = ShownClause.starts(letters, words, kinds)
    var metrics = Metrics.find(in: letters, words: words, kinds: kinds)
    BeforeAfter.pair(&metrics, letters, words)
    self.metrics = metrics
    var figures = SentenceFigures(
      length: Self.length(of: text), key: hashes.reduce(0) { ($0 ^ $1) &* 0x100_0000_01B3 },
      metrics: MetricBits(metrics.map(\.kind)), years: Years.since(letters, words, kinds))
    figures.script = OtherScript(text)
    let matches = index.matches(in: letters, words: words, hashes: hashes)
    tally = WordTally(letters, words, kinds: kinds, hashes: hashes, phrases: matches)
    figures.isPast = tally.events > 0 && PastTense.tells(letters, words, kinds: kinds, hashes: hashes)
    var phrases: [PhraseIndex.Match] = []
    phrases.reserveCapacity(matches.count)
    for match in matches where match.list >= Rubric.ownLists {
      let list = match.list - Rubric.ownLists
      if list < JudgeCues.lists.count {
        figures.cues.insert(JudgeCues(rawValue: 1 << list))
      } else {
        phrases.append(PhraseIndex.Match(list: list - JudgeCues.lists.count, span: match.span))
      }
    }
    self.phrases = phrases
    self.figures = figures
  }

  /// The number of stretches between white space in a text.
  static func length(of text: String) -> Int {
    var text = text
    return text.withUTF8 { utf8 in
      var length = 0
      var isInside = false
      var index = 0
      while index < utf8.count {
        let byte = utf8[index]
        // Most bytes are letters and go on with what was begun.
        if byte > 0x20, byte < 0x80 {
          length += isInside ? 0 : 1
          isInside = true
        } else if byte & 0xC0 != 0x80 {
          let isSpace = byte < 0x80 ? byte == 0x20 || (9...13).contains(byte) : PlainLetters.isSpace(utf8, index)
          length += isSpace || isInside ? 0 : 1
          isInside = !isSpace
        }
        index += 1
      }
      return length
    }
  }
}
