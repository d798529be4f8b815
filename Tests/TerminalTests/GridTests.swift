import Testing

@testable import Terminal

@Test func writingClipsAndNeverSplitsWideCharacters() {
  var grid = Grid(size: Size(columns: 5, rows: 2))
  #expect(grid.write("ab日本語", row: 0, column: 0) == 4)
  #expect(grid.write("日", row: 1, column: 4) == 0)
  #expect(grid.text == "ab日\n\n")
  #expect(grid.write("x", row: 0, column: 3) == 1)
  #expect(grid.text == "ab x\n\n")
  #expect(grid.write("日", row: 0, column: -1) == 2)
  #expect(grid.write("abcdef", row: 1, column: 0, width: 3) == 3)
  #expect(grid.text == "ab x\nabc\n")
}

@Test func controlCharactersNeverReachTheScreen() {
  var grid = Grid(size: Size(columns: 12, rows: 1))
  grid.write("a\u{1B}[31m\tb\r\nc\u{7F}\u{9B}", row: 0, column: 0)
  #expect(grid.text == "a\u{FFFD}[31m b c\u{FFFD}\u{FFFD}\n")
}

@Test func marksStayWithTheirLetterAtTheEdge() {
  var grid = Grid(size: Size(columns: 3, rows: 1))
  #expect(grid.write("abe\u{301}", row: 0, column: 0) == 3)
  #expect(grid[0, 2] == Cell(grapheme: "e\u{301}"))
}

/// Every wide cell is followed by its right half, and every right half follows a wide cell.
private func isWhole(_ grid: Grid) -> Bool {
  for row in 0..<grid.size.rows {
    var owed = 0
    for column in 0..<grid.size.columns {
      let width = grid[row, column].width
      if (width == 0) != (owed > 0) { return false }
      owed = width == 0 ? owed - 1 : width - 1
    }
    if owed != 0 { return false }
  }
  return true
}

@Test func gridsOfAnySizeStayWhole() {
  var generator = Generator(seed: 3)
  let sizes = [(0, 0), (1, 1), (2, 1), (1, 3), (7, 4), (80, 24), (400, 120)]
  for (columns, rows) in sizes {
    var grid = Grid(size: Size(columns: columns, rows: rows))
    for _ in 0..<300 {
      let row = Int.random(in: -2...rows + 2, using: &generator)
      let column = Int.random(in: -3...columns + 3, using: &generator)
      let width = Int.random(in: -1...columns + 4, using: &generator)
      let area = Rectangle(row: row, column: column, rows: Int.random(in: -1...4, using: &generator), columns: width)
      let text = generator.text(8, besides: ["\t", "\u{1B}", "\r\n"])
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: grid.fill(area, style: .reverse)
      case 1: grid.restyle(row: row, column: column, width: width, style: .bold)
      case 2: grid.box(area, title: text)
      case 3: Meter(0.37).draw(into: &grid, row: row, column: column, width: width)
      default:
        let used = grid.write(text, row: row, column: column, width: width, style: .colour(.red))
        #expect(used <= max(0, width))
      }
      grid.cursor = (row, column)
      if let cursor = grid.cursor { #expect(grid.bounds.contains(row: cursor.row, column: cursor.column)) }
    }
    #expect(isWhole(grid))
  }
}

@Test func widgetsOfAnySizeStayInsideTheGrid() {
  var generator = Generator(seed: 4)
  for _ in 0..<400 {
    let size = Size(
      columns: Int.random(in: 1...20, using: &generator), rows: Int.random(in: 1...8, using: &generator))
    var grid = Grid(size: size)
    let area = Rectangle(
      row: Int.random(in: -1...3, using: &generator), column: Int.random(in: -1...5, using: &generator),
      rows: Int.random(in: 0...10, using: &generator), columns: Int.random(in: 0...25, using: &generator))
    let text = generator.text(30)
    Editor(text).draw(into: &grid, in: area, placeholder: text)
    #expect(isWhole(grid))
    TextView(text, spans: [StyledSpan(3, 9, .bold), StyledSpan(5, 400, .reverse)]).draw(into: &grid, in: area)
    #expect(isWhole(grid))
    ListView([ListItem(text, detail: "12:00"), ListItem("b")]).draw(into: &grid, in: area)
    TextField(text).draw(into: &grid, row: area.row, column: area.column, width: area.columns)
    KeyBar([.init("^S", "done"), .init("日", "本")]).draw(into: &grid, row: area.row, width: area.columns)
    #expect(isWhole(grid))
  }
}

@Test func stylesAreLaidOverWhatIsThere() {
  var grid = Grid(size: Size(columns: 8, rows: 1))
  grid.write("a日b", row: 0, column: 0, style: .colour(.red))
  grid.restyle(row: 0, column: 2, width: 1, style: .underline)
  #expect(grid[0, 1].style == Style(foreground: .red, underline: true))
  #expect(grid[0, 0].style == .colour(.red))
  #expect(
    grid.styledText == """
      |a日b
      ~abba
      a = red
      b = underline red

      """)
}

@Test func framesHaveTitles() {
  var grid = Grid(size: Size(columns: 12, rows: 3))
  grid.box(grid.bounds, title: "Question")
  #expect(grid.text == "┌─ Quest… ─┐\n│          │\n└──────────┘\n")
  var plain = Grid(size: Size(columns: 4, rows: 2))
  plain.box(plain.bounds, ascii: true)
  #expect(plain.text == "+--+\n+--+\n")
}

@Test func rectanglesDivideWithoutLoss() {
  let all = Rectangle(row: 2, column: 3, rows: 5, columns: 9)
  #expect(all.split(top: 2).top.rows + all.split(top: 2).rest.rows == 5)
  #expect(all.split(bottom: 9).bottom == all)
  #expect(all.split(left: 4).rest == Rectangle(row: 2, column: 7, rows: 5, columns: 5))
  #expect(all.split(right: 4).right == Rectangle(row: 2, column: 8, rows: 5, columns: 4))
  #expect(all.inset(rows: 1, columns: 2) == Rectangle(row: 3, column: 5, rows: 3, columns: 5))
  #expect(all.inset(rows: 3).isEmpty)
}
