import Interview
import Scoring
import Testing

@testable import DeepReading

private let lengths = WindowLengths(own: 6, window: 12, before: 4, after: 3, asked: 2)

private func windows(_ texts: [String], question: String = "") throws -> [AnswerWindow] {
  let vocabulary = try Safetensors(untrained.encoder).vocabulary()
  return AnswerPieces(sentences(texts), question: question, lengths, vocabulary).windows
}

@Test func anAnswerThatFitsIsReadAtOnce() throws {
  let window = try #require(try windows(["i paused the job", "", "we told"], question: "the job was broken").first)
  #expect(window.sentences == [4..<8, 9..<9, 10..<12])
  #expect(window.asked == 4 && window.ids.count == 13)
  #expect(try windows([]).isEmpty)
}

/// Wherever a long answer is cut, each sentence is read once, at its full length up to the limit, and with what stands before and after.
@Test func everySentenceOfALongAnswerIsReadOnce() throws {
  var random = SeededRandom(seed: 11)
  for _ in 0..<200 {
    let counts = (0..<Int.random(in: 1...30, using: &random)).map { _ in Int.random(in: 0...9, using: &random) }
    let found = try windows(counts.map { String(repeating: "i ", count: $0) }, question: "the job was broken")
    #expect(found.flatMap { $0.sentences.map(\.count) } == counts.map { min($0, lengths.own) })
    for (place, window) in found.enumerated() {
      #expect(window.ids.count <= lengths.longest)
      let first = try #require(window.sentences.first)
      let last = try #require(window.sentences.last)
      #expect(place > 0 || first.lowerBound == window.asked)
      #expect(place < found.count - 1 || last.upperBound == window.ids.count - 1)
    }
  }
}

@Test func aWindowSeesTheEndOfWhatStandsBeforeIt() throws {
  let vocabulary = try Safetensors(untrained.encoder).vocabulary()
  func ids(_ text: String) -> [UInt16] { vocabulary.pieces(of: text).map(\.id) }
  let texts = ["we told the job", "i paused it , because it was broken", "the job and the alert", "it was broken ."]
  let found = try windows(texts)
  #expect(found.count == 2)
  #expect(found[1].ids.starts(with: ids("").isEmpty ? [vocabulary.start, vocabulary.separator] : []))
  #expect(Array(found[1].ids[2..<6]) == Array(ids(texts[1]).prefix(lengths.own).suffix(lengths.before)))
  #expect(Array(found[0].ids.suffix(4).dropLast()) == Array(ids(texts[2]).prefix(lengths.after)))
}
