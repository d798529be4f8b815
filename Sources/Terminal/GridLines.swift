extension Grid {
  /// Draws a frame along the inside of a rectangle, with a title in its upper edge.
  public mutating func box(_ rectangle: Rectangle, title: String = "", style: Style = .plain, ascii: Bool = false) {
    guard rectangle.rows > 1, rectangle.columns > 1 else { return }
    let (left, right) = (rectangle.column, rectangle.endColumn - 1)
    let (top, bottom) = (rectangle.row, rectangle.endRow - 1)
    rule(row: top, column: left + 1, width: rectangle.columns - 2, style: style, ascii: ascii)
    rule(row: bottom, column: left + 1, width: rectangle.columns - 2, style: style, ascii: ascii)
    for row in top + 1..<max(top + 1, bottom) {
      write(ascii ? "|" : "│", row: row, column: left, style: style)
      write(ascii ? "|" : "│", row: row, column: right, style: style)
    }
    write(ascii ? "+" : "┌", row: top, column: left, style: style)
    write(ascii ? "+" : "┐", row: top, column: right, style: style)
    write(ascii ? "+" : "└", row: bottom, column: left, style: style)
    write(ascii ? "+" : "┘", row: bottom, column: right, style: style)
    if !title.isEmpty, rectangle.columns > 6 {
      let shown = TextWidth.truncate(title, to: rectangle.columns - 6)
      write(" \(shown) ", row: top, column: left + 2, style: style)
    }
  }

  /// Draws a horizontal line.
  public mutating func rule(row: Int, column: Int, width: Int, style: Style = .plain, ascii: Bool = false) {
    let count = min(width, size.columns - column)
    guard count > 0 else { return }
    write(String(repeating: ascii ? "-" : "─", count: count), row: row, column: column, style: style)
  }
}
