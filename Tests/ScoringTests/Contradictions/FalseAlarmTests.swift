import Foundation
import Scoring
import Testing

/// An answer of the corpus with its grade.
private struct Labelled: Decodable {
  struct Line: Decodable { var t: String }
  var grade: Int
  var question: String
  var sentences: [Line]
}

/// The share of good answers in which two sentences are taken to contradict each other: all of these alarms are false,
/// since nobody wrote a contradiction into them.
@Test func raisesHardlyEverAFalseAlarmWithinAGoodAnswer() throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Data/corpus").standardized
  let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".jsonl") }
    .sorted()
  var answers = 0
  var alarms: [String] = []
  for file in files {
    for line in try String(contentsOf: folder.appending(path: file), encoding: .utf8).split(separator: "\n") {
      let answer = try JSONDecoder().decode(Labelled.self, from: Data(line.utf8))
      guard answer.grade >= 4 else { continue }
      answers += 1
      let statements = answer.sentences.map { Statement(question: "", text: $0.t) }
      alarms += Contradictions.find(in: statements).map {
        "\($0.kind): “\($0.earlier.words)” against “\($0.later.words)”"
      }
    }
  }
  #expect(answers > 300)
  if ProcessInfo.processInfo.environment["SHOW_ALARMS"] != nil { print(alarms.joined(separator: "\n")) }
  let rate = Double(alarms.count) / Double(max(answers, 1))
  #expect(rate < 0.02, "\(alarms.count) alarms in \(answers) answers:\n\(alarms.joined(separator: "\n"))")
}
