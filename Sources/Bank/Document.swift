import Yams

/// A YAML file whose values know their lines, so that every complaint can name one.
///
/// Reading goes on after a problem; all of them are collected in `problems`.
public struct Document {
  /// The file, as it was named.
  public let file: String
  /// The outermost value.
  public let root: Node
  /// What was found wrong so far.
  public private(set) var problems: [Problem] = []

  /// Reads a text as YAML.
  ///
  /// - Throws: a `Problem` with the line where the text stops being YAML.
  public init(file: String, text: String) throws(Problem) {
    self.file = file
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw Problem(file: file, line: 1, message: "the file is empty", remedy: "fill it or delete it")
      }
      root = node
    } catch let problem as Problem {
      throw problem
    } catch let error as YamlError {
      throw Document.syntaxProblem(error, file: file, text: text)
    } catch {
      throw Problem(file: file, line: 0, message: "\(error)", remedy: "write it as YAML")
    }
  }

  /// Notes a problem at a node.
  public mutating func report(_ node: Node, _ message: String, remedy: String) {
    problems.append(Problem(file: file, line: node.mark?.line ?? 0, message: message, remedy: remedy))
  }

  /// The pairs of a mapping whose keys are all among `known`; others are reported.
  public mutating func fields(_ node: Node, known: Set<String>) -> [String: Node] {
    guard let mapping = node.mapping else {
      report(node, "expected `key: value` lines", remedy: "write \(known.sorted().joined(separator: ", "))")
      return [:]
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      if !known.contains(name) {
        report(key, "unknown key `\(name)`", remedy: "use one of \(known.sorted().joined(separator: ", "))")
      } else if fields.updateValue(value, forKey: name) != nil {
        report(key, "`\(name)` stands twice", remedy: "keep one")
      }
    }
    return fields
  }

  /// The text under a key that must be there.
  public mutating func text(_ fields: [String: Node], _ key: String, of parent: Node) -> String {
    guard let node = fields[key] else {
      report(parent, "`\(key)` is missing", remedy: "add `\(key): …`")
      return ""
    }
    guard let text = node.scalar?.string, !text.isEmpty else {
      report(node, "`\(key)` should be a text", remedy: "write words after `\(key):`")
      return ""
    }
    return text
  }

  /// The text under a key that may be missing.
  public func optionalText(_ fields: [String: Node], _ key: String) -> String? { fields[key]?.scalar?.string }

  /// The whole number under a key, or the fallback where the key is missing.
  public mutating func number(_ fields: [String: Node], _ key: String, of parent: Node, or fallback: Int? = nil) -> Int
  {
    guard let node = fields[key] else {
      if let fallback { return fallback }
      report(parent, "`\(key)` is missing", remedy: "add `\(key): 60`")
      return 0
    }
    guard let number = node.int else {
      report(node, "`\(key)` should be a whole number", remedy: "write digits only")
      return fallback ?? 0
    }
    return number
  }

  /// The values of a list; a missing list is empty.
  public mutating func list(_ node: Node?) -> [Node] {
    guard let node else { return [] }
    guard let sequence = node.sequence else {
      report(node, "expected a list", remedy: "begin each line with `- `")
      return []
    }
    return Array(sequence)
  }

  /// The texts of a list; a missing list is empty.
  public mutating func texts(_ node: Node?) -> [String] {
    var texts: [String] = []
    for item in list(node) {
      if let text = item.scalar?.string {
        texts.append(text)
      } else {
        report(item, "expected a text", remedy: "put it in quotes")
      }
    }
    return texts
  }

  /// A text that must be one of an enumeration's raw values.
  public mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: String, at node: Node, as type: Choice.Type
  )
    -> Choice? where Choice.RawValue == String
  {
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    report(node, "`\(text)` is not known here", remedy: "use one of \(known)")
    return nil
  }

  private static func syntaxProblem(_ error: YamlError, file: String, text: String) -> Problem {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Problem(file: file, line: mark.line, message: problem, remedy: "check the indentation and the quotes there")
    case .duplicatedKeysInMapping(let duplicates, let context):
      Problem(
        file: file, line: repetition(of: duplicates, from: context.mark, in: text),
        message: "\(duplicates.sorted().map { "`\($0)`" }.joined(separator: ", ")) stands twice", remedy: "keep one")
    default:
      Problem(file: file, line: 0, message: "\(error)", remedy: "write it as YAML")
    }
  }

  /// The line where a key of the mapping that begins at a mark stands again, or else the mapping's own.
  private static func repetition(of keys: [String], from mark: Mark, in text: String) -> Int {
    var seen: Set<String> = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where index >= mark.line - 1 {
      let rest = line.dropFirst(mark.column - 1)
      for key in keys where rest.hasPrefix(key + ":") && !seen.insert(key).inserted { return index + 1 }
    }
    return mark.line
  }
}
