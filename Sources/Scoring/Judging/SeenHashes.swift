/// Tells hashes that were met before from new ones, in room that is lent for as long as one counts.
struct SeenHashes {
  private let places: UnsafeMutableBufferPointer<UInt64>
  private var hasZero = false

  /// Lends an empty set for up to so many hashes to a closure.
  static func lend<Result>(upTo count: Int, _ body: (inout SeenHashes) -> Result) -> Result {
    // At least half of the places stay free, so that a search always ends.
    let capacity = 1 << (Int.bitWidth - (2 * count + 1).leadingZeroBitCount)
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: capacity) { places in
      places.initialize(repeating: 0)
      var seen = SeenHashes(places: places)
      return body(&seen)
    }
  }

  private init(places: UnsafeMutableBufferPointer<UInt64>) { self.places = places }

  /// Takes a hash in, and says whether it is new.
  mutating func insert(_ hash: UInt64) -> Bool {
    if hash == 0 {
      defer { hasZero = true }
      return !hasZero
    }
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash >> 20) & mask
    while places[place] != 0, places[place] != hash { place = (place + 1) & mask }
    defer { places[place] = hash }
    return places[place] == 0
  }
}
