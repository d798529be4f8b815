import Testing

@testable import Scoring

private func found(_ lists: [[String]], in text: String) -> [String] {
  let letters = PlainLetters(text)
  let scalars = Array(text.unicodeScalars)
  return PhraseIndex(lists).matches(in: letters, words: letters.words).map { match in
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars[match.span])
    return "\(match.list) \(words)"
  }
}

@Test func phrasesAreFoundWholeWhateverTheirCaseHyphensAndApostrophes() {
  #expect(found([["push back", "wouldn't"]], in: "I PUSH-BACK, I wouldn’t.") == ["0 PUSH-BACK", "0 wouldn’t"])
  #expect(found([["rule"]], in: "rules, ruled, a rule") == ["0 rule"])
  #expect(found([["team*"], ["teams"]], in: "two teams") == ["0 teams", "1 teams"])
  #expect(found([["the team"]], in: "the   team 🎉 theteam") == ["0 the   team"])
}
