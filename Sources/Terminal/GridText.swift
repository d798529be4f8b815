extension Grid {
  /// Its plain text, a line a row, blanks at the ends left out; for golden files.
  public var text: String {
    (0..<size.rows).map { line($0) }.joined(separator: "\n") + "\n"
  }

  /// Its text with a line of letters under each row that has styles, and below what the letters mean; for golden files.
  public var styledText: String {
    var letters: [Style: Character] = [:]
    var legend: [String] = []
    var lines: [String] = []
    for row in 0..<size.rows {
      lines.append("|" + line(row))
      var marks = ""
      for column in 0..<size.columns {
        let style = cells[row * size.columns + column].style
        guard style != .plain else {
          marks.append(" ")
          continue
        }
        let letter = letters[style] ?? Self.letter(letters.count)
        if letters.updateValue(letter, forKey: style) == nil { legend.append("\(letter) = \(style)") }
        marks.append(letter)
      }
      if marks.contains(where: { $0 != " " }) { lines.append("~" + Self.trimmed(marks)) }
    }
    if let cursor { legend.append("cursor at row \(cursor.row), column \(cursor.column)") }
    return (lines + legend).joined(separator: "\n") + "\n"
  }

  private func line(_ row: Int) -> String {
    var line = ""
    for cell in cells[row * size.columns..<(row + 1) * size.columns] where cell.width > 0 {
      line += grapheme(of: cell)
    }
    return Self.trimmed(line)
  }

  private static func trimmed(_ line: String) -> String {
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return String(line[...last])
  }

  private static func letter(_ number: Int) -> Character {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return number < letters.count ? letters[number] : "?"
  }
}
