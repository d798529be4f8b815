/// The parts of a file of weights; valid as long as its bytes are.
package struct WeightTables {
  package let language: LanguageTables
  /// By lane: bias, scale of a weight's unit, threshold as a score.
  package let biases: UnsafePointer<Float>
  package let scales: UnsafePointer<Float>
  package let thresholds: UnsafePointer<Float>
  /// By lane, slope and offset that turn a score into a probability.
  package let slopes: UnsafePointer<Float>
  package let offsets: UnsafePointer<Float>
  package let second: SecondPass
  package let runOns: RunOns
  private let features: FeatureTable

  /// Reads bytes whose header was checked before, with filters made from them.
  init?(
    _ bytes: UnsafeRawBufferPointer, features filter: HashFilter.View, common: HashFilter.View,
    starts: PhraseStarts.View
  ) {
    guard let base = bytes.baseAddress else { return nil }
    let words = base.assumingMemoryBound(to: UInt32.self)
    let floats = (base + Weights.headerWords * 4).assumingMemoryBound(to: Float.self)
    biases = floats
    scales = floats + 32
    thresholds = floats + 64
    slopes = floats + 96
    offsets = floats + 128
    second = SecondPass(floats + 160, hidden: Int(words[6]))
    language = LanguageTables(words + Int(words[3]), common: common, starts: starts)
    let gaps = words + Int(words[7])
    runOns = RunOns(
      weights: UnsafeRawPointer(gaps + 2).assumingMemoryBound(to: Int8.self), scale: Float(bitPattern: gaps[0]),
      bias: Float(bitPattern: gaps[1]))
    features = FeatureTable(slots: words + Int(words[4]), count: Int(words[5]), filter: filter)
  }

  /// Appends the features that have weights, in their order.
  func find(
    _ asked: UnsafeBufferPointer<Feature>, _ candidates: inout ReusedList<FeatureTable.Candidate>,
    into hits: inout ReusedList<FeatureHit>
  ) { features.find(asked, &candidates, into: &hits) }

  /// The 32 weights of a row.
  @inline(__always)
  func row(_ number: UInt32) -> UnsafePointer<Int8> { features.row(number) }

  /// Adds the weights of hits to sums, each to the row of lanes that a closure names.
  @inline(__always)
  func add(
    _ hits: UnsafeBufferPointer<FeatureHit>, to sums: UnsafeMutablePointer<Int32>, rows: Int,
    row place: (FeatureHit) -> Int
  ) {
    let count = rows * Lanes.count
    // Half as wide as the sums, so twice as quick; as many weights as are added at a time cannot overflow it.
    withUnsafeTemporaryAllocation(of: Int16.self, capacity: count) { room in
      guard let small = room.baseAddress else { return }
      for start in stride(from: 0, to: hits.count, by: 256) {
        room.initialize(repeating: 0)
        for hit in hits[start..<min(hits.count, start + 256)] {
          let sums = small + place(hit) * Lanes.count
          let row = features.row(hit.row)
          for lane in 0..<Lanes.count { sums[lane] &+= Int16(row[lane]) }
        }
        for lane in 0..<count { sums[lane] &+= Int32(small[lane]) }
      }
    }
  }
}

/// What is made once from a file of weights, so that reading is quick: filters in front of its tables, its phrases in
/// another order.
struct WeightFilters: Sendable {
  private let features: HashFilter
  private let common: HashFilter
  private let starts: PhraseStarts

  /// Reads bytes whose header was checked before.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return nil }
    let header = base.assumingMemoryBound(to: UInt32.self)
    features = FeatureTable.filter(slots: header + Int(header[4]), count: Int(header[5]))
    common = LanguageTables.commonWords(header + Int(header[3]))
    starts = LanguageTables.phraseStarts(header + Int(header[3]))
  }

  /// Lends the tables of the same bytes to a closure.
  func withTables<Result>(_ bytes: UnsafeRawBufferPointer, _ body: (WeightTables) -> Result) -> Result? {
    features.withView { features in
      common.withView { common in
        starts.withView { WeightTables(bytes, features: features, common: common, starts: $0).map(body) }
      }
    }
  }
}
