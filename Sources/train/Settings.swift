import Scoring

/// The numbers that training is steered by; `--set name=value` changes one.
struct Settings: Sendable {
  var values: [String: Float] = [
    "epochs": 3, "rate": 0.06, "decay": 3e-5, "dropout": 0.2, "alpha": 0.5, "phrase": 0.5, "minimum": 3,
    "variant": 0.4, "seed": 1, "rows": 98_000, "averaged": 1, "choice": 0.5, "hidden": 32, "second.epochs": 25,
    "second.rate": 0.01,
    "second.decay": 1e-5, "second.dropout": 0.1,
    "g.word": 1, "g.stem": 1.2, "g.bigram": 0.8, "g.trigram": 0.5, "g.skip": 0.5, "g.letters": 0.2, "g.wordClass": 1,
    "g.classPair": 0.6, "g.grammar": 0.8, "g.place": 0.7, "g.question": 0.5, "g.neighbour": 0.4,
    "g.neighbourClass": 0.5, "g.placeClass": 0.4,
  ]

  subscript(_ name: String) -> Float { values[name] ?? 0 }

  /// The size of a feature, by group.
  var sizes: [Float] { Feature.Group.allCases.map { self["g.\($0)"] } }

  /// Changes values, given as `name=value`.
  mutating func set(_ assignments: [String]) -> String? {
    for assignment in assignments {
      let parts = assignment.split(separator: "=")
      guard parts.count == 2, let value = Float(parts[1]), values[String(parts[0])] != nil else { return assignment }
      values[String(parts[0])] = value
    }
    return nil
  }
}
