import Foundation
import Interview
import Scoring
import Testing

/// Sentences of the corpus, as they stand in their answers.
private let corpus: [[String]] = {
  struct Answer: Decodable {
    struct Line: Decodable { var t: String }
    var sentences: [Line]
  }
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Data/corpus/d5.jsonl")
  let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
  return lines.compactMap { try? JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }.map { $0.sentences.map(\.t) }
}()

/// One slip in a word of five letters or more: two letters swapped, one doubled, one dropped.
private func typo(_ text: String, _ random: inout SeededRandom) -> String {
  var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
  let long = words.indices.filter { words[$0].count >= 5 && words[$0].allSatisfy { $0.isLetter && $0.isASCII } }
  guard let chosen = long.randomElement(using: &random) else { return text }
  var letters = Array(words[chosen])
  let place = Int.random(in: 1..<letters.count - 1, using: &random)
  switch Int.random(in: 0..<3, using: &random) {
  case 0: letters.swapAt(place, place + 1)
  case 1: letters.insert(letters[place], at: place)
  default: letters.remove(at: place)
  }
  words[chosen] = String(letters)
  return words.joined(separator: " ")
}

@Test(arguments: ["typo", "quote", "stop"])
func aSlipChangesNoMarkInNineteenOfTwentyTrials(_ slip: String) throws {
  let reader = try WordReader()
  var random = SeededRandom(seed: 12)
  var marks = 0
  var changed = 0
  for _ in 0..<1000 {
    let answer = try #require(corpus.randomElement(using: &random))
    let index = Int.random(in: 0..<answer.count, using: &random)
    var other = answer
    switch slip {
    case "typo": other[index] = typo(answer[index], &random)
    case "quote": other[index] = answer[index].replacing("'", with: "’").replacing("\"", with: "“")
    default: other[index] = answer[index].hasSuffix(".") ? String(answer[index].dropLast()) : answer[index]
    }
    func marks(_ texts: [String]) -> Marks {
      let sentences = texts.map { Sentence(span: Span(0, $0.unicodeScalars.count), text: $0) }
      return reader.read(sentences, question: "Tell me about a failure.", kind: .failure)[index].marks
    }
    if marks(answer) != marks(other) { changed += 1 }
  }
  marks = 1000
  #expect(changed * 20 <= marks, "\(changed) of \(marks)")
}

/// A picture in front of a sentence, or after it, says nothing: every mark stays.
@Test func picturesChangeNoMark() throws {
  let reader = try WordReader()
  let sentences = corpus.prefix(40).flatMap { $0 }
  #expect(sentences.count > 100)
  for text in sentences {
    let marks = [text, "🔥 " + text, text + " 👍🏽", "🚀🚀 " + text].map { text in
      reader.read(
        [Sentence(span: Span(0, text.unicodeScalars.count), text: text)], question: "What broke?", kind: .incident
      )
      .map(\.marks)
    }
    #expect(Set(marks).count == 1, "\(text)")
  }
}
