import Scoring

extension Blend {
  /// As it is read: for each label the weights of the fast and of the deep reader, the offset and the threshold.
  package var json: String {
    let parts = [("alone", alone), ("both", both)].map { name, mixture in
      let rows = Lanes.labels.enumerated().map { lane, label in
        let numbers = [mixture.fast[lane], mixture.deep[lane], mixture.offset[lane], mixture.threshold[lane]]
        return "    \"\(label.name)\": [\(numbers.map(Self.rounded).joined(separator: ", "))]"
      }
      return "  \"\(name)\": {\n\(rows.joined(separator: ",\n"))\n  }"
    }
    return "{\n\(parts.joined(separator: ",\n"))\n}\n"
  }

  private static func rounded(_ number: Float) -> String { "\((Double(number) * 10_000).rounded() / 10_000)" }
}
