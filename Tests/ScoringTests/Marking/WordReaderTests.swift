import Foundation
import Interview
import Scoring
import Testing

private func read(_ texts: [String], _ reader: WordReader) -> [SentenceReading] {
  var start = 0
  let sentences = texts.map { text in
    defer { start += text.unicodeScalars.count + 1 }
    return Sentence(span: Span(start, start + text.unicodeScalars.count), text: text)
  }
  return reader.read(sentences, question: "Tell me about a production failure.", kind: .incident)
}

private let story = [
  "I was on call for the billing service last year.",
  "An alert woke me at 3am, so I looked at the logs and saw duplicate charges.",
  "I paused the payment job right away and told the support team.",
  "The cause was a retry without an idempotency key, which I had not tested.",
  "I refunded 340 customers by noon.",
  "Since then every payment job has a test for double runs.",
]

@Test func aPlainStoryIsReadAsPeopleReadIt() throws {
  let readings = read(story, try WordReader())
  #expect(readings[0].marks.role == .situation)
  #expect(readings[1].marks.does.contains(.detect))
  #expect(readings[2].marks.does.contains(.contain))
  #expect(readings[2].marks.tell)
  #expect(readings[2].marks.who == .i)
  #expect(readings[3].marks.does.contains(.cause))
  #expect(readings[4].marks.does.contains(.fix))
  #expect(readings[5].marks.does.contains(.prevent))
  #expect(readings[5].marks.arc == .learning)
}

@Test func evidenceIsWholeWordsOfTheSentence() throws {
  let reader = try WordReader()
  var random = SeededRandom(seed: 9)
  for _ in 0..<300 {
    let text = randomText(&random)
    let sentences = Sentences.split(text)
    for index in sentences.indices {
      for label in [Label.role(.action), .does(.contain), .tell, .flag(.vague)] {
        for span in reader.evidence(for: label, in: index, of: sentences, question: "", kind: nil) {
          let quoted = sentences[index].text[span]
          #expect(quoted.unicodeScalars.count == span.count && !quoted.isEmpty)
          #expect(sentences[index].text.contains(quoted))
          let before = sentences[index].text[Span(span.start - 1, span.start)]
          let isInside = { (text: String) in
            text.unicodeScalars.last.map { $0.properties.isAlphabetic && $0.isASCII } ?? false
          }
          #expect(
            !(isInside(before) && isInside(String(quoted.prefix(1)))), "`\(quoted)` in `\(sentences[index].text)`")
        }
      }
    }
  }
}

@Test func evidenceNamesTheWordsThatCount() throws {
  let reader = try WordReader()
  let sentence = Sentence(span: Span(0, 36), text: "Later on I rolled the whole lot back.")
  let spans = reader.evidence(for: .does(.contain), in: 0, of: [sentence], question: "", kind: nil)
  #expect(spans.contains { sentence.text[$0].contains("rolled") || sentence.text[$0].contains("back") })
}

@Test func readingIsTheSameEveryTimeAndFromEveryThread() async throws {
  let reader = try WordReader()
  let once = read(story, reader)
  await withTaskGroup(of: [SentenceReading].self) { group in
    for _ in 0..<4 { group.addTask { read(story, reader) } }
    for await again in group { #expect(again == once) }
  }
}

@Test func typingReadsTheSameAsReadingTheWhole() throws {
  let reader = try WordReader()
  var live = LiveReading(reader: reader, question: "What did you do?", kind: .rapid)
  var random = SeededRandom(seed: 2)
  var text = story.joined(separator: " ")
  for _ in 0..<120 {
    var scalars = Array(text)
    let place = Int.random(in: 0...scalars.count, using: &random)
    if Bool.random(using: &random), place < scalars.count {
      scalars.remove(at: place)
    } else {
      scalars.insert(["a", " ", ".", "\n", "🎉"].randomElement(using: &random) ?? "a", at: place)
    }
    text = String(scalars)
    live.update(text)
    let sentences = Sentences.split(text)
    #expect(live.sentences == sentences)
    #expect(live.readings == reader.read(sentences, question: "What did you do?", kind: .rapid))
  }
}

@Test func weightsOfAnotherKindAreRefused() {
  #expect(throws: WeightsProblem.notWeights) { try Weights([1, 2, 3]) }
  var words = [UInt32](repeating: 0, count: 16)
  words[0] = 0x4C52_4731
  words[1] = 99
  #expect { try Weights(words) } throws: { error in
    if case .version(99, _)? = error as? WeightsProblem { true } else { false }
  }
}
