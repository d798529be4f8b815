import Interview
import Scoring
import Testing

/// Cases as people type and speak: `|` stands for a space between two sentences, `¶` for a line end between two.
@Test(arguments: [
  "I paused the job.|Then I rang Maria.",
  "We saw it at 3.30 a.m. and v2.1.4 was out.|Nobody slept.",
  "Mr. Okafor came, e.g. twice.|He was calm!|Really?|Yes.",
  "It cost $3.50 per unit, i.e. 12.5% more.|We paid.",
  "- paused the job|- rang Maria¶- went home",
  "• a pump broke|• we mended it",
  "1. We saw it.|2. We fixed it.",
  "first line without a stop¶Second line¶third",
  "See https://example.org/a.b?c=d for more.|It is long.",
  "He said \"stop it!\" and left.|We stayed.",
  "so… i waited.|it worked 🎉 in the end.|Good.",
  "This line was broken by a narrow window of the editor\nbefore the sentence had come to its end.|Next.",
  "Prod → staging took 4 min.|Fine.",
])
func splits(_ marked: String) {
  let parts = marked.split { $0 == "|" || $0 == "¶" }.map(String.init)
  #expect(Sentences.split(marked.replacing("|", with: " ").replacing("¶", with: "\n")).map(\.text) == parts)
}

@Test func emptyTextHasNoSentence() {
  #expect(Sentences.split("").isEmpty)
  #expect(Sentences.split(" \n\t ").isEmpty)
}

@Test func runOnsArePartedByTheirWords() {
  let text =
    "so i was working on the till and it was really busy then i noticed the card machine was down so i put a sign up "
    + "and i rang my manager after that we always kept a spare one in the drawer"
  #expect(Sentences.split(text).count > 1)
}

@Test func sentencesQuoteTheTextAndCoverIt() {
  var random = SeededRandom(seed: 4)
  for _ in 0..<400 {
    let text = randomText(&random)
    let sentences = Sentences.split(text)
    var end = 0
    for sentence in sentences {
      #expect(text[sentence.span] == sentence.text)
      #expect(sentence.span.start >= end)
      #expect(text[Span(end, sentence.span.start)].unicodeScalars.allSatisfy { $0.value <= 0x20 })
      end = sentence.span.end
    }
    #expect(text[Span(end, text.unicodeScalars.count)].unicodeScalars.allSatisfy { $0.value <= 0x20 })
  }
}
