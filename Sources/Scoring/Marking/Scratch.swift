/// Room for the features of a sentence, used again for every sentence of an answer.
struct Scratch: ~Copyable {
  var features = ReusedList<Feature>()
  /// Those of them that have weights.
  private(set) var hits = ReusedList<FeatureHit>()
  private var candidates = ReusedList<FeatureTable.Candidate>()

  /// Finds the features between two places that have weights.
  mutating func find(_ range: Range<Int>, _ tables: WeightTables) {
    hits.clear()
    tables.find(features[range], &candidates, into: &hits)
  }

  /// Adds the weights of the features between two places to one row of lanes.
  mutating func add(_ range: Range<Int>, to sums: UnsafeMutablePointer<Int32>, _ tables: WeightTables) {
    find(range, tables)
    tables.add(hits.all, to: sums, rows: 1) { _ in 0 }
  }
}
