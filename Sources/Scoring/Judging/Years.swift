/// How long ago a story happened, where the answer says so in years before now: "five years ago", "a decade ago".
enum Years {
  /// The years named with "ago" or "back"; nil where none are.
  static func since(_ sentences: [PlainLetters], words: [[Range<Int>]]) -> Double? {
    for (letters, words) in zip(sentences, words) {
      guard let ago = words.indices.first(where: { endings.contains(letters[words[$0]]) && $0 >= 2 }) else { continue }
      let unit = letters[words[ago - 1]]
      guard let size = units[unit] else { continue }
      let count = letters[words[ago - 2]]
      return size * (Double(count) ?? numerals[count] ?? 1)
    }
    return nil
  }

  private static let endings: Set<String> = ["ago", "back"]
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
