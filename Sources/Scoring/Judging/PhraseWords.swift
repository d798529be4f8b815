/// Where the walk over phrases begins for a word, by the word's hash: most words cost one look, not one a letter.
struct PhraseWords: Sendable {
  private struct Slot: Sendable {
    var hash: UInt64 = 0
    var node: Int32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 64)
  private var count = 0
  /// A bit for every three letters that a word may begin with which only a stem asks for.
  private var stems = [UInt64](repeating: 0, count: 1 << 9)
  private var hasShortStems = false

  /// Takes in the first word of a phrase and the node that its letters lead to; 0 where each letter has to be looked at.
  mutating func insert(_ hash: UInt64, node: Int) {
    if (count + 1) * 2 > slots.count { widen() }
    let place = place(of: hash)
    if slots[place].hash == 0 { count += 1 }
    slots[place] = Slot(hash: hash, node: Int32(node))
  }

  /// Takes in a word that any ending may follow.
  mutating func insert(stem: PlainLetters) {
    if stem.bytes.count < 3 {
      hasShortStems = true
    } else {
      let letters = stem.bytes.withUnsafeBufferPointer { Self.letters($0, 0) }
      stems[letters >> 6] |= 1 << UInt64(letters & 63)
    }
  }

  /// The node after a word, 0 where its letters have to be looked at; nil where no phrase begins with it.
  @inline(__always)
  func node(of word: Range<Int>, _ hash: UInt64, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let slot = slots[place(of: hash)]
    if slot.hash == hash { return Int(slot.node) }
    if word.count < 3 { return hasShortStems ? 0 : nil }
    let letters = Self.letters(bytes, word.lowerBound)
    return hasShortStems || stems[letters >> 6] & (1 << UInt64(letters & 63)) != 0 ? 0 : nil
  }

  @inline(__always)
  private static func letters(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    Int(bytes[start] & 31) << 10 | Int(bytes[start + 1] & 31) << 5 | Int(bytes[start + 2] & 31)
  }

  /// The slot of a hash, or the one where it would be put.
  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[place].hash != 0, slots[place].hash != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func widen() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.hash != 0 { slots[place(of: slot.hash)] = slot }
  }
}
