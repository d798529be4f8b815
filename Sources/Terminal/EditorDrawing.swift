extension Editor {
  /// The number of lines as wrapped.
  public var lineCount: Int { content.lines.count }
  /// The first line that is shown.
  public var firstLine: Int { firstRow }

  /// Draws what fits of the text and puts the cursor there; an empty text shows the placeholder, dim.
  ///
  /// It is drawn as `layOut` was called last; a rectangle of another size is laid out on the side, which takes longer.
  public func draw(
    into grid: inout Grid, in rectangle: Rectangle, style: Style = .plain, placeholder: String = "",
    showsCursor: Bool = true
  ) {
    guard !rectangle.isEmpty else { return }
    guard max(1, rectangle.columns - 1) == content.columns, rectangle.rows == rows else {
      var fitted = self
      fitted.layOut(columns: rectangle.columns, rows: rectangle.rows)
      fitted.draw(into: &grid, in: rectangle, style: style, placeholder: placeholder, showsCursor: showsCursor)
      return
    }
    grid.fill(rectangle, style: style)
    for (row, line) in content.lines[firstRow...].prefix(rectangle.rows).enumerated() where line.end > line.start {
      grid.write(
        content.shown(line), row: rectangle.row + row, column: rectangle.column, width: rectangle.columns, style: style)
    }
    if isEmpty, !placeholder.isEmpty {
      let dim = Style.dim.laid(over: style)
      for (row, line) in TextWidth.wrap(placeholder, width: content.columns).prefix(rectangle.rows).enumerated() {
        grid.write(
          line.text, row: rectangle.row + row, column: rectangle.column, width: rectangle.columns, style: dim)
      }
    }
    if showsCursor {
      let row = content.lineIndex(ofGlyph: place)
      let column = content.width(content.lines[row].start..<place)
      grid.cursor = (
        rectangle.row + row - firstRow, rectangle.column + min(column, rectangle.columns - 1)
      )
    }
  }
}
