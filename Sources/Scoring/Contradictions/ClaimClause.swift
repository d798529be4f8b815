import Interview

/// A clause as claims are read from it: its words, with what stands around them.
struct ClaimClause: Sendable {
  /// A word or number.
  struct Token: Hashable, Sendable {
    /// Its letters: small, a number with its points and commas.
    var text: String
    /// Where it stands, in scalars of the answer.
    var span: Span
    /// The sign right before and right after it, such as `$` and `%`; 0 for none.
    var before: UInt8
    var after: UInt8
    /// Whether it is written with a capital.
    var isCapital: Bool

    var isNumeral: Bool { text.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }
    var stem: UInt32 { Stem.hash(text) }
  }

  /// Its words in order.
  var tokens: [Token]
  /// Whether it stands at the beginning of its sentence.
  var opensSentence: Bool

  /// Its own words, with the signs of money and per cent at their ends.
  var span: Span {
    guard let first = tokens.first, let last = tokens.last else { return Span(0, 0) }
    let isMoney = first.before == UInt8(ascii: "$")
    let isPercent = last.after == UInt8(ascii: "%")
    return Span(first.span.start - (isMoney ? 1 : 0), last.span.end + (isPercent ? 1 : 0))
  }

  /// The stems of the verbs that its form tells to be past.
  var pastVerbs: Set<UInt32> {
    Set(tokens.filter { ClaimWords.isContent($0) && ClaimWords.isPast($0.text) }.map { ClaimWords.stem($0) })
  }

  /// The stems of the words that say what it is about.
  var subjects: Set<UInt32> { subjects(without: 0..<0) }

  /// The stems of the words that say what it is about, some tokens left out.
  func subjects(without left: Range<Int>) -> Set<UInt32> {
    var stems: Set<UInt32> = []
    for (index, token) in tokens.enumerated() where !left.contains(index) && ClaimWords.isContent(token) {
      stems.insert(ClaimWords.stem(token))
    }
    return stems
  }

  /// Words that make a claim in it one of another thing.
  var qualifiers: Set<String> { Set(tokens.compactMap { ClaimWords.qualifier($0.text) }) }

  /// Whether the speaker takes something back in it.
  var corrects: Bool { tokens.contains { ClaimWords.correcting.contains($0.text) } }

  /// The clauses of a sentence: parted at signs and at words that begin another one.
  static func clauses(of sentence: Sentence) -> [ClaimClause] {
    var clauses: [ClaimClause] = []
    var current: [Token] = []
    func close() {
      if !current.isEmpty { clauses.append(ClaimClause(tokens: current, opensSentence: clauses.isEmpty)) }
      current = []
    }
    for (token, isAfterSign) in tokens(of: sentence) {
      if isAfterSign || ClaimWords.parting.contains(token.text) { close() }
      if !ClaimWords.parting.contains(token.text) { current.append(token) }
    }
    close()
    return clauses
  }

  /// What a question is about.
  static func subjects(of question: String) -> Set<UInt32> {
    let sentence = Sentence(span: Span(0, question.unicodeScalars.count), text: question)
    return clauses(of: sentence).reduce(into: []) { $0.formUnion($1.subjects) }
  }

  private static func tokens(of sentence: Sentence) -> [(token: Token, isAfterSign: Bool)] {
    let letters = PlainLetters(sentence.text)
    let scalars = Array(sentence.text.unicodeScalars)
    let bytes = letters.bytes
    var tokens: [(token: Token, isAfterSign: Bool)] = []
    for word in letters.words {
      let between = bytes[(tokens.last.map { $0.token.span.end - sentence.span.start } ?? 0)..<word.lowerBound]
      let isFigure = isDigit(bytes[word.lowerBound])
      // "1,310", "3.5" and "10:30" are one number.
      if isFigure, let last = tokens.last?.token, last.isNumeral, between.count == 1, let sign = between.first,
        [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":")].contains(sign)
      {
        tokens[tokens.count - 1].token.text += String(UnicodeScalar(sign)) + letters[word]
        tokens[tokens.count - 1].token.span.end = sentence.span.start + word.upperBound
        tokens[tokens.count - 1].token.after = word.upperBound < bytes.count ? bytes[word.upperBound] : 0
        continue
      }
      let token = Token(
        text: letters[word],
        span: Span(word.lowerBound, word.upperBound).shifted(by: sentence.span.start),
        before: word.lowerBound > 0 ? bytes[word.lowerBound - 1] : 0,
        after: word.upperBound < bytes.count ? bytes[word.upperBound] : 0,
        isCapital: scalars[word.lowerBound].properties.isUppercase)
      tokens.append((token, between.contains(where: parts)))
    }
    return tokens
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func parts(_ byte: UInt8) -> Bool {
    [
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"),
    ].contains(byte)
  }
}
