import Bank
import Foundation
import Scoring

/// The deep reader's scores of every sentence by weights that never saw its file, as Data/model/deep/train.py writes them.
enum DeepScores {
  private struct Line: Decodable {
    var file: String
    var answer: Int
    var sentence: Int
    var scores: [Float]
  }

  private struct Place: Hashable {
    var file: String
    var answer: Int
    var sentence: Int
  }

  /// One entry for each sentence of the files, in their order.
  static func read(_ path: String, for files: [CorpusFile]) throws -> [SIMD32<Float>] {
    var known: [Place: SIMD32<Float>] = [:]
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    for (number, text) in lines.enumerated() {
      guard let line = try? JSONDecoder().decode(Line.self, from: Data(text.utf8)),
        line.scores.count == Lanes.labels.count
      else {
        throw Problem(
          file: path, line: number + 1, message: "no scores of a sentence", remedy: "write them by `make train-deep`")
      }
      var scores = SIMD32<Float>.zero
      for (lane, score) in line.scores.enumerated() { scores[lane] = score }
      known[Place(file: line.file, answer: line.answer, sentence: line.sentence)] = scores
    }
    return try files.flatMap { file in
      try file.answers.enumerated().flatMap { answer, labelled in
        try labelled.sentences.indices.map { sentence in
          guard let scores = known[Place(file: file.name, answer: answer, sentence: sentence)] else {
            throw Problem(
              file: path, line: 0, message: "no scores of \(file.name), answer \(answer), sentence \(sentence)",
              remedy: "the corpus has changed since; run `make train-deep`")
          }
          return scores
        }
      }
    }
  }
}
