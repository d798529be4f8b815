import Interview
import Yams

/// Reads one file of a bank: its head, its chains, its wordings.
///
/// What the head says of kind, source, seconds and frameworks holds for each chain that does not say otherwise.
struct BankFileReader {
  var document: Document
  let completeness: Completeness
  let knownFrameworks: Set<String>?
  private var found = BankFindings()

  /// Spoken seconds that an opening answer may be given: two to five minutes (seed 003).
  static let openingSeconds = 120...300
  /// Spoken seconds that a reply to a follow-up may be given.
  static let followUpSeconds = 20...120

  private static let shared: Set<String> = ["kind", "source", "seconds", "frameworks", "principles", "rows"]
  private static let headKeys = shared.union(["topic", "chains", "pool"])
  private static let chainKeys = shared.union(["id", "title", "opening", "follow-ups", "pool", "points", "stories"])

  init(document: Document, completeness: Completeness, knownFrameworks: Set<String>?) {
    self.document = document
    self.completeness = completeness
    self.knownFrameworks = knownFrameworks
  }

  /// Reads the whole file.
  mutating func read() -> BankFindings {
    let root = document.root
    let head = document.fields(root, known: Self.headKeys)
    if head["chains"] == nil, head["pool"] == nil, root.mapping != nil {
      document.report(root, "neither `chains` nor `pool` is here", remedy: "add `chains:` or `pool:`")
    }
    let topic = head["chains"] == nil ? "" : document.identifier(head, "topic", of: root)
    for node in document.list(head["chains"]) {
      let chain = chain(node, head: head, topic: topic)
      found.chains.append(located(chain, at: node))
    }
    if let pool = head["pool"] { found.wordings = wordings(pool) }
    found.problems = document.problems
    return found
  }

  private mutating func chain(_ node: Node, head: [String: Node], topic: String) -> Chain {
    let own = document.fields(node, known: Self.chainKeys)
    let fields = own.merging(head.filter { Self.shared.contains($0.key) }) { own, _ in own }
    let source = source(fields, of: node)
    return Chain(
      id: document.identifier(own, "id", of: node),
      title: document.line(own, "title", of: node),
      topic: topic,
      kind: choice(fields, "kind", of: node) ?? .failure,
      source: source,
      opening: question(own, "opening", of: node, slots: []),
      seconds: seconds(fields, of: node, within: Self.openingSeconds, whose: "an opening question"),
      frameworks: frameworks(fields, of: node),
      followUps: document.list(own["follow-ups"]).map { followUp($0) },
      pool: own["pool"].map { pool in
        Dictionary(wordings(pool).map { ($0.key.value.rawValue, $0.list) }, uniquingKeysWith: +)
      } ?? [:],
      points: document.points(own["points"]),
      prepares: Preparation(
        principles: choices(fields["principles"]), stories: choices(fields["stories"]), rows: rows(fields["rows"])))
  }

  private mutating func followUp(_ node: Node) -> FollowUp {
    let fields = document.fields(node, known: ["ask", "presses", "seconds", "depth"])
    return FollowUp(
      ask: question(fields, "ask", of: node, slots: [Slot.words]),
      presses: choice(fields, "presses", of: node) ?? .none,
      seconds: seconds(fields, of: node, within: Self.followUpSeconds, whose: "a follow-up"),
      depth: fields["depth"] == nil ? nil : choice(fields, "depth", of: node))
  }

  private mutating func wordings(_ pool: Node) -> [(key: Located<PoolKey>, list: [String])] {
    guard let mapping = pool.mapping else {
      document.report(
        pool, "expected lists of wordings", remedy: "write `own:` and below it lines that begin with `- `")
      return []
    }
    let moments = Moment.allCases.map(\.rawValue)
    var wordings: [(key: Located<PoolKey>, list: [String])] = []
    for (name, list) in mapping {
      guard let key = PoolKey(rawValue: name.string ?? "") else {
        document.report(
          name, "`\(name.string ?? "")` is no key of a pool",
          remedy: "use a target such as `own`, a target with `.harder`, \(PoolKey.contradiction.rawValue), or "
            + moments.joined(separator: ", "))
        continue
      }
      let texts = document.list(list).map { checked($0, slots: key.slots, needsAll: key == .contradiction) }
      wordings.append((located(key, at: name), texts))
    }
    return wordings
  }
}

// The values of fields, each checked where it stands.
extension BankFileReader {
  private mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ fields: [String: Node], _ key: String, of parent: Node
  ) -> Choice? where Choice.RawValue == String {
    let text = document.text(fields, key, of: parent)
    guard let node = fields[key], !text.isEmpty else { return nil }
    return document.choice(text, at: node, as: Choice.self)
  }

  private mutating func choices<Choice: RawRepresentable & CaseIterable>(_ node: Node?) -> [Choice]
  where Choice.RawValue == String {
    document.list(node).compactMap { document.choice($0.string ?? "", at: $0, as: Choice.self) }
  }

  private mutating func rows(_ node: Node?) -> [Int] {
    document.list(node).compactMap { item in
      if let row = item.int, Coverage.titles.indices.contains(row - 1) { return row }
      document.report(item, "there is no such row", remedy: "use a number from 1 to \(Coverage.titles.count)")
      return nil
    }
  }

  /// The document that a chain comes from; a user's chain is the user's own unless it says otherwise.
  private mutating func source(_ fields: [String: Node], of parent: Node) -> String {
    let known = ["000", "001", "002", "003"] + (completeness == .addition ? ["own"] : [])
    if completeness == .addition, fields["source"] == nil { return "own" }
    let text = document.text(fields, "source", of: parent)
    if let node = fields["source"], !text.isEmpty, !known.contains(text) {
      document.report(
        node, "`\(text)` is no document that is known here", remedy: "use one of \(known.joined(separator: ", "))")
    }
    return text
  }

  private mutating func seconds(
    _ fields: [String: Node], of parent: Node, within range: ClosedRange<Int>, whose: String
  ) -> Int {
    guard let node = fields["seconds"] else {
      document.report(
        parent, "`seconds` is missing", remedy: "add `seconds:` with \(range.lowerBound) to \(range.upperBound)")
      return 0
    }
    let seconds = document.number(fields, "seconds", of: parent)
    if node.int != nil, !range.contains(seconds) {
      document.report(
        node, "\(seconds) seconds are no budget for \(whose)",
        remedy: "give it \(range.lowerBound) to \(range.upperBound)")
    }
    return seconds
  }

  private mutating func frameworks(_ fields: [String: Node], of parent: Node) -> [String] {
    guard let node = fields["frameworks"] else {
      document.report(parent, "`frameworks` is missing", remedy: "add `frameworks: [star]`")
      return []
    }
    let items = document.list(node)
    if items.isEmpty, node.sequence != nil {
      document.report(node, "no framework judges this", remedy: "name at least one, such as `star`")
    }
    return items.map { item in
      let text = document.line(item)
      if text.isEmpty { return text }
      document.checkIdentifier(text, at: item, "framework")
      if let knownFrameworks, !knownFrameworks.contains(text) {
        document.report(
          item, "there is no framework `\(text)`",
          remedy: "use one of \(knownFrameworks.sorted().joined(separator: ", "))")
      }
      return text
    }
  }

  private mutating func question(_ fields: [String: Node], _ key: String, of parent: Node, slots: [String]) -> String {
    guard let node = fields[key] else { return document.text(fields, key, of: parent) }
    return checked(node, slots: slots)
  }

  /// A question's text; noted for the search for duplicates, complained of where its slots are not right.
  private mutating func checked(_ node: Node, slots: [String], needsAll: Bool = false) -> String {
    let text = document.line(node)
    if text.isEmpty { return text }
    found.questions.append(located(text, at: node))
    let rest = slots.reduce(text) { $0.replacing($1, with: "") }
    if slots.isEmpty, Slot.isIn(text) {
      document.report(
        node, "`\(Slot.words)` stands in an opening question, before the candidate has said anything",
        remedy: "take it out")
    } else if rest.contains(where: { $0 == "{" || $0 == "}" }) {
      let known = slots.map { "`\($0)`" }.joined(separator: " and ")
      let only = slots.count == 1 ? "the only slot" : "the only slots"
      document.report(
        node, "an unknown slot is in this text",
        remedy: slots.isEmpty ? "use no braces" : "use \(known), \(only), or no braces")
    }
    for slot in slots {
      let times = text.split(separator: slot, omittingEmptySubsequences: false).count - 1
      if times > 1 { document.report(node, "`\(slot)` stands twice", remedy: "keep one") }
      if times == 0, needsAll {
        document.report(node, "`\(slot)` is missing", remedy: "quote both statements: write it in")
      }
    }
    return text
  }

  private func located<Value>(_ value: Value, at node: Node) -> Located<Value> {
    Located(value: value, file: document.file, line: node.mark?.line ?? 0)
  }
}
