/// A screen as a value: rows of cells, and where the cursor stands.
///
/// Whatever is written outside of it is left out, so that screens need not count. A wide grapheme is never split: where
/// only its half has room, or half of it is written over, a blank takes its place.
public struct Grid: Sendable {
  /// Its size.
  public let size: Size
  /// Where the cursor is shown; nil hides it.
  public var cursor: (row: Int, column: Int)? {
    get { shownCursor }
    set { shownCursor = newValue.flatMap { bounds.contains(row: $0.row, column: $0.column) ? $0 : nil } }
  }

  private var shownCursor: (row: Int, column: Int)?
  private(set) var cells: [PackedCell]
  private(set) var clusters: [String] = []

  /// A blank grid.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank(.plain), count: size.columns * size.rows)
  }

  /// The whole of it.
  public var bounds: Rectangle { Rectangle(size) }

  /// The cell at a place; a blank outside of the grid.
  public subscript(row: Int, column: Int) -> Cell {
    guard bounds.contains(row: row, column: column) else { return Cell() }
    let cell = cells[row * size.columns + column]
    return Cell(grapheme: cell.width == 0 ? "" : grapheme(of: cell), width: Int(cell.width), style: cell.style)
  }

  /// What stands in a packed cell.
  func grapheme(of cell: PackedCell) -> String {
    if cell.code >= PackedCell.firstCluster { return clusters[Int(cell.code - PackedCell.firstCluster)] }
    return Unicode.Scalar(cell.code).map { String(Character($0)) } ?? " "
  }

  /// Whether a cell of this grid looks the same as one of another grid.
  func isSame(_ cell: PackedCell, as other: PackedCell, of grid: Grid) -> Bool {
    if cell.code < PackedCell.firstCluster || other.code < PackedCell.firstCluster { return cell == other }
    return cell.style == other.style && grapheme(of: cell) == grid.grapheme(of: other)
  }

  /// Writes a text from a place to the right, in at most `limit` columns, and says how many columns it took.
  ///
  /// Tabs and line ends become blanks, other control characters U+FFFD. What stands left of the first column is cut off.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int, width limit: Int = .max, style: Style = .plain
  ) -> Int {
    guard row >= 0, row < size.rows, limit > 0, column < size.columns else { return 0 }
    let right = limit < size.columns - column ? column + limit : size.columns
    var place = column
    let used = writeASCII(text, row: row, from: &place, to: right, style: style)
    if used { return place - column }
    text.forEachGrapheme { grapheme in
      guard grapheme.width > 0 else { return true }
      guard place + grapheme.width <= right else { return false }
      if place >= 0 { put(grapheme, of: text, row: row, column: place, style: style) }
      place += grapheme.width
      return true
    }
    return place - column
  }

  /// Writes a text of plain ASCII and answers true, or leaves all as it is and answers false.
  private mutating func writeASCII(_ text: String, row: Int, from place: inout Int, to right: Int, style: Style) -> Bool
  {
    guard place >= 0, right > place else { return false }
    let first = row * size.columns + place
    let room = right - place
    let written = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      let count = min(bytes.count, room)
      // One byte more is looked at: a combining mark there would belong to the last character.
      for index in 0..<min(count + 1, bytes.count) where bytes[index] < 0x20 || bytes[index] > 0x7E { return nil }
      guard count > 0 else { return 0 }
      severWide(at: first, row: row)
      severWide(at: first + count, row: row)
      cells.withUnsafeMutableBufferPointer { cells in
        for index in 0..<count {
          cells[first + index] = PackedCell(code: UInt32(bytes[index]), width: 1, style: style)
        }
      }
      return count
    }
    guard let count = written ?? nil else { return false }
    place += count
    return true
  }

  private mutating func put(_ grapheme: Grapheme, of text: String, row: Int, column: Int, style: Style) {
    let index = row * size.columns + column
    severWide(at: index, row: row)
    severWide(at: index + grapheme.width, row: row)
    var code = grapheme.first
    if grapheme.scalars > 1 && code != 0x0D {
      let start = text.utf8.index(text.utf8.startIndex, offsetBy: grapheme.start)
      let end = text.utf8.index(start, offsetBy: grapheme.bytes)
      code = PackedCell.firstCluster + UInt32(clusters.count)
      clusters.append(String(text[start..<end]))
    } else if code == 0x09 || code == 0x0A || code == 0x0D || code == 0x85 || code == 0x2028 || code == 0x2029 {
      code = 0x20
    } else if code < 0x20 || (0x7F...0x9F).contains(code) {
      code = 0xFFFD
    }
    cells[index] = PackedCell(code: code, width: UInt8(grapheme.width), style: style)
    if grapheme.width == 2 { cells[index + 1] = .rightHalf(style) }
  }

  /// Blanks both halves of a wide grapheme that would be cut between a cell and the one to its left.
  private mutating func severWide(at index: Int, row: Int) {
    guard index > row * size.columns, index < (row + 1) * size.columns, cells[index].width == 0 else { return }
    cells[index - 1] = .blank(cells[index - 1].style)
    cells[index] = .blank(cells[index].style)
  }

  /// Makes every cell of a rectangle a blank of a style.
  public mutating func fill(_ rectangle: Rectangle, style: Style = .plain) {
    let area = rectangle.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      let start = row * size.columns + area.column
      severWide(at: start, row: row)
      severWide(at: start + area.columns, row: row)
      for index in start..<start + area.columns { cells[index] = .blank(style) }
    }
  }

  /// Lays a style over cells of a row and leaves what stands in them; of a wide grapheme always both halves.
  public mutating func restyle(row: Int, column: Int, width: Int, style: Style) {
    let area = Rectangle(row: row, column: column, rows: 1, columns: width).intersection(bounds)
    guard !area.isEmpty else { return }
    let line = row * size.columns
    var start = line + area.column
    var end = start + area.columns
    if cells[start].width == 0 { start -= 1 }
    if end < line + size.columns, cells[end].width == 0 { end += 1 }
    for index in start..<end { cells[index].style = style.laid(over: cells[index].style) }
  }
}
