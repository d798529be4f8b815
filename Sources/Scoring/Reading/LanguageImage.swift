/// A language as bytes that can be read in place: hash tables of words and of phrases.
package struct LanguageImage {
  /// The bytes, in whole 32-bit words.
  package private(set) var words: [UInt32] = []

  /// Encodes a language together with the words that a corpus uses, by how often it does.
  package init(_ language: Language, counts: [String: Int] = [:]) {
    let dictionary = Self.dictionary(language, counts)
    let phrases = Self.phrases(language)
    let names = Array(language.classes.map(\.id).joined(separator: "\n").utf8)
    words = [
      UInt32(language.classes.count), UInt32(names.count), UInt32(dictionary.count / 3),
      UInt32(phrases.slots.count / 2),
      UInt32(phrases.data.count), 0, 0, 0,
    ]
    words += dictionary
    words += phrases.slots
    words += phrases.data
    for start in stride(from: 0, to: names.count, by: 4) {
      var word: UInt32 = 0
      for offset in 0..<4 where start + offset < names.count { word |= UInt32(names[start + offset]) << (8 * offset) }
      words.append(word)
    }
  }

  /// Three numbers a slot: the word's hash, its stem's hash, its forms and in the top four bits how common it is.
  private static func dictionary(_ language: Language, _ counts: [String: Int]) -> [UInt32] {
    var entries: [UInt32: (stem: UInt32, info: UInt32)] = [:]
    func add(_ word: String, lemma: String, forms: WordForms, count: Int) {
      let rank = UInt32(min(15, (count > 0 ? 1 + (UInt.bitWidth - UInt(count).leadingZeroBitCount) : 1)))
      entries[Hash.word(word)] = (Stem.hash(lemma), forms.rawValue | rank << 28)
    }
    for (word, count) in counts where count >= 2 && language.words[word] == nil {
      add(word, lemma: word, forms: LanguageTables.guessedForms(word), count: count)
    }
    for word in Set(language.classes.flatMap { $0.phrases.joined() }) where language.words[word] == nil && word != "~" {
      add(word, lemma: word, forms: LanguageTables.guessedForms(word), count: (counts[word] ?? 0) + 2)
    }
    for (word, known) in language.words {
      add(word, lemma: known.lemma, forms: known.forms, count: (counts[word] ?? 0) + 2)
    }
    for (word, parts) in language.contractions {
      let tail = UInt32(LanguageTables.tails.firstIndex(of: parts.tail) ?? 0)
      entries[Hash.word(word)] = (Hash.word(parts.head), LanguageTables.contractionBit | tail << 28)
    }
    for stem in Set(entries.values.map(\.stem)) where entries[stem] == nil { entries[stem] = (stem, 0) }
    var count = 1024
    while count < entries.count * 2 { count *= 2 }
    var slots = [UInt32](repeating: 0, count: count * 3)
    for (hash, entry) in entries.sorted(by: { $0.key < $1.key }) {
      var slot = Hash.slot(hash, in: count)
      while slots[slot * 3] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot * 3] = hash
      slots[slot * 3 + 1] = entry.stem
      slots[slot * 3 + 2] = entry.info
    }
    return slots
  }

  /// Slots of a first word's hash and the place of its phrases: their number, then class and length and the other words.
  private static func phrases(_ language: Language) -> (slots: [UInt32], data: [UInt32]) {
    var byFirst: [UInt32: [(number: Int, rest: [UInt32])]] = [:]
    for (number, wordClass) in language.classes.enumerated() {
      for phrase in wordClass.phrases {
        let rest = phrase.dropFirst().map { $0 == "~" ? LanguageTables.gap : Hash.word($0) }
        byFirst[Hash.word(phrase[0]), default: []].append((number, rest))
      }
    }
    var count = 256
    while count < byFirst.count * 2 { count *= 2 }
    var slots = [UInt32](repeating: 0, count: count * 2)
    var data: [UInt32] = [0]
    for (hash, phrases) in byFirst.sorted(by: { $0.key < $1.key }) {
      var slot = Hash.slot(hash, in: count)
      while slots[slot * 2] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot * 2] = hash
      slots[slot * 2 + 1] = UInt32(data.count)
      data.append(UInt32(phrases.count))
      for phrase in phrases.sorted(by: { ($0.number, $1.rest.count) < ($1.number, $0.rest.count) }) {
        data.append(UInt32(phrase.number) << 8 | UInt32(phrase.rest.count))
        data += phrase.rest
      }
    }
    return (slots, data)
  }
}
