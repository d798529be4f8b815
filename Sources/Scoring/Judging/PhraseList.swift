import Interview

/// Phrases to listen for in a text: words in a row, where a `*` at a word's end stands for any ending.
///
/// Case, the shape of apostrophes and hyphens do not count; no phrase goes beyond a sentence's end.
public struct PhraseList: Sendable {
  private struct Word: Sendable {
    var letters: [UInt8]
    var isStem: Bool
  }

  private var phrases: [[Word]]

  /// A list of phrases.
  public init(_ phrases: [String]) {
    self.phrases = phrases.map { phrase in
      phrase.split(separator: " ").flatMap { part in
        let letters = PlainLetters(String(part))
        let words = letters.words
        return words.enumerated().map { number, word in
          Word(letters: Array(letters.bytes[word]), isStem: part.hasSuffix("*") && number == words.count - 1)
        }
      }
    }.filter { !$0.isEmpty }
  }

  /// Where any of them stands, as spans of the text in its order; where two share words, the longer one counts.
  public func spans(in text: String) -> [Span] {
    let letters = PlainLetters(text)
    let words = letters.words
    var spans: [Span] = []
    var next = 0
    while next < words.count {
      let last = phrases.compactMap { end(of: $0, from: next, letters, words) }.max()
      if let last { spans.append(Span(words[next].lowerBound, words[last].upperBound)) }
      next = (last ?? next) + 1
    }
    return spans
  }

  /// Whether any of them stands in the text.
  public func isIn(_ text: String) -> Bool { !spans(in: text).isEmpty }

  /// The last word of a phrase that begins at a word; nil where it does not stand there.
  private func end(of phrase: [Word], from first: Int, _ letters: PlainLetters, _ words: [Range<Int>]) -> Int? {
    guard first + phrase.count <= words.count else { return nil }
    for (number, wanted) in phrase.enumerated() {
      let word = letters.bytes[words[first + number]]
      guard wanted.isStem ? word.starts(with: wanted.letters) : word.elementsEqual(wanted.letters) else { return nil }
      if number > 0, isBroken(letters, words[first + number - 1].upperBound..<words[first + number].lowerBound) {
        return nil
      }
    }
    return first + phrase.count - 1
  }

  /// Whether a sentence ends in a gap between two words.
  private func isBroken(_ letters: PlainLetters, _ gap: Range<Int>) -> Bool {
    let signs: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")]
    return gap.count > 1 && letters.bytes[gap].contains(where: signs.contains)
  }
}
