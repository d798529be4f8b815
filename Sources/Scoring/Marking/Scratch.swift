/// Room for the features of a sentence, used again for every sentence of an answer.
struct Scratch {
  var features: [Feature] = []
  private(set) var hits: [FeatureHit] = []

  mutating func clear() {
    features.removeAll(keepingCapacity: true)
    hits.removeAll(keepingCapacity: true)
  }

  /// Finds the features that have weights.
  mutating func find(_ tables: WeightTables) { tables.append(features, to: &hits) }

  /// Adds the weights of all features to the sums of one row of lanes.
  mutating func add(to sums: UnsafeMutableBufferPointer<Int32>, _ tables: WeightTables) {
    guard let sums = sums.baseAddress else { return }
    find(tables)
    tables.add(hits, to: sums) { _ in 0 }
  }
}
