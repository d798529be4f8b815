/// Breaks text into lines of at most a width, at white space; a longer word stands on a line of its own.
enum WrappedLines {
  /// The lines, the first after `first` and the others after `rest`; line breaks in the text stay.
  static func wrap(_ text: String, width: Int, first: String = "", rest: String = "") -> [String] {
    var lines: [String] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var line = lines.isEmpty ? first : rest
      var isEmpty = true
      for word in paragraph.split(whereSeparator: \.isWhitespace) {
        if !isEmpty, line.count + 1 + word.count > width {
          lines.append(line)
          line = rest
          isEmpty = true
        }
        line += (isEmpty ? "" : " ") + word
        isEmpty = false
      }
      lines.append(line)
    }
    return lines
  }
}
