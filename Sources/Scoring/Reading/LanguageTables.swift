/// A language read in place from its image; valid as long as the image is.
package struct LanguageTables {
  private let words: UnsafePointer<UInt32>
  private let wordSlots: Int
  private let phrases: UnsafePointer<UInt32>
  private let phraseSlots: Int
  private let phraseData: UnsafePointer<UInt32>
  private let names: UnsafeBufferPointer<UInt8>
  private let common: HashFilter.View?
  private let starts: PhraseStarts.View?
  /// How many classes there are.
  package let classCount: Int

  package static let gap: UInt32 = 0
  static let contractionBit: UInt32 = 1 << 24
  static let tails = ["n't", "'s", "'re", "'m", "'ve", "'ll", "'d", "to"]
  private static let tailHashes = tails.map(Hash.word)

  /// Reads an image, which must have been made by `LanguageImage`; what was made from it once makes it quicker.
  package init(
    _ image: UnsafePointer<UInt32>, common: HashFilter.View? = nil, starts: PhraseStarts.View? = nil
  ) {
    self.common = common
    self.starts = starts
    classCount = Int(image[0])
    wordSlots = Int(image[2])
    phraseSlots = Int(image[3])
    words = image + 8
    phrases = words + wordSlots * 3
    phraseData = phrases + phraseSlots * 2
    let name = UnsafeRawPointer(phraseData + Int(image[4]))
    names = UnsafeBufferPointer(start: name.assumingMemoryBound(to: UInt8.self), count: Int(image[1]))
  }

  /// A filter of an image's words that a slip of the pen may be taken for.
  static func commonWords(_ image: UnsafePointer<UInt32>) -> HashFilter {
    var filter = HashFilter(blocks: 1 << 12)
    let words = image + 8
    for slot in 0..<Int(image[2]) where words[slot * 3 + 2] >> 28 >= 2 { filter.insert(words[slot * 3]) }
    return filter
  }

  /// The phrases of an image by their first two words.
  static func phraseStarts(_ image: UnsafePointer<UInt32>) -> PhraseStarts {
    let slots = image + 8 + Int(image[2]) * 3
    return PhraseStarts(slots: slots, count: Int(image[3]), data: slots + Int(image[3]) * 2)
  }

  /// The classes' identifiers in the order of their numbers.
  package var classNames: [String] {
    names.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What is known of a word.
  package struct Entry {
    package var hash: UInt32
    package var stem: UInt32
    package var forms: WordForms
    package var isKnown: Bool
  }

  /// What is known of the word with this hash.
  @inline(__always)
  package func entry(hash: UInt32) -> Entry? {
    var slot = Hash.slot(hash, in: wordSlots)
    while true {
      let key = words[slot * 3]
      if key == hash {
        let info = words[slot * 3 + 2]
        return info >> 28 == 0 || info & Self.contractionBit != 0
          ? nil
          : Entry(hash: hash, stem: words[slot * 3 + 1], forms: WordForms(rawValue: info & 0xFF_FFFF), isKnown: true)
      }
      if key == 0 { return nil }
      slot = (slot + 1) & (wordSlots - 1)
    }
  }

  /// How common the word with this hash is, from 0: unknown.
  @inline(__always)
  private func info(_ hash: UInt32) -> UInt32 {
    var slot = Hash.slot(hash, in: wordSlots)
    while words[slot * 3] != hash {
      if words[slot * 3] == 0 { return 0 }
      slot = (slot + 1) & (wordSlots - 1)
    }
    return words[slot * 3 + 2] | 1 << 27
  }

  /// What is known of a normalised word; an unknown one is read as the known word one slip away from it, if there is one.
  package func entry(of form: UnsafeBufferPointer<UInt8>) -> Entry {
    var hash = Hash.empty
    for byte in form { hash = Hash.byte(hash, byte) }
    return entry(hash: hash) ?? entry(unwritten: form, hash)
  }

  /// What is made of a word that is not known as it is written.
  func entry(unwritten form: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Entry {
    let stem = Stem.hash(form)
    if info(stem) == 0, form.count >= 4, let meant = nearest(form), let entry = entry(hash: meant) { return entry }
    return Entry(hash: hash, stem: stem, forms: Self.guessedForms(form), isKnown: false)
  }

  /// The head of a contraction: `ca` of `can't` is `can`.
  package func contraction(_ form: UnsafeBufferPointer<UInt8>, isNegation: Bool) -> (hash: UInt32, stem: UInt32) {
    if isNegation, form.count <= 3 {
      switch form.last {
      case letter("a") where form[0] == letter("c"): return (Self.can, Self.can)
      case letter("a"): return (Self.shall, Self.shall)
      case letter("o") where form[0] == letter("w"): return (Self.will, Self.will)
      default: break
      }
    }
    let entry = entry(of: form)
    return (entry.hash, entry.stem)
  }

  private static let can = Hash.word("can")
  private static let will = Hash.word("will")
  private static let shall = Hash.word("shall")

  /// The parts of a contraction written without its apostrophe.
  package func unquoted(_ form: UnsafeBufferPointer<UInt8>) -> (head: UInt32, tail: UInt32)? {
    guard form.count > 1, form.count < 9 else { return nil }
    var hash = Hash.empty
    for byte in form { hash = Hash.byte(hash, byte) }
    var slot = Hash.slot(hash, in: wordSlots)
    while words[slot * 3] != hash {
      if words[slot * 3] == 0 { return nil }
      slot = (slot + 1) & (wordSlots - 1)
    }
    let info = words[slot * 3 + 2]
    guard info & Self.contractionBit != 0 else { return nil }
    return (words[slot * 3 + 1], Self.tailHashes[Int(info >> 28) % Self.tailHashes.count])
  }

  /// The most common known word that one dropped, doubled, swapped or wrong letter makes of a form.
  private func nearest(_ form: UnsafeBufferPointer<UInt8>) -> UInt32? {
    for byte in form where !(byte &- 0x61 < 26) { return nil }
    var best: (hash: UInt32, rank: UInt32)?
    func consider(_ hash: UInt32) {
      if let common, !common.mayHold(hash) { return }
      let info = info(hash)
      let rank = info >> 28
      guard info & Self.contractionBit == 0, rank >= 2, rank > best?.rank ?? 0 else { return }
      best = (hash, rank)
    }
    func finish(_ hash: UInt32, from start: Int) -> UInt32 {
      var hash = hash
      for index in start..<form.count { hash = Hash.byte(hash, form[index]) }
      return hash
    }
    var prefix = Hash.empty
    for index in 0...form.count {
      // The alphabet is tried on words long enough to be told from their neighbours.
      if index > 0, form.count >= 4 {
        for inserted in UInt8(0x61)...0x7A { consider(finish(Hash.byte(prefix, inserted), from: index)) }
      }
      guard index < form.count else { break }
      if form.count >= 5 { consider(finish(prefix, from: index + 1)) }
      if index + 1 < form.count {
        consider(finish(Hash.byte(Hash.byte(prefix, form[index + 1]), form[index]), from: index + 2))
      }
      if index > 0, form.count >= 5 {
        for other in UInt8(0x61)...0x7A where other != form[index] {
          consider(finish(Hash.byte(prefix, other), from: index + 1))
        }
      }
      prefix = Hash.byte(prefix, form[index])
    }
    return best?.hash
  }

  /// The forms that a word's ending suggests.
  static func guessedForms(_ form: UnsafeBufferPointer<UInt8>) -> WordForms {
    let count = form.count
    guard count > 3 else { return [] }
    switch (form[count - 2], form[count - 1]) {
    case (letter("e"), letter("d")): return [.past, .participle]
    case (letter("n"), letter("g")) where form[count - 3] == letter("i"): return .progressive
    case (letter("l"), letter("y")): return .adverb
    case (letter("e"), letter("r")), (letter("o"), letter("r")): return .noun
    case (_, letter("s")) where form[count - 2] != letter("s"): return [.noun, .plural]
    default: return []
    }
  }

  static func guessedForms(_ word: String) -> WordForms {
    var word = word
    return word.withUTF8 { guessedForms($0) }
  }

  /// A class found in a sentence: which, and its first and last word.
  package struct Match {
    package var number: Int
    package var first: Int
    package var last: Int
  }

  /// Appends every class found in the words of a sentence; of a class's phrases that begin at one word, the longest.
  package func matches(in sentence: [Word], into matches: inout [Match]) {
    sentence.withUnsafeBufferPointer { sentence in
      for first in sentence.indices {
        let next = first + 1 < sentence.count ? sentence[first + 1].hash : Self.gap
        if let starts {
          var lastFound: UInt32?
          for place in starts.places(sentence[first].hash, next) {
            match(phraseData + Int(place), sentence, first, &lastFound, &matches)
          }
        } else {
          lookThrough(sentence, first, next, &matches)
        }
      }
    }
  }

  /// Tries all phrases that begin with a word.
  private func lookThrough(
    _ sentence: UnsafeBufferPointer<Word>, _ first: Int, _ next: UInt32, _ matches: inout [Match]
  ) {
    let hash = sentence[first].hash
    var slot = Hash.slot(hash, in: phraseSlots)
    while phrases[slot * 2] != hash {
      if phrases[slot * 2] == 0 { return }
      slot = (slot + 1) & (phraseSlots - 1)
    }
    var place = phraseData + Int(phrases[slot * 2 + 1])
    let count = place[0]
    place += 1
    var lastFound: UInt32?
    for _ in 0..<count {
      let length = Int(place[0] & 0xFF)
      if length == 0 || place[1] == next || place[1] == Self.gap {
        match(place, sentence, first, &lastFound, &matches)
      }
      place += 1 + length
    }
  }

  /// Appends the class of a phrase if the phrase stands there and none of its class was found before at that word.
  @inline(__always)
  private func match(
    _ phrase: UnsafePointer<UInt32>, _ sentence: UnsafeBufferPointer<Word>, _ first: Int, _ lastFound: inout UInt32?,
    _ matches: inout [Match]
  ) {
    let number = phrase[0] >> 8
    guard number != lastFound, let last = end(phrase + 1, Int(phrase[0] & 0xFF), sentence, first + 1) else { return }
    matches.append(Match(number: Int(number), first: first, last: last))
    lastFound = number
  }

  /// Where a phrase's other words end in a sentence, if they stand there.
  private func end(_ rest: UnsafePointer<UInt32>, _ length: Int, _ sentence: UnsafeBufferPointer<Word>, _ start: Int)
    -> Int?
  {
    var position = start
    var index = 0
    while index < length {
      if rest[index] == Self.gap {
        let wanted = rest[index + 1]
        var skipped = 0
        while position < sentence.count, sentence[position].hash != wanted {
          position += 1
          skipped += 1
          if skipped > 3 { return nil }
        }
        index += 1
      }
      guard position < sentence.count, sentence[position].hash == rest[index] else { return nil }
      position += 1
      index += 1
    }
    return position - 1
  }
}
