/// Counts of the words in a sentence by which answers that say nothing are known.
struct WordTally: Hashable, Sendable {
  /// Words in all.
  var words = 0
  /// Articles, pronouns, prepositions and the like, without which no sentence is made.
  var grammar = 0
  /// Words of placeholder text.
  var filler = 0
  /// Verbs in the past that tell an event.
  var events = 0
  /// Verbs in the past that tell something by themselves.
  var telling = 0
  /// Words of buzzwords.
  var buzz = 0
  /// Phrases that a CV is made of, as bits of their places in the list.
  var resume: UInt128 = 0
  /// Whether it speaks of something that went wrong.
  var tellsFailure = false
  /// Runs of four words, and how many of them are different.
  var runs = 0
  var differentRuns = 0

  init() {}

  init(
    _ letters: PlainLetters, _ words: [Range<Int>], kinds: [WordKinds], hashes: [UInt64], phrases: [PhraseIndex.Match]
  ) {
    self.words = words.count
    for (range, kinds) in zip(words, kinds) {
      let isPast = kinds.contains(.irregularPast) || letters.endsInED(range)
      if kinds.contains(.grammar) { grammar += 1 }
      if kinds.contains(.filler) { filler += 1 }
      if kinds.contains(.failure) { tellsFailure = true }
      if isPast, !kinds.contains(.buzzVerb) { events += 1 }
      if isPast, !kinds.contains(.bare) { telling += 1 }
    }
    countPhrases(phrases, words)
    countRuns(hashes)
  }

  private mutating func countPhrases(_ phrases: [PhraseIndex.Match], _ words: [Range<Int>]) {
    var covered = 0
    for match in phrases {
      if match.list == Wordings.buzzList, match.span.lowerBound >= covered {
        buzz += words.count { match.span.contains($0.lowerBound) }
        covered = match.span.upperBound
      } else if match.list >= Wordings.resumeLists.lowerBound, match.list < Wordings.resumeLists.upperBound {
        resume |= 1 << UInt128(match.list - Wordings.resumeLists.lowerBound)
      }
    }
  }

  private mutating func countRuns(_ hashes: [UInt64]) {
    guard hashes.count >= 12 else { return }
    runs = hashes.count - 3
    differentRuns = SeenHashes.lend(upTo: runs) { seen in
      var different = 0
      for start in 0..<runs {
        var run: UInt64 = 1
        for index in start..<start + 4 { run = (run ^ hashes[index]) &* 0x100_0000_01B3 }
        if seen.insert(run) { different += 1 }
      }
      return different
    }
  }

  /// Adds the counts of another sentence.
  static func += (sum: inout WordTally, other: WordTally) {
    sum.words += other.words
    sum.grammar += other.grammar
    sum.filler += other.filler
    sum.events += other.events
    sum.telling += other.telling
    sum.buzz += other.buzz
    sum.resume |= other.resume
    sum.tellsFailure = sum.tellsFailure || other.tellsFailure
    sum.runs += other.runs
    sum.differentRuns += other.differentRuns
  }
}
