/// Tells by the grammar of a sentence whether it says what happened: a verb in the past that stands by itself.
///
/// "The load failed" does; "I have led many loads", "a failed load", "it is complicated" and "things get fixed" do not.
enum PastTense {
  /// Whether some word of a sentence is such a verb.
  static func tells(_ letters: PlainLetters, _ words: [Range<Int>], kinds: [WordKinds], hashes: [UInt64]) -> Bool {
    words.indices.contains { index in
      guard kinds[index].contains(.irregularPast) || letters.endsInED(words[index]) else { return false }
      guard !neverVerbs.contains(hashes[index]) else { return false }
      // "is tested" and "is not always tested" are alike.
      let before = hashes[..<index].last { !between.contains($0) }
      return before.map { !notBefore.contains($0) } ?? true
    }
  }

  /// After these a form of the past is a participle or an adjective.
  private static let notBefore = hashes(
    """
    am is are isn't aren't i'm you're we're they're it's that's there's who's what's be been being get gets getting
    have has haven't hasn't i've you've we've they've having become becomes feel feels look looks seem seems stay stays
    keep keeps a an the my our your his her their its this these those any some no every each all most more less very
    so too as of for with in on at by to from without than quite really highly badly well same other
    """)
  /// These stand between a verb and its participle.
  private static let between = hashes(
    "not never always often rarely usually sometimes still also just already only ever even")
  /// These end in "ed" or look like the past and tell nothing; the last ones are of the present as well.
  private static let neverVerbs = hashes(
    """
    i'd need speed feed indeed exceed proceed succeed hundred sacred naked red bed seed bleed breed
    experienced skilled motivated oriented based detailed complicated talented
    supposed left put set cut hit hurt let shut split read
    """)

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(
      words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { PlainLetters.hash(of: String($0)) })
  }
}
