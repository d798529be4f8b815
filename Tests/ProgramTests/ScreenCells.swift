/// What one place of the screen shows.
struct ScreenCell: Equatable {
  /// A character with its combining marks; empty for the right half of a wide one.
  var text = " "
  var style = ScreenStyle()
}

/// How a character is shown.
struct ScreenStyle: Equatable {
  var isBold = false
  var isDim = false
  var isUnderlined = false
  var isReversed = false
  /// 0 to 255, or red, green and blue above that; nil for the terminal's own colour.
  var foreground: Int?
  /// As `foreground`.
  var background: Int?

  /// Takes in the numbers of one SGR sequence; what is not kept here is passed over.
  mutating func apply(_ numbers: [Int?]) {
    var rest = numbers.isEmpty ? [0] : numbers.map { $0 ?? 0 }[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: self = ScreenStyle()
      case 1: isBold = true
      case 2: isDim = true
      case 4: isUnderlined = true
      case 7: isReversed = true
      case 22: (isBold, isDim) = (false, false)
      case 24: isUnderlined = false
      case 27: isReversed = false
      case 30...37: foreground = number - 30
      case 38: foreground = ScreenStyle.colour(&rest)
      case 39: foreground = nil
      case 40...47: background = number - 40
      case 48: background = ScreenStyle.colour(&rest)
      case 49: background = nil
      case 90...97: foreground = number - 82
      case 100...107: background = number - 92
      default: break
      }
    }
  }

  private static func colour(_ rest: inout ArraySlice<Int>) -> Int? {
    switch rest.popFirst() {
    case 5: return rest.popFirst()
    case 2:
      let parts = rest.prefix(3)
      rest = rest.dropFirst(3)
      return parts.reduce(1) { $0 << 8 | $1 }
    default: return nil
    }
  }
}

/// Rows of cells, and what can be done to them; rows and columns count from 0, and ranges are kept within the grid.
struct ScreenCells: Equatable {
  private(set) var columns: Int
  private(set) var rows: Int
  private var cells: [[ScreenCell]]

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: ScreenCell(), count: columns), count: rows)
  }

  subscript(row: Int, column: Int) -> ScreenCell { cells[row][column] }

  /// The rows as a person sees them, without blanks at their ends.
  var lines: [String] {
    cells.map { row in
      let text = row.map(\.text).joined()
      return String(text.prefix(text.count - text.reversed().prefix { $0 == " " }.count))
    }
  }

  /// Puts a character of one or two columns down; half of a wide one that it covers is blanked.
  mutating func put(_ text: String, width: Int, style: ScreenStyle, row: Int, column: Int) {
    blankHalves(row: row, from: column, to: column + width)
    cells[row][column] = ScreenCell(text: text, style: style)
    if width == 2 { cells[row][column + 1] = ScreenCell(text: "", style: style) }
  }

  /// Adds a combining mark to the character there.
  mutating func combine(_ mark: Unicode.Scalar, row: Int, column: Int) {
    let column = cells[row][column].text.isEmpty && column > 0 ? column - 1 : column
    cells[row][column].text.unicodeScalars.append(mark)
  }

  /// Blanks the columns from `start` to before `end`.
  mutating func erase(row: Int, from start: Int, to end: Int, style: ScreenStyle) {
    guard start < min(end, columns) else { return }
    blankHalves(row: row, from: start, to: min(end, columns))
    for column in start..<min(end, columns) { cells[row][column] = blank(style) }
  }

  /// Blanks the rows from `start` to before `end`.
  mutating func eraseRows(from start: Int, to end: Int, style: ScreenStyle) {
    for row in max(0, start)..<max(start, min(end, rows)) { erase(row: row, from: 0, to: columns, style: style) }
  }

  /// Moves what stands from a column on to the right; what leaves the row is lost.
  mutating func insert(_ count: Int, row: Int, column: Int, style: ScreenStyle) {
    blankHalves(row: row, from: column, to: column)
    let count = min(count, columns - column)
    cells[row].removeLast(count)
    cells[row].insert(contentsOf: Array(repeating: blank(style), count: count), at: column)
    blankHalves(row: row, from: columns, to: columns)
  }

  /// Takes characters out; what follows moves to the left.
  mutating func delete(_ count: Int, row: Int, column: Int, style: ScreenStyle) {
    let count = min(count, columns - column)
    blankHalves(row: row, from: column, to: column + count)
    cells[row].removeSubrange(column..<column + count)
    cells[row] += Array(repeating: blank(style), count: count)
  }

  /// Moves the rows from `top` to before `bottom` up, or down by a negative count.
  mutating func scroll(from top: Int, to bottom: Int, by count: Int, style: ScreenStyle) {
    guard top < bottom else { return }
    let empty = Array(repeating: Array(repeating: blank(style), count: columns), count: min(abs(count), bottom - top))
    if count > 0 {
      cells.replaceSubrange(top..<bottom, with: cells[top..<bottom].dropFirst(count) + empty)
    } else {
      cells.replaceSubrange(top..<bottom, with: empty + cells[top..<bottom].dropLast(-count))
    }
  }

  /// Cuts or fills the rows and columns at their ends.
  mutating func resize(columns: Int, rows: Int) {
    var resized = ScreenCells(columns: columns, rows: rows)
    for row in 0..<min(rows, self.rows) {
      let kept = min(columns, self.columns)
      resized.cells[row].replaceSubrange(0..<kept, with: cells[row].prefix(kept))
      resized.dropCutCharacter(row: row, at: kept)
    }
    self = resized
  }

  private func blank(_ style: ScreenStyle) -> ScreenCell {
    ScreenCell(style: ScreenStyle(background: style.background))
  }

  /// A wide character of which one half lies in the columns and the other outside of them is no more.
  private mutating func blankHalves(row: Int, from start: Int, to end: Int) {
    if start > 0, start < columns, cells[row][start].text.isEmpty {
      cells[row][start - 1].text = " "
      cells[row][start].text = " "
    }
    if end < columns, end > 0, cells[row][end].text.isEmpty {
      cells[row][end - 1].text = " "
      cells[row][end].text = " "
    }
    if end == columns { dropCutCharacter(row: row, at: end) }
  }

  /// A wide character whose right half lies beyond the last column.
  private mutating func dropCutCharacter(row: Int, at end: Int) {
    guard end > 0, let scalar = cells[row][end - 1].text.unicodeScalars.first else { return }
    if columnsOf(scalar) == 2 { cells[row][end - 1].text = " " }
  }
}
