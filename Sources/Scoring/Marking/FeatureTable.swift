/// The rows of weights by feature: slots of hashes and rows, read in place, with a filter in front.
///
/// The table is far larger than what stays near the processor, so that waiting for memory would take most of the time. The
/// steps below are therefore loops of their own over all features of a sentence, short enough that the processor has many
/// of its reads under way at once.
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

  /// A feature that may have weights, with the slot that was fetched for it.
  struct Candidate: BitwiseCopyable {
    var feature: Feature
    var slot: UInt64
  }

  /// Appends the features that have weights, in their order.
  func find(
    _ asked: UnsafeBufferPointer<Feature>, _ candidates: inout ReusedList<Candidate>,
    into hits: inout ReusedList<FeatureHit>
  ) {
    let candidates = candidates.room(for: asked.count)
    var passed = 0
    // Whether a feature passes cannot be foretold, so that a branch on it would cost more than a store in vain.
    for feature in asked {
      candidates[passed].feature = feature
      passed &+= filter.mayHold(feature.hash) ? 1 : 0
    }
    for index in 0..<passed {
      let slot = slots + Hash.slot(candidates[index].feature.hash, in: count) * 2
      candidates[index].slot = UnsafeRawPointer(slot).loadUnaligned(as: UInt64.self)
    }
    for index in 0..<passed {
      let (feature, slot) = (candidates[index].feature, candidates[index].slot)
      let isThere = UInt32(truncatingIfNeeded: slot) == feature.hash
      guard let row = isThere ? UInt32(slot >> 32) : number(feature.hash) else { continue }
      hits.append(FeatureHit(row: row, first: feature.first, count: feature.count))
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
}

/// A feature of a sentence that has weights.
struct FeatureHit: Sendable, BitwiseCopyable {
  /// The number of its row of weights.
  var row: UInt32
  /// The first word that it stands on, or `Feature.context`.
  var first: UInt16
  /// How many words it stands on.
  var count: UInt8
}
