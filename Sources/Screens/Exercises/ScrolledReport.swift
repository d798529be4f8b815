import Terminal

/// Paragraphs that scroll.
struct ScrolledReport: Sendable {
  private var paragraphs: [Paragraph]
  private var lines: [[Run]] = []
  private var columns = 0
  private var rows = 1
  private var first = 0

  init(_ paragraphs: [Paragraph]) { self.paragraphs = paragraphs }

  /// Shows other paragraphs in the same place, from the same line on.
  mutating func show(_ paragraphs: [Paragraph]) {
    self.paragraphs = paragraphs
    columns = 0
  }

  /// How many lines there are below what is shown.
  var linesBelow: Int { max(0, lines.count - first - rows) }

  /// Does what an event means to a text that is read; false where it means nothing.
  mutating func handle(_ event: Event) -> Bool {
    switch event {
    case .mouse(.wheelUp, _, _): scroll(by: -3)
    case .mouse(.wheelDown, _, _): scroll(by: 3)
    case .key(.up), .key(.character("k")): scroll(by: -1)
    case .key(.down), .key(.character("j")): scroll(by: 1)
    case .key(.pageUp): scroll(by: 1 - rows)
    case .key(.pageDown), .key(.character(" ")): scroll(by: max(1, rows - 1))
    case .key(.home): scroll(by: -lines.count)
    case .key(.end): scroll(by: lines.count)
    default: return false
    }
    return true
  }

  mutating func scroll(by count: Int) { first = max(0, min(first + count, lines.count - rows)) }

  /// Wraps for a place; costs nothing where its width is the same.
  mutating func fit(_ place: Rectangle) {
    rows = max(1, place.rows)
    if place.columns != columns {
      columns = place.columns
      lines = paragraphs.flatMap { $0.lines(width: columns) }
    }
    scroll(by: 0)
  }

  func draw(into grid: inout Grid, in place: Rectangle) {
    for (row, line) in lines.dropFirst(first).prefix(place.rows).enumerated() {
      grid.write(line, row: place.row + row, column: place.column, width: place.columns)
    }
  }
}
