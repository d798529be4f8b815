/// The words by which claims are told apart.
enum ClaimWords {
  /// Whether a word says what a claim is about.
  static func isContent(_ token: ClaimClause.Token) -> Bool {
    !token.isNumeral && token.text.utf8.count > 2 && !empty.contains(token.text) && Numerals.value(token.text) == nil
      && Numerals.multiplier(token.text) == nil
      && qualifier(token.text) == nil && Occasion.month(token.text) == nil && Occasion.weekday(token.text) == nil
      && Occasion.season(token.text) == nil && Quantity.Dimension.unit(token.text) == nil
  }

  /// The stem of a word; a past form that no ending tells goes with its verb.
  static func stem(_ token: ClaimClause.Token) -> UInt32 { Stem.hash(irregular[token.text] ?? token.text) }

  /// Whether a word is a verb in the past, as far as its form tells.
  static func isPast(_ word: String) -> Bool { irregular[word] != nil || (word.utf8.count > 3 && word.hasSuffix("ed")) }

  /// A word that makes a claim another one, as the group that it belongs to; nil for any other word.
  static func qualifier(_ word: String) -> String? { qualifiers[word] }

  /// Words that begin another clause.
  static let parting = words("and but so because while which then when where who after although though until unless or")

  /// Words by which a speaker takes something back.
  static let correcting = words("actually sorry correction misspoke correcting correct rather precisely")

  /// Words that say nothing of what a claim is about.
  static let empty = words(
    """
    the a an this that these those there here it its he she they them their his her we us our i me my mine you your
    was were is are be been being am had has have having did do does done got get gets getting went go goes going
    in on at to from by of for with without into onto over under about around between through during against as than
    not all any some most many much more less few every only just also even still already again too very really quite
    roughly nearly almost approximately maybe perhaps well okay yes yeah sure right exactly simply basically
    what why how whom whose will shall can take took taken taking make made makes making come came put set let give gave
    myself ourselves one ones thing things way lot kind sort bit else other others another up down out off back
    total least most worth couple several both each such same like
    ago finally eventually end say said says saying tell told know knew think mean question answer time times long
    """)

  private static let qualifiers: [String: String] = {
    let groups: [(String, String)] = [
      (
        "before", "before previously initially originally old earlier used normally normal usual usually baseline start"
      ),
      ("after", "afterwards now today since later new nowadays then"),
      ("average", "average mean median p50"), ("peak", "peak max maximum worst highest top largest"),
      ("least", "min minimum lowest best smallest"), ("p95", "p95"), ("p99", "p99"),
      ("each", "each per every apiece daily weekly monthly hourly"),
      ("more", "another extra additional remaining rest left other further"),
      ("first", "first"), ("second", "second"), ("third", "third"), ("last", "last"), ("next", "next"),
      ("would", "would could should might may must"), ("if", "if whether"),
      (
        "planned",
        """
        plan planned expect expected estimate estimated target goal wanted promised supposed aim hoped thought believed
        assumed guess guessed budget limit threshold allowed required deadline want asked sla slo
        """
      ),
      (
        "not",
        """
        not never no nobody none didn't don't wasn't weren't couldn't wouldn't isn't hadn't haven't without instead
        """
      ),
      ("half", "half"), ("to", "until till"),
    ]
    var table: [String: String] = [:]
    for (group, list) in groups {
      for word in words(list) { table[word] = group }
    }
    return table
  }()

  private static let irregular = [
    "fell": "fall", "fallen": "fall", "found": "find", "broke": "break", "broken": "break", "lost": "lose",
    "wrote": "write", "written": "write", "ran": "run", "sent": "send", "built": "build", "cost": "cost",
    "chose": "choose", "chosen": "choose", "began": "begin", "begun": "begin", "rose": "rise", "grew": "grow",
    "spent": "spend", "paid": "pay", "kept": "keep", "left": "leave", "brought": "bring", "caught": "catch",
    "shipped": "ship", "met": "meet", "saw": "see", "held": "hold", "slept": "sleep", "led": "lead",
    "hired": "hire", "hit": "hit", "won": "win", "drew": "draw", "threw": "throw", "cut": "cut", "stood": "stand",
  ]

  /// A text of words as a set.
  static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}

/// Numbers that are written out.
enum Numerals {
  /// The value of a written number; nil for any other word.
  ///
  /// `one` is more often a pronoun.
  static func value(_ word: String) -> Double? { values[word] }

  /// What a word multiplies the number before it by; nil where it does not.
  static func multiplier(_ word: String) -> Double? { multipliers[word] }

  private static let values: [String: Double] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]
  private static let multipliers: [String: Double] = [
    "hundred": 100, "thousand": 1000, "million": 1e6, "billion": 1e9, "k": 1000, "m": 1e6, "bn": 1e9, "dozen": 12,
  ]
}
