import Interview

/// Calibrated probabilities from 0 to 1, by label.
public struct LabelProbabilities: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// By lane; below zero where nothing is known.
  package var lanes = SIMD32<Float>(repeating: -1)

  /// No probabilities at all.
  public init() {}

  /// Probabilities by lane, below zero where nothing is known.
  package init(_ lanes: SIMD32<Float>) { self.lanes = lanes }

  /// Probabilities as given.
  public init(dictionaryLiteral elements: (Label, Double)...) {
    for (label, probability) in elements { self[label] = probability }
  }

  /// The probability of a label; nil where the reader gave none.
  public subscript(_ label: Label) -> Double? {
    get {
      let value = lanes[Lanes.lane(of: label)]
      return value < 0 ? nil : Double(value)
    }
    set { lanes[Lanes.lane(of: label)] = newValue.map { Float($0) } ?? -1 }
  }
}
