/// How long ago a story happened, where the answer says so in years before now: "five years ago", "a decade ago".
enum Years {
  /// The years named with "ago" or "back" in a sentence; nil where none are.
  static func since(_ letters: PlainLetters, _ words: [Range<Int>], _ kinds: [WordKinds]) -> Double? {
    guard words.count > 2, let ago = kinds.dropFirst(2).firstIndex(where: { $0.contains(.ago) }),
      let size = units[letters[words[ago - 1]]]
    else { return nil }
    let count = letters[words[ago - 2]]
    return size * (Double(count) ?? numerals[count] ?? 1)
  }

  private static let units: [String: Double] = [
    "year": 1, "years": 1, "yrs": 1, "decade": 10, "decades": 10, "month": 1 / 12, "months": 1 / 12, "week": 1 / 52,
    "weeks": 1 / 52,
  ]
  private static let numerals: [String: Double] = [
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "few": 3, "couple": 2, "many": 10,
    "several": 5, "some": 4,
  ]
}
