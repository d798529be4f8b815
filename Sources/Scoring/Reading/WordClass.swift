/// Words and phrases that mean much the same to the scorer, such as ways of stopping something.
public struct WordClass: Hashable, Sendable {
  /// Its identifier: lower-case words joined by hyphens.
  public var id: String
  /// What its words have in common, for people.
  public var about: String
  /// Its phrases as normalised words; `~` stands for up to three words in between.
  public var phrases: [[String]]
  /// Sentences that must match, with the matching words between `[[` and `]]`.
  public var examples: [String]
  /// Sentences that must not match.
  public var nearMisses: [String]
  /// Where it stands: the file and the line.
  public var place: String
}

/// The language that the scorer reads by: word classes, and the forms of words.
public struct Language: Sendable {
  /// Every class, in the order of the files' names.
  public var classes: [WordClass] = []
  /// Every word whose form is known: its stem's word, and its forms.
  package var words: [String: KnownWord] = [:]
  /// Contractions written without their apostrophe: `didnt` is `did` and `n't`.
  package var contractions: [String: (head: String, tail: String)] = [:]

  package init() {}

  /// A word whose form is known.
  package struct KnownWord: Sendable {
    /// The word whose stem it shares: `wrote` has that of `write`.
    package var lemma: String
    package var forms: WordForms
  }

  /// Adds forms to a word; the first lemma stays.
  package mutating func learn(_ word: String, lemma: String, _ forms: WordForms) {
    words[word, default: KnownWord(lemma: lemma, forms: [])].forms.formUnion(forms)
  }
}
