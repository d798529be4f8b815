import Interview
import Yams

// Texts that reach the terminal, each checked where it stands.
extension Document {
  /// A text on one line, with single spaces; control characters would reach the terminal and are refused.
  mutating func line(_ node: Node) -> String {
    let words = node.scalar?.string.split(whereSeparator: \.isWhitespace) ?? []
    if words.isEmpty { report(node, "a text should stand here", remedy: "write words, in quotes") }
    let text = words.joined(separator: " ")
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      report(node, "a control character is in this text", remedy: "write plain words")
    }
    return text
  }

  /// The text on one line under a key that must be there.
  mutating func line(_ fields: [String: Node], _ key: String, of parent: Node) -> String {
    guard let node = fields[key] else { return text(fields, key, of: parent) }
    return line(node)
  }

  /// Complains of a name that is not lower-case words joined by hyphens.
  mutating func checkIdentifier(_ text: String, at node: Node, _ key: String) {
    let words = text.split(separator: "-", omittingEmptySubsequences: false)
    let isGood = words.allSatisfy { word in
      !word.isEmpty && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    if !isGood {
      report(
        node, "`\(text)` is no good \(key)", remedy: "write lower-case words joined by hyphens, such as `late-data`")
    }
  }

  /// The identifier under a key that must be there.
  mutating func identifier(_ fields: [String: Node], _ key: String, of parent: Node) -> String {
    let text = text(fields, key, of: parent)
    if let node = fields[key], !text.isEmpty { checkIdentifier(text, at: node, key) }
    return text
  }

  /// The points of a question of knowledge; a missing list is empty.
  mutating func points(_ node: Node?) -> [KeyPoint] {
    var seen: Set<String> = []
    return list(node).map { node in
      let point = point(node)
      if !point.id.isEmpty, !seen.insert(point.id).inserted {
        report(node, "the point `\(point.id)` stands twice", remedy: "rename one")
      }
      return point
    }
  }

  /// Fewest ways to make a point: people do not all say the same word.
  private static let fewestWays = 2

  private mutating func point(_ node: Node) -> KeyPoint {
    let fields = fields(node, known: ["id", "title", "ways", "why"])
    let ways = list(fields["ways"]).map { phrase($0) }
    if ways.count < Self.fewestWays {
      report(
        fields["ways"] ?? node, "a point has \(ways.count) of at least \(Self.fewestWays) ways",
        remedy: "add under `ways:` how people say it")
    }
    return KeyPoint(
      id: identifier(fields, "id", of: node), title: line(fields, "title", of: node), ways: ways,
      why: line(fields, "why", of: node))
  }

  /// Words to listen for; a `*` ends a word, after at least two letters.
  mutating func phrase(_ node: Node) -> String {
    let text = line(node)
    let stars = text.split(separator: " ").filter { $0.contains("*") }
    if stars.contains(where: { $0.dropLast().contains("*") || !$0.hasSuffix("*") || $0.count < 3 }) {
      report(node, "a `*` stands within a word, or after too little of it", remedy: "put it at the end of a word")
    }
    return text
  }
}
