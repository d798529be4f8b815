import FoundationEssentials
import Interview

@testable import Bank
@testable import Scoring

/// The project's folder.
let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// A text file of the project.
func projectText(_ path: String) throws -> String {
  try String(contentsOf: root.appending(path: path), encoding: .utf8)
}

/// The files of Data/frameworks.
func frameworkFiles() throws -> [FrameworkFiles.File] {
  let folder = root.appending(path: "Data/frameworks").path
  return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }.sorted()
    .map { (name: "Data/frameworks/\($0)", text: try projectText("Data/frameworks/\($0)")) }
}

/// Gives sentences the marks that it was told, and no marks to others.
struct ToldReader: Reader {
  var marks: [String: Marks] = [:]

  func read(_ sentences: [Sentence], question: String, kind: QuestionKind?) -> [SentenceReading] {
    sentences.map { SentenceReading(marks: marks[$0.text] ?? Marks()) }
  }

  func evidence(for label: Label, in index: Int, of sentences: [Sentence], question: String, kind: QuestionKind?)
    -> [Span]
  { [] }
}

/// A labelled answer of Data/corpus.
struct GoldAnswer: Sendable {
  var id: String
  var question: String
  var kind: QuestionKind?
  var grade: Double
  var next: Target
  var sentences: [(text: String, marks: Marks)]

  /// The answers of the JSON Lines files of the corpus.
  static func all() throws -> [GoldAnswer] {
    let folder = root.appending(path: "Data/corpus").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }.sorted()
    return try names.flatMap { name in
      try projectText("Data/corpus/\(name)").split(separator: "\n").map { line in
        GoldAnswer(try JSONDecoder().decode(Line.self, from: Data(line.utf8)))
      }
    }
  }

  private init(_ line: Line) {
    id = line.id
    question = line.question
    kind = QuestionKind(rawValue: line.kind)
    grade = line.grade
    next = Target(rawValue: line.next) ?? .none
    sentences = line.sentences.map { sentence in
      (
        sentence.t,
        Marks(
          role: Role(rawValue: sentence.role) ?? .none, does: sentence.does.compactMap { Deed(rawValue: $0) },
          arc: Arc(rawValue: sentence.arc) ?? .other, who: Actor(rawValue: sentence.who) ?? .none, own: sentence.own,
          tell: sentence.tell, flags: sentence.flags.compactMap { Flag(rawValue: $0) })
      )
    }
  }

  private struct Line: Decodable {
    var id: String, question: String, kind: String, grade: Double, next: String, sentences: [Labelled]
  }

  private struct Labelled: Decodable {
    var t: String, role: String, does: [String], arc: String, who: String, own: Bool, tell: Bool, flags: [String]
  }
}

/// A generator of the same numbers each time (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Weights of no effect, for tests that look at other things.
let mildModel = JudgeModel(
  features: JudgeFeatures.names, grade: [Double](repeating: 0, count: JudgeFeatures.names.count) + [3], next: [:])
