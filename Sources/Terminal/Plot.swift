/// Columns that show how a share went over time, the latest on the right.
public struct Plot: Sendable {
  /// The shares, 0 to 1, oldest first; nil where there was nothing to count.
  public var shares: [Double?]
  /// The share at which a line is drawn to compare with; nil for none.
  public var bar: Double?
  /// The look of the columns.
  public var style: Style
  /// Whether it is drawn in ASCII.
  public var ascii: Bool

  /// A plot as given.
  public init(_ shares: [Double?], bar: Double? = nil, style: Style = .plain, ascii: Bool = false) {
    self.shares = shares
    self.bar = bar
    self.style = style
    self.ascii = ascii
  }

  /// Draws it, a column of the screen for each share and one between two; the oldest are left out where there is no room.
  public func draw(into grid: inout Grid, in rectangle: Rectangle) {
    let (labels, area) = rectangle.columns >= 12 ? rectangle.split(left: 5) : rectangle.split(left: 0)
    guard !area.isEmpty else { return }
    if !labels.isEmpty {
      grid.write("100%", row: area.row, column: labels.column, style: .dim)
      if area.rows > 1 { grid.write("  0%", row: area.endRow - 1, column: labels.column, style: .dim) }
    }
    if let bar {
      let row = area.endRow - 1 - min(area.rows - 1, Int(Self.clamped(bar) * Double(area.rows)))
      let dashes = String(repeating: ascii ? "-" : "╌", count: min(area.columns, grid.size.columns))
      grid.write(dashes, row: row, column: area.column, width: area.columns, style: .dim)
    }
    for (index, share) in shares.suffix((area.columns + 1) / 2).enumerated() {
      guard let share, !share.isNaN else { continue }
      drawColumn(Self.clamped(share), into: &grid, column: area.column + 2 * index, area: area)
    }
  }

  /// One column in eighths of a row; a share of 0 still shows that there was something to count.
  private func drawColumn(_ share: Double, into grid: inout Grid, column: Int, area: Rectangle) {
    var eighths = max(1, Int((share * Double(area.rows * 8)).rounded()))
    var row = area.endRow - 1
    while eighths > 0, row >= area.row {
      let block = ascii ? "#" : Unicode.Scalar(0x2580 + UInt32(min(8, eighths))).map { String(Character($0)) } ?? "█"
      grid.write(block, row: row, column: column, style: style)
      eighths -= 8
      row -= 1
    }
  }

  private static func clamped(_ share: Double) -> Double { min(max(0, share), 1) }
}
