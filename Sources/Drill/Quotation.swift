/// The candidate's words as an interviewer quotes them back: one line, short, cut between words.
public enum Quotation {
  /// The longest quotation, in characters.
  public static let limit = 72

  /// The words on one line, without the punctuation around them, cut after whole words.
  public static func of(_ words: String) -> String {
    let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let bare = trimmed(line)
    guard bare.count > limit else { return bare }
    let cut = bare.prefix(limit)
    let kept = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return trimmed(String(kept)) + "…"
  }

  /// The last words, cut before whole words.
  static func ofEnd(_ words: String) -> String {
    let bare = trimmed(words.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    guard bare.count > limit else { return bare }
    let cut = bare.suffix(limit)
    let kept = cut.firstIndex(of: " ").map { cut[$0...] } ?? cut
    return "…" + trimmed(String(kept))
  }

  private static func trimmed(_ line: String) -> String {
    let outer: Set<Character> = [".", ",", ";", ":", "!", "-", "–", "—", "\"", "“", "”", "•", "*", "…", " "]
    var rest = Substring(line)
    while let first = rest.first, outer.contains(first) { rest.removeFirst() }
    while let last = rest.last, outer.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
