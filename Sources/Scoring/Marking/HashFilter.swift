/// Tells from little memory, which stays near the processor, that a hash stands in no table: most that are asked for do not.
///
/// It never denies a hash that it was given; of the others it lets a few in a hundred pass (a blocked Bloom filter).
package struct HashFilter: Sendable {
  private var blocks: [UInt64]

  /// A filter of so many blocks, a power of two; up to six hashes a block keep it telling.
  init(blocks count: Int) { blocks = [UInt64](repeating: 0, count: count) }

  /// Takes a hash in.
  mutating func insert(_ hash: UInt32) { blocks[Int(hash) & (blocks.count - 1)] |= Self.bits(hash) }

  /// The bits that a hash sets in its block.
  @inline(__always)
  static func bits(_ hash: UInt32) -> UInt64 { 1 << UInt64(hash >> 20 & 63) | 1 << UInt64(hash >> 26) }

  /// Lends the filter to a closure in a form that is asked quickly.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    blocks.withUnsafeBufferPointer { body(View(blocks: $0)) }
  }

  /// A filter to be asked; valid as long as it is lent.
  package struct View {
    fileprivate let blocks: UnsafeBufferPointer<UInt64>

    /// Whether the table may hold a hash.
    @inline(__always)
    func mayHold(_ hash: UInt32) -> Bool { mayHold(hash, in: block(of: hash)) }

    /// The block that tells about a hash: where many hashes are asked for, all blocks are fetched first.
    @inline(__always)
    func block(of hash: UInt32) -> UInt64 { blocks[Int(hash) & (blocks.count - 1)] }

    /// Whether the table may hold a hash, by its block.
    @inline(__always)
    func mayHold(_ hash: UInt32, in block: UInt64) -> Bool {
      let bits = HashFilter.bits(hash)
      return block & bits == bits
    }
  }
}
