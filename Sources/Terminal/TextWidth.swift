/// How many columns a text takes on the screen.
///
/// Wide East Asian characters and emoji take two; combining marks, joiners and selectors none; a tab or another control
/// character one, since the grid shows it as one cell.
public enum TextWidth {
  /// The columns that a text takes on one line.
  public static func of(_ text: String) -> Int {
    var columns = 0
    text.forEachGrapheme {
      columns += $0.width
      return true
    }
    return columns
  }

  /// The columns of one grapheme: 0, 1 or 2.
  public static func of(_ character: Character) -> Int {
    columns(ofCluster: character.unicodeScalars[...])
  }

  /// The text cut so that it takes at most so many columns, with an ellipsis in place of what was cut.
  public static func truncate(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    var used = 0
    var kept = 0
    var fits = true
    text.forEachGrapheme {
      used += $0.width
      if used < columns { kept = $0.start + $0.bytes }
      fits = used <= columns
      return fits
    }
    return fits ? text : String(decoding: text.utf8.prefix(kept), as: UTF8.self) + "…"
  }

  /// The columns of a single scalar.
  @inline(__always)
  static func columns(of value: UInt32) -> Int {
    value < 0x300 ? (value == 0xAD ? 0 : 1) : columnsBeyondLatin(value)
  }

  private static func columnsBeyondLatin(_ value: UInt32) -> Int {
    if (0x2010...0x2027).contains(value) || (0x2500...0x259F).contains(value) { return 1 }
    if WideScalars.contains(value) { return 2 }
    // Vowels and final consonants of Hangul join the consonant before them.
    if (0x1160...0x11FF).contains(value) { return 0 }
    switch Unicode.Scalar(value)?.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }

  /// The columns of a grapheme of any number of scalars.
  static func columns(ofCluster scalars: Substring.UnicodeScalarView) -> Int {
    guard let first = scalars.first else { return 0 }
    var sum = 0
    var hasEmojiSelector = false
    for scalar in scalars {
      sum += columns(of: scalar.value)
      if scalar.value == 0xFE0F { hasEmojiSelector = true }
    }
    if hasEmojiSelector && first.properties.isEmoji { return 2 }
    // A line end of two controls is one grapheme and one cell.
    return first.value == 0x0D ? 1 : min(2, sum)
  }
}
