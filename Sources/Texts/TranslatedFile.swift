import Bank
import Interview
import Yams

/// A file with the translations of what people edit elsewhere in Data, by the identifiers there.
struct TranslatedFile {
  var document: Document
  /// Translations by English sentence.
  private(set) var sentences: [String: String] = [:]

  init(document: Document, sentences: [String: String]) {
    self.document = document
    self.sentences = sentences
  }

  // MARK: Frameworks

  /// Titles, explanations and better wordings of frameworks, their elements and conventions.
  mutating func read(_ frameworks: [Framework]) {
    let root = document.fields(document.root, known: Set(frameworks.map(\.id)))
    for framework in frameworks {
      guard let node = found(framework.id, in: root, of: document.root) else { continue }
      let fields = document.fields(node, known: ["title", "explanation", "conventions", "elements"])
      say(framework.title, by: fields, "title", of: node)
      say(framework.explanation, by: fields, "explanation", of: node)
      if !framework.conventions.isEmpty { read(framework.conventions, at: fields["conventions"] ?? node) }
      read(framework.elements, at: fields["elements"] ?? node)
    }
  }

  private mutating func read(_ conventions: [Convention], at node: Node) {
    let fields = document.fields(node, known: Set(conventions.map(\.id)))
    for convention in conventions { say(convention.title, by: fields, convention.id, of: node) }
  }

  private mutating func read(_ elements: [FrameworkElement], at node: Node) {
    let fields = document.fields(node, known: Set(elements.map(\.id)))
    for element in elements {
      guard let node = found(element.id, in: fields, of: node) else { continue }
      let fields = document.fields(node, known: ["title", "explanation", "instead"])
      say(element.title, by: fields, "title", of: node)
      say(element.explanation, by: fields, "explanation", of: node)
      if let instead = element.instead { say(instead, by: fields, "instead", of: node) }
    }
  }

  // MARK: The bank

  /// Topics, titles of chains, and the points of those that ask for knowledge.
  mutating func read(_ bank: QuestionBank) {
    let root = document.fields(document.root, known: ["topics", "chains"])
    let topics = Set(bank.chains.map(\.topic))
    let topicNode = root["topics"] ?? document.root
    let topicFields = document.fields(topicNode, known: topics)
    for topic in topics.sorted() { say(topic, by: topicFields, topic, of: topicNode) }
    let chainNode = root["chains"] ?? document.root
    let chains = document.fields(chainNode, known: Set(bank.chains.map(\.id)))
    for chain in bank.chains {
      guard !chain.points.isEmpty, let node = chains[chain.id] else {
        say(chain.title, by: chains, chain.id, of: chainNode)
        continue
      }
      let fields = document.fields(node, known: ["title", "points"])
      say(chain.title, by: fields, "title", of: node)
      read(chain.points, at: fields["points"] ?? node)
    }
  }

  private mutating func read(_ points: [KeyPoint], at node: Node) {
    let fields = document.fields(node, known: Set(points.map(\.id)))
    for point in points {
      guard let node = found(point.id, in: fields, of: node) else { continue }
      let fields = document.fields(node, known: ["title", "why"])
      say(point.title, by: fields, "title", of: node)
      say(point.why, by: fields, "why", of: node)
    }
  }

  // MARK: Exercises

  /// Titles and tasks, and what is said about the items: notes, points, and why a sentence raises a flag.
  mutating func read(_ exercises: [Exercise]) {
    let root = document.fields(document.root, known: Set(exercises.map(\.id)))
    for exercise in exercises {
      guard let node = found(exercise.id, in: root, of: document.root) else { continue }
      let fields = document.fields(node, known: ["title", "task", "items"])
      say(exercise.title, by: fields, "title", of: node)
      say(exercise.task, by: fields, "task", of: node)
      let told = exercise.items.filter { $0.note != nil || !$0.points.isEmpty || !$0.flagged.isEmpty }
      guard !told.isEmpty else { continue }
      let items = document.fields(fields["items"] ?? node, known: Set(told.map(\.id)))
      for item in told {
        guard let node = found(item.id, in: items, of: fields["items"] ?? node) else { continue }
        read(item, at: node)
      }
    }
  }

  private mutating func read(_ item: ExerciseItem, at node: Node) {
    if !item.points.isEmpty { return read(item.points, at: node) }
    let fields = document.fields(node, known: Set(item.flagged.map(String.init) + (item.note == nil ? [] : ["note"])))
    if let note = item.note { say(note, by: fields, "note", of: node) }
    for number in item.flagged {
      if let why = item.sentences[number - 1].why { say(why, by: fields, String(number), of: node) }
    }
  }

  // MARK: Words

  private mutating func found(_ id: String, in fields: [String: Node], of parent: Node) -> Node? {
    if let node = fields[id] { return node }
    document.report(parent, "`\(id)` is missing", remedy: "add its translation")
    return nil
  }

  private mutating func say(_ english: String, by fields: [String: Node], _ key: String, of node: Node) {
    let translation = document.text(fields, key, of: node)
    guard !translation.isEmpty else { return }
    if let other = sentences.updateValue(translation, forKey: english), other != translation {
      document.report(
        fields[key] ?? node, "`\(english)` is also translated as `\(other)`", remedy: "use one translation for both")
    }
  }
}
