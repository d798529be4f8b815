import Bank
import Foundation
import Interview

/// A labelled answer of the corpus.
struct LabelledAnswer: Sendable {
  var id: String
  var question: String
  var kind: QuestionKind?
  var style: String
  var grade: Int
  var next: String
  var sentences: [LabelledSentence]

  /// The sentences joined by one space.
  var text: String { sentences.map(\.text).joined(separator: " ") }
}

/// A sentence with the marks that a careful reader gave it.
struct LabelledSentence: Sendable {
  var text: String
  var marks: Marks
}

/// One writer's answers.
struct CorpusFile: Sendable {
  var name: String
  var answers: [LabelledAnswer]
}

/// The labelled answers of a folder: JSON Lines and the compact notation (Data/corpus/README.md).
enum Corpus {
  /// Reads every `*.jsonl` and `*.txt` of the folders, in the order of their names.
  static func read(_ folders: [String]) throws -> [CorpusFile] {
    var files: [CorpusFile] = []
    for file in try Folder.files(folders, endings: ["jsonl", "txt"]) {
      let answers = try file.name.hasSuffix(".jsonl") ? jsonLines(file.name, file.text) : compact(file.name, file.text)
      files.append(CorpusFile(name: file.name, answers: answers))
    }
    return files.sorted { $0.name < $1.name }
  }

  private struct Line: Decodable {
    struct Sentence: Decodable {
      var t: String
      var role: Role
      var does: [Deed]
      var arc: Arc
      var who: Actor
      var own: Bool
      var tell: Bool
      var flags: [Flag]
    }
    var id: String
    var question: String
    var kind: QuestionKind
    var style: String
    var grade: Int
    var next: String
    var sentences: [Sentence]
  }

  private static func jsonLines(_ name: String, _ text: String) throws -> [LabelledAnswer] {
    var answers: [LabelledAnswer] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.isEmpty
    {
      do {
        let line = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
        let sentences = line.sentences.map {
          LabelledSentence(
            text: $0.t,
            marks: Marks(
              role: $0.role, does: $0.does, arc: $0.arc, who: $0.who, own: $0.own, tell: $0.tell, flags: $0.flags))
        }
        answers.append(
          LabelledAnswer(
            id: line.id, question: line.question, kind: line.kind, style: line.style, grade: line.grade,
            next: line.next, sentences: sentences))
      } catch {
        throw Problem(
          file: name, line: number + 1, message: "not a labelled answer: \(error)", remedy: "write it as GUIDE.md shows"
        )
      }
    }
    return answers
  }

  private static func compact(_ name: String, _ text: String) throws -> [LabelledAnswer] {
    var answers: [LabelledAnswer] = []
    for (number, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = raw.trimmingCharacters(in: .whitespaces)
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let bar = line.firstIndex(of: "|") else {
        throw Problem(file: name, line: number + 1, message: "no `|` in the line", remedy: "write `labels | words`")
      }
      let head = line[..<bar].split(separator: " ").map(String.init)
      let words = line[line.index(after: bar)...].trimmingCharacters(in: .whitespaces)
      if head.first == "@" {
        guard head.count == 5, let kind = QuestionKind(rawValue: head[1]), let grade = Int(head[3]) else {
          throw Problem(
            file: name, line: number + 1, message: "no such answer",
            remedy: "write `@ kind style grade next | question`")
        }
        answers.append(
          LabelledAnswer(
            id: "\(name):\(number + 1)", question: words, kind: kind, style: head[2], grade: grade, next: head[4],
            sentences: []))
      } else {
        guard !answers.isEmpty, let marks = marks(head) else {
          throw Problem(
            file: name, line: number + 1, message: "unknown labels `\(line[..<bar])`",
            remedy: "write role, does, arc, who, then own, tell and flags")
        }
        answers[answers.count - 1].sentences.append(LabelledSentence(text: words, marks: marks))
      }
    }
    return answers
  }

  private static func marks(_ head: [String]) -> Marks? {
    guard head.count >= 4, let role = Role(rawValue: head[0]), let who = Actor(rawValue: head[3]),
      let arc = ["f": Arc.failure, "l": .learning, "o": .other][head[2]]
    else { return nil }
    var marks = Marks(role: role, arc: arc, who: who)
    if head[1] != "-" {
      for name in head[1].split(separator: ",") {
        guard let deed = Deed(rawValue: String(name)) else { return nil }
        marks.does.append(deed)
      }
    }
    for name in head.dropFirst(4).flatMap({ $0.split(separator: ",").map(String.init) }) {
      if name == "own" {
        marks.own = true
      } else if name == "tell" {
        marks.tell = true
      } else if let flag = Flag(rawValue: name) {
        marks.flags.append(flag)
      } else if name != "-" {
        return nil
      }
    }
    return marks
  }
}

/// Files of folders.
enum Folder {
  /// The files with one of these endings, by name.
  static func files(_ folders: [String], endings: [String]) throws -> [(name: String, text: String)] {
    var files: [(name: String, text: String)] = []
    for folder in folders {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
        guard endings.contains(where: { name.hasSuffix("." + $0) }) else { continue }
        files.append((name, try String(contentsOfFile: folder + "/" + name, encoding: .utf8)))
      }
    }
    return files
  }
}
