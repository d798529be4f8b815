import Interview
import Yams

/// Reads one file of exercises: its head and its items, or the phrases that all feedback listens for.
struct ExerciseFileReader {
  var document: Document

  /// Seconds that an item may be given.
  private static let seconds = 15...600

  init(document: Document) { self.document = document }

  /// The file's name without its folder and ending.
  var fileName: String {
    let name = document.file.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }

  // MARK: An exercise

  /// The exercise; nil where it is of no known kind.
  mutating func exercise() -> Exercise? {
    let root = document.root
    let fields = document.fields(root, known: ["exercise", "title", "row", "seconds", "task", "items"])
    let name = document.text(fields, "exercise", of: root)
    guard let node = fields["exercise"], !name.isEmpty,
      let kind = document.choice(name, at: node, as: ExerciseKind.self)
    else { return nil }
    if name != fileName {
      document.report(node, "`\(name)` is not the name of the file", remedy: "give both one name")
    }
    let items = document.list(fields["items"])
    if items.isEmpty { document.report(fields["items"] ?? root, "no items", remedy: "add `items:` with at least one") }
    var seen: Set<String> = []
    return Exercise(
      kind: kind, title: document.line(fields, "title", of: root), row: document.number(fields, "row", of: root),
      seconds: seconds(fields, of: root), task: document.line(fields, "task", of: root),
      items: items.map { node in
        let item = item(node, of: kind)
        if !item.id.isEmpty, !seen.insert(item.id).inserted {
          document.report(node, "the item `\(item.id)` stands twice", remedy: "rename one")
        }
        return item
      })
  }

  private mutating func seconds(_ fields: [String: Node], of root: Node) -> Int {
    let seconds = document.number(fields, "seconds", of: root)
    if let node = fields["seconds"], node.int != nil, !Self.seconds.contains(seconds) {
      document.report(
        node, "\(seconds) seconds are no budget for an exercise",
        remedy: "give it \(Self.seconds.lowerBound) to \(Self.seconds.upperBound)")
    }
    return seconds
  }

  private mutating func item(_ node: Node, of kind: ExerciseKind) -> ExerciseItem {
    var known: Set<String> = ["id", kind == .spotTheFlag ? "question" : "prompt", "model", "note"]
    switch kind {
    case .numbers: known.insert("facts")
    case .spotTheFlag: known.insert("sentences")
    case .keyPoints: known.insert("points")
    default: break
    }
    let fields = document.fields(node, known: known)
    var item = ExerciseItem(
      id: document.identifier(fields, "id", of: node),
      prompt: document.line(fields, kind == .spotTheFlag ? "question" : "prompt", of: node),
      model: model(fields, of: node, kind), note: fields["note"].map { document.line($0) })
    switch kind {
    case .numbers: item.facts = facts(fields["facts"], of: node)
    case .spotTheFlag: item.sentences = sentences(fields["sentences"], of: node)
    case .keyPoints: item.points = points(fields["points"], of: node)
    default: break
    }
    return item
  }

  /// The model answer; a paced one has four parts, and where flags are to be spotted the sentences say it all.
  private mutating func model(_ fields: [String: Node], of item: Node, _ kind: ExerciseKind) -> String {
    if kind == .spotTheFlag, fields["model"] == nil { return "" }
    guard kind == .pacedAnswer, let node = fields["model"] else { return document.line(fields, "model", of: item) }
    let parts = ["acknowledge", "approach", "example", "principle"]
    let model = document.fields(node, known: Set(parts))
    return parts.map { document.line(model, $0, of: node) }.joined(separator: "\n\n")
  }

  private mutating func facts(_ node: Node?, of item: Node) -> [String] {
    let facts = document.list(node).map { document.line($0) }
    if facts.isEmpty {
      document.report(node ?? item, "no facts to take numbers from", remedy: "add `facts:` with a line for each")
    }
    return facts
  }

  private mutating func points(_ node: Node?, of item: Node) -> [KeyPoint] {
    let points = document.points(node)
    if points.isEmpty { document.report(node ?? item, "no points to make", remedy: "add `points:`") }
    return points
  }

  private mutating func sentences(_ node: Node?, of item: Node) -> [WeakSentence] {
    let sentences = document.list(node).map { sentence($0) }
    let flagged = sentences.count { $0.flag != nil }
    if flagged == 0 || flagged == sentences.count {
      document.report(
        node ?? item, flagged == 0 ? "no sentence has a flag" : "every sentence has a flag",
        remedy: "write some with `flag:` and some without")
    }
    return sentences
  }

  private mutating func sentence(_ node: Node) -> WeakSentence {
    if node.scalar != nil { return WeakSentence(text: document.line(node)) }
    let fields = document.fields(node, known: ["text", "flag", "why"])
    let text = document.line(fields, "text", of: node)
    guard fields["flag"] != nil else {
      if let why = fields["why"] {
        document.report(why, "a reason stands here without a flag", remedy: "add `flag:`, or take it out")
      }
      return WeakSentence(text: text)
    }
    return WeakSentence(
      text: text, flag: document.identifier(fields, "flag", of: node), why: document.line(fields, "why", of: node))
  }

  // MARK: Phrases

  /// What the feedback of each exercise listens for, by check.
  mutating func phrases() -> [String: [String: [String]]] {
    let kinds = Set(ExerciseKind.allCases.map(\.rawValue))
    var all: [String: [String: [String]]] = [:]
    for (exercise, node) in document.fields(document.root, known: kinds) {
      guard let mapping = node.mapping else {
        document.report(node, "expected lists of phrases by check", remedy: "write `check: [a phrase, another]`")
        continue
      }
      for (name, list) in mapping {
        let phrases = document.list(list).map { document.phrase($0) }
        if phrases.isEmpty { document.report(name, "this list is empty", remedy: "add phrases, or delete it") }
        all[exercise, default: [:]][name.string ?? "", default: []] += phrases
      }
    }
    return all
  }
}
