import Bank

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The compiled form of a language's texts, embedded in the program: JSON, a section a line.
public enum TextPack {
  /// The compiled form, the same bytes each time.
  ///
  /// - Throws: what the encoder throws.
  public static func pack(_ sections: [String: [String: Wording]]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func json(_ value: some Encodable) throws -> String { String(decoding: try encoder.encode(value), as: UTF8.self) }
    let lines = try sections.sorted { $0.key < $1.key }.map { try json($0.key) + ":" + json($0.value) }
    return "{" + lines.joined(separator: ",\n") + "}\n"
  }

  /// The compiled form of translations by English sentence, the same bytes each time.
  ///
  /// - Throws: what the encoder throws.
  public static func pack(sentences: [String: String]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func json(_ value: String) throws -> String { String(decoding: try encoder.encode(value), as: UTF8.self) }
    let lines = try sentences.sorted { $0.key < $1.key }.map { try json($0.key) + ":" + json($0.value) }
    return "{" + lines.joined(separator: ",\n") + "}\n"
  }

  /// The texts of a compiled form, by section and key.
  static func sections(_ tree: JSONTree) -> [String: [String: Wording]] {
    tree.pairs.mapValues { section in section.pairs.compactMapValues(Wording.init) }
  }
}

extension Wording: Encodable {
  /// A text as it is, or its forms as an object.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .plain(let text): try container.encode(text)
    case .plural(let forms):
      try container.encode(Dictionary(uniqueKeysWithValues: forms.map { ($0.key.rawValue, $0.value) }))
    }
  }

  fileprivate init?(_ tree: JSONTree) {
    if let text = tree.text {
      self = .plain(text)
      return
    }
    let forms = tree.pairs.compactMap { key, value in
      PluralForm(rawValue: key).flatMap { form in value.text.map { (form, $0) } }
    }
    self = .plural(Dictionary(forms) { first, _ in first })
  }
}

extension JSONTree {
  /// The values of an object by their keys; none where it is none.
  fileprivate var pairs: [String: JSONTree] {
    guard case .object(let pairs) = self else { return [:] }
    return Dictionary(pairs.map { ($0.key, $0.value) }) { first, _ in first }
  }
}
