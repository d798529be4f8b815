/// The phrases of a language's classes by their first two words, made once from its image.
///
/// A word such as "I" begins hundreds of phrases, of which few go on with any one word.
package struct PhraseStarts: Sendable {
  /// A word that begins phrases: where the places of those begin that may stand whatever word comes next, how many there
  /// are, and a bit for every second word.
  fileprivate struct First: Sendable {
    var hash: UInt32 = 0
    var start: UInt32 = 0
    var count: UInt32 = 0
    var seconds: UInt32 = 0
  }

  /// Two words that begin phrases: where the places of all that may stand begin, and how many there are.
  fileprivate struct Pair: Sendable {
    var first: UInt32 = 0
    var second: UInt32 = 0
    var start: UInt32 = 0
    var count: UInt32 = 0
  }

  private var firsts: [First]
  private var pairs: [Pair]
  /// Tells from little memory that there is no such pair.
  private var known = HashFilter(blocks: 1 << 12)
  /// Places in the image's phrase data, each list in the order of the image.
  private var places: [UInt32] = []

  /// Reads so many slots of first words and the data that they point at.
  init(slots: UnsafePointer<UInt32>, count: Int, data: UnsafePointer<UInt32>) {
    firsts = Array(repeating: First(), count: count)
    pairs = Array(repeating: Pair(), count: count)
    var used = 0
    for slot in 0..<count where slots[slot * 2] != 0 {
      let group = Self.group(data + Int(slots[slot * 2 + 1]), at: slots[slot * 2 + 1])
      var first = First(hash: slots[slot * 2])
      (first.start, first.count) = add(group.filter { $0.second == LanguageTables.gap })
      for second in Set(group.map(\.second)).sorted() where second != LanguageTables.gap {
        first.seconds |= Self.bit(second)
        let fitting = add(group.filter { $0.second == second || $0.second == LanguageTables.gap })
        insert(Pair(first: first.hash, second: second, start: fitting.start, count: fitting.count))
        used += 1
        // Half of the slots stay free, so that a search is short.
        if used * 2 > pairs.count { widen() }
      }
      var place = Hash.slot(first.hash, in: firsts.count)
      while firsts[place].hash != 0 { place = (place + 1) & (firsts.count - 1) }
      firsts[place] = first
    }
  }

  /// The phrases of one first word: their places, and their second words, 0 where any may follow.
  private static func group(_ data: UnsafePointer<UInt32>, at start: UInt32) -> [(place: UInt32, second: UInt32)] {
    var group: [(place: UInt32, second: UInt32)] = []
    var offset = 1
    for _ in 0..<data[0] {
      let length = Int(data[offset] & 0xFF)
      group.append((start + UInt32(offset), length == 0 ? LanguageTables.gap : data[offset + 1]))
      offset += 1 + length
    }
    return group
  }

  private mutating func add(_ group: [(place: UInt32, second: UInt32)]) -> (start: UInt32, count: UInt32) {
    places += group.map(\.place)
    return (UInt32(places.count - group.count), UInt32(group.count))
  }

  private mutating func insert(_ pair: Pair) {
    known.insert(Hash.pair(pair.first, pair.second))
    var place = Hash.slot(Hash.pair(pair.first, pair.second), in: pairs.count)
    while pairs[place].first != 0 { place = (place + 1) & (pairs.count - 1) }
    pairs[place] = pair
  }

  private mutating func widen() {
    let old = pairs
    pairs = Array(repeating: Pair(), count: old.count * 2)
    for pair in old where pair.first != 0 { insert(pair) }
  }

  @inline(__always)
  fileprivate static func bit(_ second: UInt32) -> UInt32 { 1 << ((second &* 0x9E37_79B1) >> 27) }

  /// Lends the table to a closure in a form that is asked quickly.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    firsts.withUnsafeBufferPointer { firsts in
      pairs.withUnsafeBufferPointer { pairs in
        places.withUnsafeBufferPointer { places in
          known.withView { body(View(firsts: firsts, pairs: pairs, places: places, known: $0)) }
        }
      }
    }
  }

  /// A table to be asked; valid as long as it is lent.
  package struct View {
    fileprivate let firsts: UnsafeBufferPointer<First>
    fileprivate let pairs: UnsafeBufferPointer<Pair>
    fileprivate let places: UnsafeBufferPointer<UInt32>
    fileprivate let known: HashFilter.View

    /// The places of the phrases that may stand where these two words do.
    @inline(__always)
    func places(_ word: UInt32, _ next: UInt32) -> UnsafeBufferPointer<UInt32> {
      var place = Hash.slot(word, in: firsts.count)
      while firsts[place].hash != word {
        if firsts[place].hash == 0 { return UnsafeBufferPointer(rebasing: places[0..<0]) }
        place = (place + 1) & (firsts.count - 1)
      }
      let first = firsts[place]
      let hash = Hash.pair(word, next)
      if first.seconds & PhraseStarts.bit(next) != 0, known.mayHold(hash) {
        place = Hash.slot(hash, in: pairs.count)
        while pairs[place].first != 0 {
          let pair = pairs[place]
          if pair.first == word, pair.second == next { return range(pair.start, pair.count) }
          place = (place + 1) & (pairs.count - 1)
        }
      }
      return range(first.start, first.count)
    }

    @inline(__always)
    private func range(_ start: UInt32, _ count: UInt32) -> UnsafeBufferPointer<UInt32> {
      UnsafeBufferPointer(rebasing: places[Int(start)..<Int(start + count)])
    }
  }
}
