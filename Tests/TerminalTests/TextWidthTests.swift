import Testing

@testable import Terminal

@Test(arguments: [
  ("a", 1), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("Ａ", 2), ("│", 1),
  ("—", 1),
  ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇩🇪", 2), ("🇩", 1), ("❤", 1), ("❤️", 2), ("1️⃣", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("\u{200B}", 0),
  ("\u{301}", 0), ("\t", 1), ("\r\n", 1), ("\u{1B}", 1), ("", 0), ("🫨", 2), ("क्", 1),
])
func textTakesColumns(_ text: String, columns: Int) {
  #expect(TextWidth.of(text) == columns)
}

@Test func cutTextFitsAndSaysSo() {
  #expect(TextWidth.truncate("rollback", to: 8) == "rollback")
  #expect(TextWidth.truncate("rollback", to: 7) == "rollba…")
  #expect(TextWidth.truncate("日本語", to: 5) == "日本…")
  #expect(TextWidth.truncate("日本語", to: 4) == "日…")
  #expect(TextWidth.truncate("日本", to: 1) == "…")
  #expect(TextWidth.truncate("日本", to: 0) == "")
}

@Test func graphemesAreThoseOfTheLanguage() {
  var generator = Generator(seed: 1)
  for _ in 0..<3000 {
    let text = generator.text(12, besides: ["\r", "\r\n", "\t", "\u{1B}", "©", "↔", "\u{600}", "ㄱ"])
    var found: [String] = []
    text.forEachGrapheme { grapheme in
      let bytes = text.utf8.dropFirst(grapheme.start).prefix(grapheme.bytes)
      found.append(String(decoding: bytes, as: UTF8.self))
      return true
    }
    #expect(found == text.map(String.init))
  }
}

@Test func linesBreakBetweenWords() {
  let lines = TextWidth.wrap("I rolled back the deploy.\n\nThen nothing", width: 13)
  #expect(lines.map(\.text) == ["I rolled back", "the deploy.", "", "Then nothing"])
  #expect(lines.map(\.start) == [0, 14, 26, 27])
  #expect(lines.map(\.end) == [13, 25, 26, 39])
}

@Test func wordsTooLongAreCutAndWideTextBreaksAnywhere() {
  #expect(TextWidth.wrap("see aaaaaaaaaa", width: 4).map(\.text) == ["see", "aaaa", "aaaa", "aa"])
  #expect(TextWidth.wrap("日本語日本語", width: 5).map(\.text) == ["日本", "語日", "本語"])
  #expect(TextWidth.wrap("日本", width: 1).map(\.text) == ["日", "本"])
  #expect(TextWidth.wrap("", width: 5) == [TextLine(text: "", start: 0, end: 0)])
  #expect(TextWidth.wrap("a\n", width: 5).map(\.text) == ["a", ""])
}

@Test func wrappedLinesHoldTheWholeTextInOrder() {
  var generator = Generator(seed: 2)
  for _ in 0..<2000 {
    let text = generator.text(40)
    let width = Int.random(in: 1...30, using: &generator)
    let scalars = Array(text.unicodeScalars)
    var end = 0
    for line in TextWidth.wrap(text, width: width) {
      #expect(scalars[end..<line.start].allSatisfy { $0.properties.isWhitespace || $0 == "\u{200B}" })
      #expect(Array(line.text.unicodeScalars) == Array(scalars[line.start..<line.end]))
      #expect(TextWidth.of(line.text.trimmedAtEnd) <= max(width, 2) || line.text.count == 1)
      end = line.end
    }
    #expect(scalars[end...].allSatisfy { $0.properties.isWhitespace })
  }
}

extension String {
  /// Without the blanks at its end, which may hang over the edge.
  fileprivate var trimmedAtEnd: String {
    var text = self
    while let last = text.last, last.isWhitespace || last == "\u{200B}" { text.removeLast() }
    return text
  }
}
