import Interview
import Scoring

/// A word of a sentence as grammar needs it.
struct TextWord: Hashable, Sendable {
  /// Its letters, small.
  var letters: String
  /// Where it stands.
  var span: Span
  /// Whether a comma, semicolon, colon or dash stands before it.
  var isAfterComma: Bool
  /// Whether one stands before it that is stronger than a comma.
  var isAfterBreak: Bool

  /// The words of a sentence; `2,000` and `5%` are words.
  static func split(_ text: String) -> [TextWord] {
    let scalars = Array(text.unicodeScalars)
    var words: [TextWord] = []
    var position = 0
    var sign: Unicode.Scalar?
    while position < scalars.count {
      guard isLetter(scalars[position]) else {
        if ",;:–—(".unicodeScalars.contains(scalars[position]) { sign = scalars[position] }
        position += 1
        continue
      }
      let start = position
      var letters = ""
      while position < scalars.count, belongs(position, to: scalars) {
        letters += scalars[position] == "’" ? "'" : scalars[position].properties.lowercaseMapping
        position += 1
      }
      words.append(
        TextWord(
          letters: letters, span: Span(start, position), isAfterComma: sign != nil,
          isAfterBreak: sign != nil && sign != ","))
      sign = nil
    }
    return words
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Whether a scalar goes on with the word before it: a letter, an apostrophe, or a sign within a figure.
  private static func belongs(_ position: Int, to scalars: [Unicode.Scalar]) -> Bool {
    let scalar = scalars[position]
    if isLetter(scalar) || scalar == "'" || scalar == "’" || scalar == "%" { return true }
    guard scalar == "," || scalar == "." || scalar == ":", position > 0, position + 1 < scalars.count else {
      return false
    }
    return scalars[position - 1].properties.numericType != nil && scalars[position + 1].properties.numericType != nil
  }

  /// Words that join clauses.
  static let joints: Set<String> = ["and", "then", "but", "or", "so", "while", "before", "after", "when"]

  /// Words that carry no meaning of their own.
  private static let empty: Set<String> = [
    "the", "and", "for", "with", "from", "into", "that", "this", "then", "our", "their", "its", "his", "her", "all",
    "was", "were", "had", "have", "has", "did", "not", "but", "who", "which", "them", "they", "you", "about", "over",
    "one", "two", "when", "after", "before", "more", "every", "each", "out", "off", "own", "than", "what", "until",
  ]

  /// The stems of the words that carry meaning.
  static func stems(_ words: some Sequence<TextWord>) -> Set<UInt32> {
    Set(words.filter { $0.letters.count > 2 && !empty.contains($0.letters) }.map { Stem.hash($0.letters) })
  }
}

/// The part of a sentence between its commas.
enum Clause {
  /// The clause of a text around a span of it, without the signs at its ends.
  static func around(_ span: Span, in text: String) -> Span {
    guard let sentence = Sentences.split(text).first(where: { $0.span.overlaps(span) }) else { return span }
    let words = TextWord.split(sentence.text)
    let inside = span.shifted(by: -sentence.span.start)
    guard let first = words.firstIndex(where: { $0.span.end > inside.start }),
      let last = words.lastIndex(where: { $0.span.start < inside.end })
    else { return span }
    let start = words[...first].lastIndex { $0.isAfterComma } ?? 0
    let end = words[(last + 1)...].firstIndex { $0.isAfterComma } ?? words.count
    return Span(words[start].span.start, words[end - 1].span.end).shifted(by: sentence.span.start)
  }
}
