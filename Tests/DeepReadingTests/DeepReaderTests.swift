import CMatrix
import Foundation
import Interview
import Scoring
import Testing

@testable import DeepReading

private func untrainedReader(threads: Int = 2) throws -> DeepReader {
  try DeepReader(encoder: untrained.encoder, adaptation: untrained.adaptation, threads: threads)
}

private func scores(_ reader: DeepReader, _ sentences: [Sentence]) -> [SIMD32<Float>] {
  reader.rawScores(sentences, question: "Tell me about a failure.") { false } ?? []
}

@Test func scoresAreTheSameOnEveryRunAndOnAnyNumberOfThreads() throws {
  let once = scores(try untrainedReader(threads: 1), story)
  #expect(once.count == story.count && Set(once).count == story.count)
  for threads in [1, 2, 3] { #expect(scores(try untrainedReader(threads: threads), story) == once) }
}

/// Memory gives what reading anew gives, whatever was changed in between.
@Test func memoryGivesWhatReadingAnewGives() throws {
  let reader = try untrainedReader()
  var random = SeededRandom(seed: 3)
  var texts = story.map(\.text)
  for _ in 0..<6 {
    let place = Int.random(in: 0..<texts.count, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: texts[place] += " and the job was broken"
    case 1: texts.insert("we told it!", at: place)
    default: texts.remove(at: place)
    }
    #expect(scores(reader, sentences(texts)) == scores(try untrainedReader(), sentences(texts)))
  }
}

@Test func aSmallMemoryForgetsAndStaysRight() throws {
  let memory = WindowMemory(limit: 4)
  let vocabulary = try Safetensors(untrained.encoder).vocabulary()
  let windows = (0..<10).flatMap { number in
    AnswerPieces(
      sentences([String(repeating: "a", count: number + 1)]), question: "", WindowLengths(), vocabulary
    ).windows
  }
  for (number, window) in windows.enumerated() { memory.keep([SIMD32(repeating: Float(number))], for: window) }
  #expect(memory[windows[0]] == nil)
  #expect(memory[windows[9]] == [SIMD32(repeating: 9)])
}

@Test func readingEndsWhereItIsCalledOff() throws {
  let reader = try untrainedReader(threads: 1)
  #expect(reader.rawScores(story, question: "") { true } == nil)
}

@Test func anAnswerPreparedInTheBackgroundIsReadTheSame() async throws {
  let prepared = BlendedReader(fast: try WordReader(), deep: try untrainedReader())
  let question = "Why?"
  let ready = ReadyReader(prepared)
  #expect(ready.study(story, question: question, kind: nil).reader == .fast)
  #expect(ready.read(story, question: question, kind: nil) == prepared.fast.read(story, question: question, kind: nil))
  try await prepared.prepare(story, question: question)
  #expect(ready.study(story, question: question, kind: nil).reader == .deep)
  let fresh = BlendedReader(fast: try WordReader(), deep: try untrainedReader())
  #expect(
    ready.read(story, question: question, kind: .incident) == fresh.read(story, question: question, kind: .incident))
}

@Test func textsWithoutWordsAreRead() throws {
  let reader = BlendedReader(fast: try WordReader(), deep: try untrainedReader())
  #expect(reader.read([], question: "", kind: nil).isEmpty)
  let odd = sentences(["", "🎉", "…", String(repeating: "a ", count: 500)])
  let readings = reader.read(odd, question: "", kind: nil)
  #expect(readings.count == 4)
  #expect(readings[1].marks == Marks())
  #expect(reader.evidence(for: .tell, in: 0, of: odd, question: "", kind: nil).isEmpty)
  #expect(reader.evidence(for: .tell, in: 9, of: odd, question: "", kind: nil).isEmpty)
}

/// The two builds of the arithmetic tell the same story, in any company and for any number of rows.
@Test func theKernelAgreesWithPlainSums() {
  var random = SeededRandom(seed: 8)
  for (count, inputs, outputs) in [(1, 8, 1), (7, 40, 31), (13, 100, 48), (6, 3, 16)] {
    func numbers(_ count: Int) -> [Float] { (0..<count).map { _ in Float.random(in: -1...1, using: &random) } }
    let (rows, weights, biases) = (numbers(count * inputs), numbers(inputs * outputs), numbers(outputs))
    var results = [Float](repeating: 0, count: count * outputs)
    var portable = results
    var panels = [Float](repeating: 0, count: cmatrix_panels(outputs, inputs))
    PackedMatrix([LinearWeights(weights: weights, biases: biases)]).multiply(rows, count: count, into: &results)
    cmatrix_pack(weights, biases, outputs, inputs, &panels)
    cmatrix_multiply_portable(rows, inputs, count, inputs, panels, &portable, outputs, outputs)
    for row in 0..<count {
      for output in 0..<outputs {
        var sum = biases[output]
        for input in 0..<inputs { sum += rows[row * inputs + input] * weights[output * inputs + input] }
        #expect(abs(sum - results[row * outputs + output]) < 1e-4)
        #expect(abs(sum - portable[row * outputs + output]) < 1e-4)
      }
    }
  }
}
