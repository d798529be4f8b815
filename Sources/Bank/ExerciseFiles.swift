import Interview
import Yams

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads exercises from the YAML files of a folder: a file an exercise, and `phrases.yaml` with what the feedback listens for.
public enum ExerciseFiles {
  /// The name, without its ending, of the file of phrases.
  static let phrases = "phrases"

  /// Reads the YAML files of a folder.
  ///
  /// - Throws: `Problems`, each with its file and line.
  public static func read(folder: String, as completeness: Completeness) throws(Problems) -> [Exercise] {
    try read(SourceFile.yaml(in: folder), as: completeness)
  }

  /// Reads the exercises that belong to a bank: in its folder `exercises`, or beside it as Grill's own are; none where
  /// there is no such folder.
  ///
  /// - Throws: `Problems`, each with its file and line.
  public static func beside(bank: String, as completeness: Completeness) throws(Problems) -> [Exercise] {
    let folders = ["\(bank)/exercises"] + (completeness == .whole ? ["\(bank)/../exercises"] : [])
    guard let folder = folders.first(where: { FileManager.default.fileExists(atPath: $0) }) else { return [] }
    return try read(folder: folder, as: completeness)
  }

  /// Reads exercises from files already in memory, in the order of their kinds.
  ///
  /// - Throws: `Problems`, each with its file and line.
  public static func read(_ files: [SourceFile], as completeness: Completeness) throws(Problems) -> [Exercise] {
    var problems: [Problem] = []
    var exercises: [Exercise] = []
    var phrases: [String: [String: [String]]] = [:]
    for file in files {
      do throws(Problems) {
        var reader = ExerciseFileReader(document: try Document(of: file))
        if reader.fileName == Self.phrases {
          phrases = reader.phrases()
        } else if let exercise = reader.exercise() {
          exercises.append(exercise)
        }
        problems += reader.document.problems
      } catch {
        problems += error.all
      }
    }
    if completeness == .whole, problems.isEmpty { problems = lacking(exercises, in: files) }
    if !problems.isEmpty { throw Problems(problems.sorted { ($0.file, $0.line) < ($1.file, $1.line) }) }
    return ExerciseKind.allCases.compactMap { kind in
      guard var exercise = exercises.first(where: { $0.kind == kind }) else { return nil }
      exercise.phrases = phrases[exercise.id] ?? [:]
      return exercise
    }
  }

  /// Fewest items of an exercise of Grill's own, so that it can be done for a while without repeating itself.
  static let fewestItems = 12

  private static func lacking(_ exercises: [Exercise], in files: [SourceFile]) -> [Problem] {
    let folder = files.first.map { $0.name.prefix(upTo: $0.name.lastIndex(of: "/") ?? $0.name.startIndex) } ?? ""
    return ExerciseKind.allCases.compactMap { kind in
      let count = exercises.first { $0.kind == kind }?.items.count ?? 0
      guard count < fewestItems else { return nil }
      return Problem(
        file: "\(folder)/\(kind.rawValue).yaml", line: 0, message: "\(count) of at least \(fewestItems) items",
        remedy: "write more")
    }
  }
}

extension Document {
  /// Reads a file of YAML.
  init(of file: SourceFile) throws(Problems) {
    let text = try file.text()
    do throws(Problem) {
      self = try Document(file: file.name, text: text)
    } catch {
      throw Problems([error])
    }
  }
}
