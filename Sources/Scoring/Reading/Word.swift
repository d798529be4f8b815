/// A word, number or sign of a sentence, normalised: case, curly quotes and known typos make no difference.
package struct Word {
  /// The kinds of word.
  package enum Kind: UInt8 {
    case word, number, sign, code
  }

  /// What stands between a word and the one before it.
  package struct Gap: OptionSet {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let comma = Gap(rawValue: 1)
    /// A semicolon, a colon, a dash, a bracket.
    package static let strong = Gap(rawValue: 2)
    /// A full stop, a question or exclamation mark inside of the sentence.
    package static let stop = Gap(rawValue: 4)
    package static let arrow = Gap(rawValue: 8)
    /// Nothing at all: the second half of `didn't` or of `40ms`.
    package static let joined = Gap(rawValue: 16)
    /// A hyphen, without spaces.
    package static let hyphen = Gap(rawValue: 32)
  }

  /// The first byte in the sentence.
  package var start: Int
  /// One past the last byte.
  package var end: Int
  /// The hash of its normalised form.
  package var hash: UInt32
  /// The hash of its stem.
  package var stem: UInt32
  package var kind: Kind
  package var gap: Gap
  /// What the language knows of its form.
  package var forms: WordForms
  /// Whether it begins with a capital.
  package var isCapital = false
  /// Whether it stands between double quotes.
  package var isQuoted = false
  /// Whether the language has the word at all.
  package var isKnown = false
  /// The clause that it belongs to, from 0.
  package var clause = 0
}

/// What the language knows of a word's form: a set, because `cut` is present and past.
package struct WordForms: OptionSet, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let base = WordForms(rawValue: 1)
  package static let third = WordForms(rawValue: 2)
  package static let past = WordForms(rawValue: 4)
  package static let participle = WordForms(rawValue: 8)
  package static let progressive = WordForms(rawValue: 16)
  package static let noun = WordForms(rawValue: 32)
  package static let plural = WordForms(rawValue: 64)
  /// A person or a group of people.
  package static let person = WordForms(rawValue: 128)
  /// `who`, `which`, `when`, `because`: begins a clause that is not the main one.
  package static let subordinator = WordForms(rawValue: 256)
  package static let preposition = WordForms(rawValue: 512)
  package static let determiner = WordForms(rawValue: 1024)
  package static let modal = WordForms(rawValue: 2048)
  package static let be = WordForms(rawValue: 4096)
  package static let have = WordForms(rawValue: 8192)
  package static let negation = WordForms(rawValue: 16384)
  /// `so`, `well`, `um`: says nothing where a sentence begins.
  package static let filler = WordForms(rawValue: 32768)
  /// `I`, `me`, `my`, `myself`.
  package static let first = WordForms(rawValue: 1 << 16)
  /// `we`, `us`, `our`.
  package static let firstPlural = WordForms(rawValue: 1 << 17)
  /// `he`, `she`, `they`, `somebody`.
  package static let otherPerson = WordForms(rawValue: 1 << 18)
  /// `you`, `your`.
  package static let second = WordForms(rawValue: 1 << 19)
  /// `it`, `this`, `there`.
  package static let impersonal = WordForms(rawValue: 1 << 20)
  /// `my`, `our`, `their`: a determiner that names its owner.
  package static let possessive = WordForms(rawValue: 1 << 21)
  package static let adverb = WordForms(rawValue: 1 << 22)
  package static let adjective = WordForms(rawValue: 1 << 23)

  package static let verb: WordForms = [.base, .third, .past, .participle, .progressive]
  package static let pronoun: WordForms = [.first, .firstPlural, .otherPerson, .second, .impersonal]
}
