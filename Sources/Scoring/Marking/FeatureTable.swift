/// The rows of weights by feature: slots of hashes and rows, read in place, with a filter in front.
///
/// The table is far larger than what stays near the processor, so that waiting for memory would take most of the time. Each
/// step below is therefore a loop of its own over all features of a sentence, short enough that the processor has many of
/// its reads under way at once.
struct FeatureTable {
  private let slots: UnsafePointer<UInt32>
  private let count: Int
  private let rows: UnsafePointer<Int8>
  private let filter: HashFilter.View

  /// Reads so many slots, each the hash of a feature (0: none) and the number of its row; the rows follow them.
  init(slots: UnsafePointer<UInt32>, count: Int, filter: HashFilter.View) {
    self.slots = slots
    self.count = count
    rows = UnsafeRawPointer(slots + count * 2).assumingMemoryBound(to: Int8.self)
    self.filter = filter
  }

  /// The filter of so many slots.
  static func filter(slots: UnsafePointer<UInt32>, count: Int) -> HashFilter {
    var filter = HashFilter(blocks: 1 << 14)
    for slot in 0..<count where slots[slot * 2] != 0 { filter.insert(slots[slot * 2]) }
    return filter
  }

  /// A feature on its way through the steps, with what was fetched for it.
  private struct Question {
    var feature: Feature
    var block: UInt64
    var key: UInt32
    var row: UInt32
  }

  /// Appends the features that have weights, in their order.
  func append(_ asked: [Feature], to hits: inout [FeatureHit]) {
    withUnsafeTemporaryAllocation(of: Question.self, capacity: asked.count) { room in
      guard let room = room.baseAddress else { return }
      for (index, feature) in asked.enumerated() { room[index].block = filter.block(of: feature.hash) }
      var passed = 0
      for (index, feature) in asked.enumerated() {
        let mayBe = filter.mayHold(feature.hash, in: room[index].block)
        room[passed].feature = feature
        passed &+= mayBe ? 1 : 0
      }
      for index in 0..<passed {
        let slot = Hash.slot(room[index].feature.hash, in: count)
        (room[index].key, room[index].row) = (slots[slot * 2], slots[slot * 2 + 1])
      }
      for index in 0..<passed {
        let feature = room[index].feature
        guard let row = room[index].key == feature.hash ? room[index].row : number(feature.hash) else { continue }
        hits.append(FeatureHit(row: row, first: feature.first, count: feature.count))
      }
    }
  }

  /// The number of a feature's row, if it has one.
  private func number(_ hash: UInt32) -> UInt32? {
    var slot = Hash.slot(hash, in: count)
    while slots[slot * 2] != hash {
      if slots[slot * 2] == 0 { return nil }
      slot = (slot + 1) & (count - 1)
    }
    return slots[slot * 2 + 1]
  }

  /// The 32 weights of a row.
  @inline(__always)
  func row(_ number: UInt32) -> UnsafePointer<Int8> { rows + Int(number) * Lanes.count }

  /// Lends the rows of hits to a closure, side by side.
  @inline(__always)
  func withRows(of hits: [FeatureHit], _ body: (UnsafePointer<Int8>) -> Void) {
    withUnsafeTemporaryAllocation(of: SIMD32<Int8>.self, capacity: max(1, hits.count)) { room in
      for (index, hit) in hits.enumerated() {
        room[index] = UnsafeRawPointer(row(hit.row)).loadUnaligned(as: SIMD32<Int8>.self)
      }
      guard let base = room.baseAddress else { return }
      body(UnsafeRawPointer(base).assumingMemoryBound(to: Int8.self))
    }
  }
}

/// A feature of a sentence that has weights.
struct FeatureHit: Sendable {
  /// The number of its row of weights.
  var row: UInt32
  /// The first word that it stands on, or `Feature.context`.
  var first: UInt16
  /// How many words it stands on.
  var count: UInt8
}
