/// A sentence as features see it: its words, clauses, classes and grammar.
package struct Analysis {
  package var words: [Word] = []
  package var clauseCount = 0
  package var matches: [LanguageTables.Match] = []
  /// The grammar of each clause, and of the sentence as a whole.
  package var clauses: [Grammar] = []
  package var main: Grammar
  package var endsAsQuestion = false
  package var isBullet = false

  /// Reads a sentence.
  package init(_ text: String, _ tokenizer: inout Tokenizer, _ language: LanguageTables) {
    var text = text
    var words: [Word] = []
    var endsAsQuestion = false
    var isBullet = false
    words.reserveCapacity(text.utf8.count / 4)
    text.withUTF8 { bytes in
      tokenizer.words(of: bytes, into: &words)
      var end = bytes.count
      // Quotes and pictures behind the sign say nothing.
      while end > 0, bytes[end - 1] <= 0x20 || bytes[end - 1] == 0x22 || bytes[end - 1] >= 0x80 { end -= 1 }
      endsAsQuestion = end > 0 && bytes[end - 1] == letter("?")
      isBullet =
        bytes.count > 1 && (bytes[0] == letter("-") || bytes[0] == letter("*") || bytes[0] == 0xE2) && !words.isEmpty
    }
    clauseCount = Clauses.number(&words)
    main = Grammar(words, 0..<words.count)
    self.words = words
    self.endsAsQuestion = endsAsQuestion
    self.isBullet = isBullet
    language.matches(in: words, into: &matches)
    var start = 0
    clauses.reserveCapacity(clauseCount)
    for clause in 0..<clauseCount {
      var end = start
      while end < words.count, words[end].clause == clause { end += 1 }
      clauses.append(Grammar(words, start..<end))
      start = end
    }
  }

  /// The numbers of the classes that stand in it, each once, in rising order.
  package var classes: [UInt32] {
    var numbers = matches.map { UInt32($0.number) }
    numbers.sort()
    var last: UInt32?
    numbers.removeAll { number in
      defer { last = number }
      return number == last
    }
    return numbers
  }
}
