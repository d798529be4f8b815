import Interview
import Yams

/// Reads the conditions of a framework's elements: a small language of patterns and figures, written in YAML.
///
/// A list under `any:`, `all:` or `not:` combines conditions over the answer; a mapping with `figure:` bounds a figure;
/// any other mapping is a pattern that one sentence must fit with all its keys.
struct ConditionReading {
  /// The numbers that `at-least` and `at-most` may name.
  var conventions: [Convention]

  private static let patternKeys: Set<String> = [
    "role", "does", "arc", "who", "own", "tell", "flag", "metric", "words", "past", "length", "within", "unless",
    "after",
    "times",
  ]

  /// The condition at a node; what is wrong is reported to the document.
  mutating func condition(_ node: Node, in document: inout Document) -> Condition {
    guard let mapping = node.mapping else {
      document.report(node, "expected a condition", remedy: "write `{does: fix}`, `any: […]` or `{figure: words, …}`")
      return .any([])
    }
    if mapping["figure"] != nil { return .figure(bounds(node, in: &document)) }
    for (key, combine) in [("any", Condition.any), ("all", Condition.all), ("not", Condition.not)] {
      guard let list = mapping[Node(key)] else { continue }
      if mapping.count > 1 {
        document.report(node, "`\(key)` stands beside other keys", remedy: "put them into its list")
      }
      return combine(document.list(list).map { condition($0, in: &document) })
    }
    return .sentence(pattern(node, in: &document))
  }

  private mutating func pattern(_ node: Node, in document: inout Document) -> SentencePattern {
    let fields = document.fields(node, known: Self.patternKeys)
    if fields.isEmpty { document.report(node, "an empty pattern fits everything", remedy: "say what it must have") }
    var pattern = SentencePattern()
    pattern.role = choices(fields["role"], in: &document)
    pattern.does = choices(fields["does"], in: &document)
    pattern.arc = choices(fields["arc"], in: &document)
    pattern.who = choices(fields["who"], in: &document)
    pattern.own = flag(fields["own"], in: &document)
    pattern.tell = flag(fields["tell"], in: &document)
    pattern.flag = choices(fields["flag"], in: &document)
    pattern.metric = fields["metric"]?.bool == true ? [] : choices(fields["metric"], in: &document)
    pattern.words = fields["words"].map { document.texts($0) }
    pattern.past = flag(fields["past"], in: &document)
    pattern.length = fields["length"].map { _ in document.number(fields, "length", of: node) }
    pattern.times = fields["times"].map { _ in document.number(fields, "times", of: node) }
    pattern.within = share(fields["within"], in: &document)
    pattern.unless = patterns(fields["unless"], in: &document)
    pattern.after = patterns(fields["after"], in: &document)
    return pattern
  }

  private mutating func patterns(_ node: Node?, in document: inout Document) -> [SentencePattern]? {
    guard let node else { return nil }
    if node.sequence == nil { return [pattern(node, in: &document)] }
    return document.list(node).map { pattern($0, in: &document) }
  }

  private func choices<Choice: RawRepresentable & CaseIterable>(_ node: Node?, in document: inout Document) -> [Choice]?
  where Choice.RawValue == String {
    guard let node else { return nil }
    let texts = node.sequence == nil ? [node.scalar?.string ?? ""] : document.texts(node)
    return texts.compactMap { document.choice($0, at: node, as: Choice.self) }
  }

  private func flag(_ node: Node?, in document: inout Document) -> Bool? {
    guard let node else { return nil }
    if node.bool == nil { document.report(node, "expected true or false", remedy: "write `true`") }
    return node.bool
  }

  private func share(_ node: Node?, in document: inout Document) -> ClosedShare? {
    guard let node else { return nil }
    let ends = document.list(node).compactMap(\.float)
    guard ends.count == 2, 0 <= ends[0], ends[0] < ends[1], ends[1] <= 1 else {
      document.report(node, "expected two shares of the answer", remedy: "write `within: [0, 0.3]`")
      return nil
    }
    return ClosedShare(from: ends[0], to: ends[1])
  }

  private func bounds(_ node: Node, in document: inout Document) -> FigureBounds {
    let fields = document.fields(node, known: ["figure", "at-least", "at-most"])
    let name = document.text(fields, "figure", of: node)
    let figure = document.choice(name, at: fields["figure"] ?? node, as: Figure.self) ?? .words
    if fields["at-least"] == nil, fields["at-most"] == nil {
      document.report(node, "a figure without bounds", remedy: "add `at-least:` or `at-most:`")
    }
    return FigureBounds(
      figure: figure, least: bound(fields["at-least"], in: &document), most: bound(fields["at-most"], in: &document))
  }

  /// A number as it stands, or that of the convention which it names.
  func bound(_ node: Node?, in document: inout Document) -> Double? {
    guard let node else { return nil }
    if let number = node.float { return number }
    let name = node.scalar?.string ?? ""
    if let convention = conventions.first(where: { $0.id == name }) { return convention.value }
    document.report(
      node, "`\(name)` is no number and no convention of this file", remedy: "list it under `conventions:`")
    return nil
  }
}
