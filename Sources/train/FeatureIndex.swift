import Scoring

/// Which features are worth a row of weights: those that stand in enough examples.
struct FeatureIndex: Sendable {
  /// The hash of each row; rows are in the order of their hashes.
  var hashes: [UInt32] = []
  /// The group of each row's feature.
  var groups: [UInt8] = []

  /// Counts features, gives the frequent ones rows, and forgets the others.
  init(_ examples: inout Examples, minimum: Int) {
    var seen: [UInt32: (count: Int32, last: Int32)] = [:]
    seen.reserveCapacity(1 << 21)
    for (number, example) in examples.all.enumerated() {
      for feature in examples.features[example.features] {
        var entry = seen[feature.row] ?? (0, -1)
        if entry.last != Int32(number) { entry = (entry.count + 1, Int32(number)) }
        seen[feature.row] = entry
      }
    }
    hashes = seen.filter { $0.value.count >= Int32(minimum) && $0.key != 0 }.map(\.key).sorted()
    var rows: [UInt32: UInt32] = [:]
    rows.reserveCapacity(hashes.count)
    for (row, hash) in hashes.enumerated() { rows[hash] = UInt32(row) }
    groups = [UInt8](repeating: 0, count: hashes.count)
    var kept: [TrainingFeature] = []
    kept.reserveCapacity(examples.features.count)
    for number in examples.all.indices {
      let start = kept.count
      for feature in examples.features[examples.all[number].features] {
        guard let row = rows[feature.row] else { continue }
        var feature = feature
        feature.row = row
        groups[Int(row)] = feature.group
        kept.append(feature)
      }
      examples.all[number].features = start..<kept.count
    }
    examples.features = kept
  }
}
