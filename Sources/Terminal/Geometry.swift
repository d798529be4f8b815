/// How large something is, in terminal cells.
public struct Size: Hashable, Sendable {
  /// The number of columns.
  public var columns: Int
  /// The number of rows.
  public var rows: Int

  /// A size as given; less than nothing counts as nothing.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A part of the screen, in cells from its upper left corner.
public struct Rectangle: Hashable, Sendable {
  /// The first row.
  public var row: Int
  /// The first column.
  public var column: Int
  /// The number of rows.
  public var rows: Int
  /// The number of columns.
  public var columns: Int

  /// A rectangle as given; less than nothing counts as nothing.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// All of something with this size.
  public init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  /// One past the last row.
  public var endRow: Int { row + rows }
  /// One past the last column.
  public var endColumn: Int { column + columns }
  /// Its size alone.
  public var size: Size { Size(columns: columns, rows: rows) }
  /// Whether it covers no cell.
  public var isEmpty: Bool { rows == 0 || columns == 0 }

  /// Whether a cell belongs to it.
  public func contains(row: Int, column: Int) -> Bool {
    row >= self.row && row < endRow && column >= self.column && column < endColumn
  }

  /// What is left inside after taking rows off above and below, and columns off left and right.
  public func inset(rows: Int = 0, columns: Int = 0) -> Rectangle {
    Rectangle(
      row: row + min(rows, self.rows), column: column + min(columns, self.columns), rows: self.rows - 2 * rows,
      columns: self.columns - 2 * columns)
  }

  /// The part shared with another rectangle.
  public func intersection(_ other: Rectangle) -> Rectangle {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rectangle(
      row: top, column: left, rows: min(endRow, other.endRow) - top, columns: min(endColumn, other.endColumn) - left)
  }

  /// Divides it into an upper part of so many rows, or as many as there are, and the rest.
  public func split(top count: Int) -> (top: Rectangle, rest: Rectangle) {
    let count = min(max(0, count), rows)
    return (
      Rectangle(row: row, column: column, rows: count, columns: columns),
      Rectangle(row: row + count, column: column, rows: rows - count, columns: columns)
    )
  }

  /// Divides it into a lower part of so many rows, or as many as there are, and the rest above.
  public func split(bottom count: Int) -> (rest: Rectangle, bottom: Rectangle) {
    let (rest, bottom) = split(top: rows - min(max(0, count), rows))
    return (rest, bottom)
  }

  /// Divides it into a left part of so many columns, or as many as there are, and the rest.
  public func split(left count: Int) -> (left: Rectangle, rest: Rectangle) {
    let count = min(max(0, count), columns)
    return (
      Rectangle(row: row, column: column, rows: rows, columns: count),
      Rectangle(row: row, column: column + count, rows: rows, columns: columns - count)
    )
  }

  /// Divides it into a right part of so many columns, or as many as there are, and the rest to the left.
  public func split(right count: Int) -> (rest: Rectangle, right: Rectangle) {
    let (rest, right) = split(left: columns - min(max(0, count), columns))
    return (rest, right)
  }
}
