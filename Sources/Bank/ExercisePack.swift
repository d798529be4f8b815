import Interview

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The compiled form of the exercises, embedded in the program: JSON, an item a line.
public enum ExercisePack {
  /// The compiled form, the same bytes each time.
  ///
  /// - Throws: what the encoder throws.
  public static func pack(_ exercises: [Exercise]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func json(_ value: some Encodable) throws -> String { String(decoding: try encoder.encode(value), as: UTF8.self) }
    let packed = try exercises.map { exercise in
      var head = exercise
      head.items = []
      let items = try exercise.items.map { try json($0) }
      return "{\"head\":\(try json(head)),\n\"items\":[\n\(items.joined(separator: ",\n"))\n]}"
    }
    return "[\n" + packed.joined(separator: ",\n") + "\n]\n"
  }

  /// The exercises that the program was built with.
  ///
  /// - Throws: `Problems` where the build was damaged.
  public static func builtIn() throws(Problems) -> [Exercise] {
    if let tree = try? JSONTree(Embedded.exercises) {
      let exercises = tree.list.compactMap { Exercise($0) }
      if !exercises.isEmpty { return exercises }
    }
    throw Problems([
      Problem(
        file: "Data/compiled/exercises.json", line: 0, message: "the embedded exercises cannot be read",
        remedy: "run `make data` and build again")
    ])
  }

  /// The built-in exercises with those of the folder `exercises` in a user's bank laid over them, if there is one.
  ///
  /// An item with a known id replaces that one, new items come first, and phrases are added.
  ///
  /// - Throws: `Problems` of the user's files, each with its file and line.
  public static func load(overlay bank: String? = nil) throws(Problems) -> [Exercise] {
    let builtIn = try builtIn()
    guard let folder = bank.map({ "\($0)/exercises" }), FileManager.default.fileExists(atPath: folder) else {
      return builtIn
    }
    return overlay(builtIn, with: try ExerciseFiles.read(folder: folder, as: .addition))
  }

  static func overlay(_ exercises: [Exercise], with user: [Exercise]) -> [Exercise] {
    exercises.map { exercise in
      guard let other = user.first(where: { $0.kind == exercise.kind }) else { return exercise }
      let known = Set(exercise.items.map(\.id))
      var merged = other
      merged.items = other.items.filter { !known.contains($0.id) }
      merged.items += exercise.items.map { item in other.item(item.id) ?? item }
      merged.phrases = exercise.phrases.merging(other.phrases, uniquingKeysWith: +)
      return merged
    }
  }
}

extension Exercise {
  fileprivate init?(_ tree: JSONTree) {
    guard let head = tree["head"], let kind = head["kind"]?.text.flatMap(ExerciseKind.init) else { return nil }
    var phrases: [String: [String]] = [:]
    if case .object(let pairs)? = head["phrases"] {
      for (check, list) in pairs { phrases[check] = list.list.compactMap(\.text) }
    }
    self.init(
      kind: kind, title: head["title"]?.text ?? "", row: Int(head["row"]?.number ?? 0),
      seconds: Int(head["seconds"]?.number ?? 0), task: head["task"]?.text ?? "",
      items: tree["items"]?.list.map { ExerciseItem($0) } ?? [], phrases: phrases)
  }
}

extension ExerciseItem {
  fileprivate init(_ tree: JSONTree) {
    self.init(
      id: tree["id"]?.text ?? "", prompt: tree["prompt"]?.text ?? "", model: tree["model"]?.text ?? "",
      note: tree["note"]?.text, facts: tree["facts"]?.list.compactMap(\.text) ?? [],
      sentences: tree["sentences"]?.list.map { WeakSentence($0) } ?? [],
      points: tree["points"]?.list.compactMap(KeyPoint.init) ?? [])
  }
}

extension WeakSentence {
  fileprivate init(_ tree: JSONTree) {
    self.init(text: tree["text"]?.text ?? "", flag: tree["flag"]?.text, why: tree["why"]?.text)
  }
}
