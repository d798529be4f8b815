import Bank
import Foundation
import Interview
import Scoring
import Testing

@testable import DeepReading

/// A sentence of the corpus with the probabilities that the training script gives it.
private struct Expected: Decodable {
  var file: String
  var answer: Int
  var sentence: Int
  var probabilities: [Float]
}

/// The answers of a file of the corpus: what was asked, and the sentences.
private func answers(_ name: String) throws -> [(question: String, sentences: [String])] {
  let text = try String(contentsOf: root.appending(path: "Data/corpus/\(name)"), encoding: .utf8)
  var answers: [(question: String, sentences: [String])] = []
  for line in text.split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) where !line.isEmpty {
    if name.hasSuffix(".jsonl") {
      struct Line: Decodable {
        struct Sentence: Decodable { var t: String }
        var question: String
        var sentences: [Sentence]
      }
      let line = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
      answers.append((line.question, line.sentences.map(\.t)))
    } else if let bar = line.firstIndex(of: "|"), !line.hasPrefix("#") {
      let words = line[line.index(after: bar)...].trimmingCharacters(in: .whitespaces)
      if line.hasPrefix("@") {
        answers.append((words, []))
      } else {
        answers[answers.count - 1].sentences.append(words)
      }
    }
  }
  return answers
}

/// The program comes to what the training script comes to, by the weights that ship.
@Test(.enabled(if: encoderPath != nil, "the encoder is not here; `make deep` fetches it"))
func probabilitiesAreThoseOfTheTrainingScript() throws {
  let file = root.appending(path: "Tests/ScoringTests/Fixtures/deep-probabilities.json")
  let expected = try JSONDecoder().decode([Expected].self, from: Data(contentsOf: file))
  #expect(expected.count >= 200)
  let reader = try shippedReader()
  var worst: Float = 0
  for (name, some) in Dictionary(grouping: expected, by: \.file) {
    let answers = try answers(name)
    for (place, some) in Dictionary(grouping: some, by: \.answer) {
      let (question, texts) = answers[place]
      let scores = try #require(reader.rawScores(sentences(texts), question: question))
      for one in some {
        let found = Blend.Mixture().reading(fast: .zero, deep: scores[one.sentence]).probabilities
        for (lane, probability) in one.probabilities.enumerated() {
          let distance = abs(found.lanes[lane] - probability)
          worst = max(worst, distance)
          #expect(distance < 0.01, "\(name) \(one.answer) \(one.sentence), \(Lanes.labels[lane].name)")
        }
      }
    }
  }
  print("deep reader: at most \(worst) from the training script on \(expected.count) sentences")
}

/// What was chosen on held-out answers is of the form that is read, and is written as it is read.
@Test func whatWasMeasuredIsRead() throws {
  let blend = try Blend(Embedded.blend)
  let json = Array(blend.json.utf8)
  #expect(try json.withUnsafeBytes { try Blend($0) } == blend)
  #expect(json == Array(Embedded.blend))
}

@Test(.enabled(if: encoderPath != nil, "the encoder is not here; `make deep` fetches it"))
func aPlainStoryIsReadAsPeopleReadIt() throws {
  let reader = BlendedReader(fast: try WordReader(), deep: try shippedReader())
  let marks = reader.read(story, question: "Tell me about a production failure.", kind: .incident).map(\.marks)
  #expect(marks[0].role == .situation)
  #expect(marks[1].does.contains(.detect))
  #expect(marks[2].does.contains(.contain) && marks[2].tell && marks[2].who == .i)
  #expect(marks[3].does.contains(.cause))
  #expect(marks[5].does.contains(.prevent) && marks[5].arc == .learning)
}
