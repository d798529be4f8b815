import Interview
import Testing

@testable import Scoring

private let question = "Tell me about a production failure."

@Test func typingJudgesLikeAFinishedAnswer() throws {
  let scorer = try Scorer.builtIn()
  var live = LiveAssessment(scorer: scorer, question: question, kind: .incident)
  var generator = Seeded(state: 11)
  let pieces = [
    "I noticed that the totals were off. ", "We paused the load\n", "and it was my mistake, ", "😀",
    "400 orders were lost. ",
    "Since then I test every rollback. ", "I noticed that the totals were off. ", "x", " ", "\n- ",
  ]
  var text = ""
  for step in 0..<120 {
    var characters = Array(text)
    let place = characters.isEmpty ? 0 : Int.random(in: 0...characters.count, using: &generator)
    if step % 5 == 4, place < characters.count {
      characters.removeSubrange(place..<min(characters.count, place + 9))
    } else {
      characters.insert(contentsOf: pieces.randomElement(using: &generator) ?? "", at: place)
    }
    text = String(characters)
    live.update(text)
    let whole = scorer.assess(text, question: question, kind: .incident)
    #expect(states(live.assessment) == states(whole), "\(text)")
    #expect(live.assessment.grade == whole.grade && live.assessment.nothing == whole.nothing)
    #expect(live.assessment.gaps.map(\.target) == whole.gaps.map(\.target))
    #expect(live.assessment.metrics == whole.metrics)
  }
}

private func states(_ assessment: Assessment) -> [String] {
  assessment.frameworks.flatMap { framework in framework.elements.map { "\(framework.id) \($0.id) \($0.state)" } }
    + assessment.redFlags.map(\.id)
}

@Test func emptyingAnAnswerEmptiesItsAssessment() throws {
  var live = LiveAssessment(scorer: try Scorer.builtIn(), question: question, kind: .incident)
  live.update("I noticed that the totals were off and stopped the load.")
  #expect(live.assessment.nothing == nil)
  live.update("")
  #expect(live.assessment.nothing != nil && live.assessment.sentences.isEmpty)
}

@Test(arguments: [
  "fine", "", "😀😀", question, "\(question) \(question)", String(repeating: "I rolled it back. ", count: 300),
  "latency kafka ownership root cause metrics impact learning prevent 40% stakeholders",
])
func junkGetsTheLowestGradeAndMeetsNothing(_ text: String) throws {
  let assessment = try Scorer.builtIn().assess(text, question: question, kind: .incident)
  #expect(assessment.grade <= 1.5)
  #expect(assessment.nothing?.isEmpty == false)
  #expect(assessment.frameworks.flatMap(\.elements).allSatisfy { $0.state == .missing && $0.evidence.isEmpty })
  #expect(assessment.gaps.count == 1)
}

@Test func spansPointAtTheirWordsOnAnyUnicode() throws {
  let scorer = try Scorer.builtIn()
  var generator = Seeded(state: 3)
  let pieces = [
    "I paused the load", "日本語", "👩‍👩‍👧‍👦", "e\u{301}te\u{301}", "\u{200F}שלום", "400 €", "I told my manager", ".", "\n",
    " — ", "“", "Ω", "\r\n",
    ", because ", "\u{0}", "12%", " ",
  ]
  for _ in 0..<150 {
    let text = (0..<12).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    let assessment = scorer.assess(text, question: question, kind: .failure)
    let count = text.unicodeScalars.count
    for sentence in assessment.sentences { #expect(text[sentence.span] == sentence.text) }
    let evidence =
      assessment.frameworks.flatMap(\.elements).flatMap(\.evidence) + assessment.redFlags.flatMap(\.evidence)
      + assessment.gaps.compactMap(\.words) + assessment.metrics.map(\.span)
    for span in evidence {
      #expect(span.start >= 0 && span.start < span.end && span.end <= count)
      #expect(assessment.sentences.contains { $0.span.start <= span.start && span.end <= $0.span.end })
    }
  }
}
