import Testing

@testable import Terminal

@Test func editorWrapsScrollsAndShowsItsCursor() {
  var grid = Grid(size: Size(columns: 14, rows: 4))
  var editor = Editor("I noticed the lag, then I paused the consumers.\nAll stood still.")
  let area = Rectangle(row: 1, column: 1, rows: 3, columns: 12)
  editor.layOut(columns: 12, rows: 3)
  editor.draw(into: &grid, in: area)
  #expect(grid.text == "\n consumers.\n All stood\n still.\n")
  #expect(grid.cursor?.row == 3 && grid.cursor?.column == 7)
  editor.handle(.textStart)
  editor.draw(into: &grid, in: area)
  #expect(grid.text == "\n I noticed\n the lag,\n then I\n")
  #expect(grid.cursor?.row == 1 && grid.cursor?.column == 1)
}

@Test func emptyEditorShowsWhatBelongsThere() {
  var grid = Grid(size: Size(columns: 20, rows: 1))
  Editor(columns: 20, rows: 1).draw(into: &grid, in: grid.bounds, placeholder: "Your answer")
  #expect(grid.styledText == "|Your answer\n~aaaaaaaaaaa\na = dim\ncursor at row 0, column 0\n")
}

@Test func listScrollsToItsSelection() {
  var list = ListView((1...9).map { ListItem("chain \($0)", detail: "\($0):00") })
  list.layOut(rows: 3)
  for _ in 0..<4 { list.handle(.down) }
  var grid = Grid(size: Size(columns: 20, rows: 3))
  list.draw(into: &grid, in: grid.bounds)
  #expect(
    grid.styledText == """
      |chain 3         3:00
      |chain 4         4:00
      |chain 5         5:00
      ~aaaaaaaaaaaaaaaaaaaa
      a = reverse

      """)
  list.handle(.pageUp)
  #expect(list.selection == 2)
  list.handle(.end)
  #expect(list.selection == 8)
}

@Test func listIsFilteredByWordsAndKeepsItsSelection() {
  var list = ListView([ListItem("Kafka lag"), ListItem("Late data"), ListItem("Kafka backfill", detail: "data")])
  list.handle(.end)
  list.handle(.character("/"))
  for character in "KAF data" { list.handle(.character(character)) }
  #expect(list.shownItems == [2])
  #expect(list.selection == 2)
  list.handle(.character("x"))
  #expect(list.selection == nil)
  var grid = Grid(size: Size(columns: 12, rows: 3))
  list.draw(into: &grid, in: grid.bounds, empty: "nothing")
  #expect(grid.text == "nothing\n\n/KAF datax\n")
  list.handle(.escape)
  #expect(list.shownItems == [0, 1, 2])
  let takesEscape = list.handle(.escape)
  #expect(!takesEscape)
}

@Test func fieldScrollsSideways() {
  var field = TextField("rollback of the deploy")
  var grid = Grid(size: Size(columns: 10, rows: 1))
  field.draw(into: &grid, row: 0, column: 0, width: 10)
  #expect(grid.text == "he deploy\n")
  #expect(grid.cursor?.column == 9)
  field.handle(.home)
  field.draw(into: &grid, row: 0, column: 0, width: 10)
  #expect(grid.text == "rollback o\n")
  field.paste("a\nb\r\n")
  #expect(field.text == "a b rollback of the deploy")
  let takesEnter = field.handle(.enter)
  #expect(!takesEnter)
}

@Test func meterFillsByEighths() {
  var grid = Grid(size: Size(columns: 8, rows: 4))
  Meter(0.5).draw(into: &grid, row: 0, column: 0, width: 8)
  Meter(0.3).draw(into: &grid, row: 1, column: 0, width: 8)
  Meter(0.3, ascii: true).draw(into: &grid, row: 2, column: 0, width: 8)
  Meter(.nan).draw(into: &grid, row: 3, column: 0, width: 3)
  #expect(grid.text == "████░░░░\n██▍░░░░░\n##------\n░░░\n")
}

@Test func keyBarDropsWhatHasNoRoom() {
  let bar = KeyBar([.init("^S", "done"), .init("Tab", "coach"), .init("^P", "pause")])
  var grid = Grid(size: Size(columns: 20, rows: 1))
  bar.draw(into: &grid, row: 0)
  #expect(grid.text == "^S done  Tab coach\n")
  var narrow = Grid(size: Size(columns: 6, rows: 1))
  bar.draw(into: &narrow, row: 0)
  #expect(narrow.text == "\n")
}

@Test func spansStandOutAcrossLines() {
  var view = TextView(
    "日本 we paused it and then we fixed it", spans: [StyledSpan(3, 12, .colour(.green)), StyledSpan(27, 35, .bold)],
    columns: 12, rows: 2)
  var grid = Grid(size: Size(columns: 12, rows: 2))
  view.draw(into: &grid, in: grid.bounds)
  #expect(grid.styledText == "|日本 we\n~     aaa\n|paused it\n~aaaaaa\na = green\n")
  view.reveal(StyledSpan(27, 35, .bold))
  #expect(view.firstLine == 2)
  let takesUp = view.handle(.up)
  #expect(takesUp)
  #expect(view.firstLine == 1)
  let takesReturn = view.handle(.enter)
  #expect(!takesReturn)
}

@Test func plotShowsTheLatestShares() {
  var grid = Grid(size: Size(columns: 12, rows: 4))
  Plot([0, 0.25, nil, 0.6, 1], bar: 0.7).draw(into: &grid, in: grid.bounds)
  #expect(grid.text == "100%       █\n     ╌╌╌╌▃╌█\n         █ █\n  0% █   █ █\n")
}
