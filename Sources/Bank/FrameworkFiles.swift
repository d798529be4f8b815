import Interview
import Yams

/// Reads the files of Data/frameworks, one framework a file.
public enum FrameworkFiles {
  /// A file as named and its text.
  public typealias File = (name: String, text: String)

  /// The frameworks of these files, by row and then by identifier.
  ///
  /// - Throws: `Problems` with everything wrong in any of the files, by file and line.
  public static func read(_ files: [File]) throws(Problems) -> [Framework] {
    var problems: [Problem] = []
    var frameworks: [Framework] = []
    for file in files {
      do {
        var reading = FrameworkReading(document: try Document(file: file.name, text: file.text))
        let framework = reading.framework()
        problems += reading.document.problems
        if frameworks.contains(where: { $0.id == framework.id }) {
          problems.append(
            Problem(
              file: file.name, line: 1, message: "a framework `\(framework.id)` stands in an earlier file",
              remedy: "rename one"))
        }
        frameworks.append(framework)
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return frameworks.sorted { ($0.row, $0.id) < ($1.row, $1.id) }
  }
}

/// The walk through one file, from its root to its elements.
private struct FrameworkReading {
  var document: Document
  private var conventions: [Convention] = []

  init(document: Document) { self.document = document }

  private static let keys: Set<String> = [
    "id", "row", "title", "source", "explanation", "kinds", "conventions", "elements",
  ]
  private static let elementKeys: Set<String> = [
    "id", "title", "explanation", "kinds", "met", "partly", "presses", "instead", "most-grade", "examples", "misses",
  ]

  mutating func framework() -> Framework {
    let root = document.root
    let fields = document.fields(root, known: Self.keys)
    let id = document.text(fields, "id", of: root)
    if !document.file.hasSuffix("\(id).yaml") {
      document.report(fields["id"] ?? root, "`\(id)` is not the name of the file", remedy: "give both one name")
    }
    conventions = document.list(fields["conventions"]).map { convention($0) }
    let framework = Framework(
      id: id, row: document.number(fields, "row", of: root), title: document.text(fields, "title", of: root),
      source: document.text(fields, "source", of: root), explanation: document.text(fields, "explanation", of: root),
      kinds: kinds(fields["kinds"]), conventions: conventions,
      elements: document.list(fields["elements"]).map { element($0) })
    if framework.elements.isEmpty { document.report(root, "no elements", remedy: "add `elements:` with at least one") }
    reportTwins(framework.elements)
    return framework
  }

  private mutating func kinds(_ node: Node?) -> [QuestionKind] {
    guard let node else { return [] }
    if node.scalar?.string == "all" { return QuestionKind.allCases }
    return document.texts(node).compactMap { document.choice($0, at: node, as: QuestionKind.self) }
  }

  private mutating func convention(_ node: Node) -> Convention {
    let fields = document.fields(node, known: ["id", "title", "value", "source"])
    if fields["value"]?.float == nil {
      document.report(node, "`value` should be a number", remedy: "write `value: 0.7`")
    }
    return Convention(
      id: document.text(fields, "id", of: node), title: document.text(fields, "title", of: node),
      value: fields["value"]?.float ?? 0, source: document.text(fields, "source", of: node))
  }

  private mutating func element(_ node: Node) -> FrameworkElement {
    let fields = document.fields(node, known: Self.elementKeys)
    var conditions = ConditionReading(conventions: conventions)
    if fields["met"] == nil { document.report(node, "`met` is missing", remedy: "say what meets the element") }
    let met = fields["met"].map { conditions.condition($0, in: &document) }
    let partly = fields["partly"].map { conditions.condition($0, in: &document) }
    let presses = document.optionalText(fields, "presses")
    let element = FrameworkElement(
      id: document.text(fields, "id", of: node), title: document.text(fields, "title", of: node),
      explanation: document.text(fields, "explanation", of: node),
      kinds: fields["kinds"].map { kinds($0) }, met: met ?? .any([]), partly: partly,
      presses: presses.flatMap { document.choice($0, at: fields["presses"] ?? node, as: Target.self) },
      instead: document.optionalText(fields, "instead"),
      mostGrade: conditions.bound(fields["most-grade"], in: &document), examples: document.texts(fields["examples"]),
      misses: document.texts(fields["misses"]))
    reportThinExamples(element, at: node)
    return element
  }

  /// Every element is shown by at least four texts that meet it, their words marked, and four near misses.
  private mutating func reportThinExamples(_ element: FrameworkElement, at node: Node) {
    for (name, texts) in [("examples", element.examples), ("misses", element.misses)] where texts.count < 4 {
      document.report(node, "`\(element.id)` has \(texts.count) \(name)", remedy: "write at least four")
    }
    for example in element.examples where MarkedExample(example).marks.isEmpty {
      document.report(node, "no [[words]] are marked in \"\(example)\"", remedy: "mark the words that meet it")
    }
    for miss in element.misses where !MarkedExample(miss).marks.isEmpty {
      document.report(node, "a near miss marks words: \"\(miss)\"", remedy: "leave the [[ ]] out")
    }
  }

  private mutating func reportTwins(_ elements: [FrameworkElement]) {
    var seen: Set<String> = []
    for element in elements where !seen.insert(element.id).inserted {
      document.report(document.root, "two elements are called `\(element.id)`", remedy: "rename one")
    }
  }
}
