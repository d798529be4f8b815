import Foundation
import Interview
import Testing

@testable import DeepReading

private let vocabulary: Vocabulary? = {
  let pieces =
    "[PAD] [UNK] [CLS] [SEP] un ##aff ##able want ##want ##ed wa runn ##ing , . ' \" - ! ? cafe 日 本 ¿ que ᄒ ##ᅡ ##ᆫ a ##a"
    + " don t σ 😀 x ##x ##able"
  return try? Array(pieces.split(separator: " ").joined(separator: "\n").utf8).withUnsafeBytes {
    try Vocabulary($0)
  }
}()

/// The pieces of a text, and of each the words that it stands on.
private func pieces(_ text: String) throws -> (names: [String], quoted: [String]) {
  let all =
    "[PAD] [UNK] [CLS] [SEP] un ##aff ##able want ##want ##ed wa runn ##ing , . ' \" - ! ? cafe 日 本 ¿ que ᄒ ##ᅡ ##ᆫ a ##a"
    .split(separator: " ").map(String.init) + ["don", "t", "σ", "😀", "x", "##x", "##able"]
  let found = try #require(vocabulary).pieces(of: text)
  return (found.map { all[Int($0.id)] }, found.map { text[$0.span] })
}

/// The examples of the published algorithm, then what people type.
@Test(arguments: [
  ("UNwanted running", ["un", "##want", "##ed", "runn", "##ing"], ["UN", "want", "ed", "runn", "ing"]),
  ("unwantedZ", ["[UNK]"], ["unwantedZ"]),
  ("Café, cafe\u{301}!", ["cafe", ",", "cafe", "!"], ["Café", ",", "cafe", "!"]),
  ("日本,a", ["日", "本", ",", "a"], ["日", "本", ",", "a"]),
  ("a日a", ["a", "日", "a"], ["a", "日", "a"]),
  ("한", ["ᄒ", "##ᅡ", "##ᆫ"], ["한", "한", "한"]),
  ("don’t", ["don", "'", "t"], ["don", "’", "t"]),
  ("“a”—a…", ["\"", "a", "\"", "-", "a", ".", ".", "."], ["“", "a", "”", "—", "a", "…", "…", "…"]),
  ("¿Que?", ["¿", "que", "?"], ["¿", "Que", "?"]),
  ("😀 🎉", ["😀", "[UNK]"], ["😀", "🎉"]),
  ("a\u{200B}a\u{0}a\u{FFFD}", ["a", "##a", "##a"], ["a", "a", "a"]),
  ("a\u{A0}a\ta\u{3000}a\r\na", ["a", "a", "a", "a", "a"], ["a", "a", "a", "a", "a"]),
  ("", [], []),
  (" \n ", [], []),
  ("\u{301}", [], []),
])
func textsComeToThePiecesOfThePublishedAlgorithm(_ text: String, _ names: [String], _ quoted: [String]) throws {
  let found = try pieces(text)
  #expect(found.names == names)
  #expect(found.quoted == quoted)
}

@Test func aWordOfMoreThanAHundredLettersIsUnknown() throws {
  let hundred = String(repeating: "x", count: 100)
  #expect(try pieces(hundred).names == ["x"] + Array(repeating: "##x", count: 99))
  #expect(try pieces(hundred + "x").names == ["[UNK]"])
  // Accents count for nothing.
  #expect(try pieces(String(repeating: "x\u{301}", count: 100)).names.count == 100)
}

@Test func piecesStandInOrderAndWithinTheText() throws {
  let vocabulary = try #require(vocabulary)
  var random = SeededRandom(seed: 4)
  let parts = [
    "un", "wanted", " ", "’", "日", "한", "é", "e\u{301}", "\u{0}", "😀", "👩‍👩‍👧", "…", "x", "İ", "ß", "\u{2126}", "\n", "`",
    "ﬁ",
  ]
  for _ in 0..<500 {
    let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
      .joined()
    let count = text.unicodeScalars.count
    var last = 0
    for piece in vocabulary.pieces(of: text) {
      #expect(piece.span.start >= last && !piece.span.isEmpty && piece.span.end <= count)
      last = piece.span.start
    }
  }
}

@Test func aVocabularyWithoutItsSignsIsRefused() {
  #expect(throws: SafetensorsProblem.vocabulary(piece: "[SEP]")) {
    try Array("[UNK]\n[CLS]\na\n".utf8).withUnsafeBytes { bytes in try Vocabulary(bytes) }
  }
}
