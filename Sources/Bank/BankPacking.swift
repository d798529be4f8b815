import Interview

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension QuestionBank {
  /// The bank as the JSON that is embedded: sorted keys, a chain or a list of wordings a line, always the same bytes.
  ///
  /// - Throws: what the encoder throws.
  public func packed() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func json(_ value: some Encodable) throws -> String { String(decoding: try encoder.encode(value), as: UTF8.self) }

    let chains = try chains.map { try json($0) }
    let lists = try pool.sorted { $0.key < $1.key }.map { try json($0.key) + ":" + json($0.value) }
    return "{\"chains\":[\n" + chains.joined(separator: ",\n") + "\n],\n\"pool\":{\n" + lists.joined(separator: ",\n")
      + "\n}}\n"
  }
}
