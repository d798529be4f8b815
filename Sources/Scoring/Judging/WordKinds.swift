/// What a single word is good for in judging, by a hash of its letters: one look instead of a set a kind.
struct WordKinds: OptionSet, Hashable, Sendable {
  var rawValue: UInt16

  /// Articles, pronouns, prepositions and the like, without which no sentence is made.
  static let grammar = WordKinds(rawValue: 1)
  /// Placeholder text.
  static let filler = WordKinds(rawValue: 2)
  /// Speaks of something that went wrong.
  static let failure = WordKinds(rawValue: 4)
  /// A verb in the past that does not end in -ed.
  static let irregularPast = WordKinds(rawValue: 8)
  /// A verb in the past that a list of keywords is made of as well as a story.
  static let buzzVerb = WordKinds(rawValue: 16)
  /// A verb that tells no event by itself.
  static let bare = WordKinds(rawValue: 32)
  /// A number written out.
  static let numeral = WordKinds(rawValue: 64)
  /// Begins a clause when there are enough words on either side.
  static let opener = WordKinds(rawValue: 128)
  /// Of these, one that is left out where the clause begins with it.
  static let joint = WordKinds(rawValue: 256)
  /// Comes after a number of years: "five years ago".
  static let ago = WordKinds(rawValue: 512)

  /// What words with these hashes are.
  static func of(_ hashes: [UInt64]) -> [WordKinds] {
    let table = table
    return hashes.map { of($0, table) }
  }

  /// What a word with this hash is.
  @inline(__always)
  private static func of(_ hash: UInt64, _ table: [(hash: UInt64, kinds: WordKinds)]) -> WordKinds {
    var place = Int(truncatingIfNeeded: hash & mask)
    while table[place].hash != 0 {
      if table[place].hash == hash { return table[place].kinds }
      place = (place + 1) & Int(mask)
    }
    return []
  }

  private static let mask: UInt64 = 2047
  private static let table: [(hash: UInt64, kinds: WordKinds)] = {
    var table = [(hash: UInt64, kinds: WordKinds)](repeating: (0, []), count: Int(mask) + 1)
    for (kind, words) in Wordings.kinds {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let letters = PlainLetters(String(word))
        let hash = letters.hash(of: 0..<letters.bytes.count)
        var place = Int(truncatingIfNeeded: hash & mask)
        while table[place].hash != 0, table[place].hash != hash { place = (place + 1) & Int(mask) }
        table[place] = (hash, table[place].kinds.union(kind))
      }
    }
    return table
  }()
}
