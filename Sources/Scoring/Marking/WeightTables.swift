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
  private let filter: HashFilter.View
  private let slots: UnsafePointer<UInt32>
  private let slotCount: Int
  private let rows: UnsafePointer<Int8>

  /// Reads bytes whose header was checked before, with filters made from them.
  init?(_ bytes: UnsafeRawBufferPointer, features: HashFilter.View, words common: HashFilter.View) {
    guard let base = bytes.baseAddress else { return nil }
    let words = base.assumingMemoryBound(to: UInt32.self)
    let floats = (base + Weights.headerWords * 4).assumingMemoryBound(to: Float.self)
    biases = floats
    scales = floats + 32
    thresholds = floats + 64
    slopes = floats + 96
    offsets = floats + 128
    second = SecondPass(floats + 160, hidden: Int(words[6]))
    language = LanguageTables(words + Int(words[3]), common: common)
    let gaps = words + Int(words[7])
    runOns = RunOns(
      weights: UnsafeRawPointer(gaps + 2).assumingMemoryBound(to: Int8.self), scale: Float(bitPattern: gaps[0]),
      bias: Float(bitPattern: gaps[1]))
    filter = features
    slots = words + Int(words[4])
    slotCount = Int(words[5])
    rows = UnsafeRawPointer(slots + slotCount * 2).assumingMemoryBound(to: Int8.self)
  }

  /// Appends the features that have weights, in their order, with the numbers of their rows.
  ///
  /// The filter is asked first of all; only then are slots looked up, one after another and none waiting for the last.
  package func append(_ features: [Feature], to hits: inout [FeatureHit]) {
    let start = hits.count
    for feature in features where filter.mayHold(feature.hash) {
      hits.append(FeatureHit(row: feature.hash, first: feature.first, count: feature.count))
    }
    var end = start
    for index in start..<hits.count {
      guard let row = rowNumber(hits[index].row) else { continue }
      hits[end] = FeatureHit(row: row, first: hits[index].first, count: hits[index].count)
      end += 1
    }
    hits.removeLast(hits.count - end)
  }

  @inline(__always)
  private func rowNumber(_ hash: UInt32) -> UInt32? {
    var slot = Hash.slot(hash, in: slotCount)
    while true {
      let key = slots[slot * 2]
      if key == hash { return slots[slot * 2 + 1] }
      if key == 0 { return nil }
      slot = (slot + 1) & (slotCount - 1)
    }
  }

  /// The 32 weights of a row.
  @inline(__always)
  package func row(_ number: UInt32) -> UnsafePointer<Int8> { rows + Int(number) * Lanes.count }

  /// Adds the weights of a row to sums by lane.
  @inline(__always)
  package func add(_ number: UInt32, to sums: UnsafeMutablePointer<Int32>) {
    let row = row(number)
    for lane in 0..<Lanes.count { sums[lane] &+= Int32(row[lane]) }
  }
}

/// A feature of a sentence that has weights.
package struct FeatureHit: Sendable {
  /// The number of its row of weights.
  package var row: UInt32
  /// The first word that it stands on, or `Feature.context`.
  package var first: UInt16
  /// How many words it stands on.
  package var count: UInt8
}

/// Filters in front of the tables of features and of common words, made once from a file of weights.
struct WeightFilters: Sendable {
  private var features = HashFilter(blocks: 1 << 14)
  private var words = HashFilter(blocks: 1 << 12)

  /// Reads bytes whose header was checked before.
  init(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    let header = base.assumingMemoryBound(to: UInt32.self)
    let slots = header + Int(header[4])
    for slot in 0..<Int(header[5]) where slots[slot * 2] != 0 { features.insert(slots[slot * 2]) }
    words = LanguageTables.commonWords(header + Int(header[3]))
  }

  func withTables<Result>(
    _ bytes: UnsafeRawBufferPointer, or nothing: Result, _ body: (WeightTables) -> Result
  ) -> Result {
    features.withView { features in
      words.withView { words in WeightTables(bytes, features: features, words: words).map(body) ?? nothing }
    }
  }
}
