/// A stretch of a text with a look of its own.
public struct StyledSpan: Hashable, Sendable {
  /// The first Unicode scalar.
  public var start: Int
  /// One past the last Unicode scalar.
  public var end: Int
  /// How it looks, laid over what is there.
  public var style: Style

  /// A span as given.
  public init(_ start: Int, _ end: Int, _ style: Style) {
    self.start = start
    self.end = end
    self.style = style
  }
}

/// A text to read, wrapped at words, with spans that stand out; it scrolls.
public struct TextView: Sendable {
  /// The spans that stand out; where two overlap, the later one is laid over the earlier.
  public var spans: [StyledSpan]
  /// The first line that is shown.
  public private(set) var firstLine = 0

  private var content: WrappedText
  private var rows: Int

  /// A view of a text.
  public init(_ text: String, spans: [StyledSpan] = [], columns: Int = 80, rows: Int = 24) {
    content = WrappedText(text, columns: columns)
    self.spans = spans
    self.rows = max(1, rows)
  }

  /// The text; its spans stay as they are.
  public var text: String {
    get { content.text }
    set { content = WrappedText(newValue, columns: content.columns) }
  }

  /// The number of lines as wrapped.
  public var lineCount: Int { content.lines.count }

  /// Wraps for a place on the screen; costs nothing when nothing changed.
  public mutating func layOut(columns: Int, rows: Int) {
    content.wrap(columns: columns)
    self.rows = max(1, rows)
    scroll(by: 0)
  }

  /// Scrolls by lines, as far as there are any.
  public mutating func scroll(by lines: Int) {
    firstLine = max(0, min(firstLine + lines, lineCount - rows))
  }

  /// Scrolls so that a span is shown, its start in any case.
  public mutating func reveal(_ span: StyledSpan) {
    let last = content.lineIndex(ofScalar: max(span.start, span.end - 1))
    let first = content.lineIndex(ofScalar: span.start)
    firstLine = min(max(firstLine, last - rows + 1), first)
  }

  /// Does what a key means to a text that is read; false where it means nothing.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .up: scroll(by: -1)
    case .down: scroll(by: 1)
    case .pageUp: scroll(by: -max(1, rows - 1))
    case .pageDown, .character(" "): scroll(by: max(1, rows - 1))
    case .home, .textStart: scroll(by: -lineCount)
    case .end, .textEnd: scroll(by: lineCount)
    default: return false
    }
    return true
  }

  /// Draws what fits; as `layOut` was called last, or laid out on the side for a rectangle of another size.
  public func draw(into grid: inout Grid, in rectangle: Rectangle, style: Style = .plain) {
    guard !rectangle.isEmpty else { return }
    guard rectangle.columns == content.columns else {
      var fitted = self
      fitted.layOut(columns: rectangle.columns, rows: rectangle.rows)
      return fitted.draw(into: &grid, in: rectangle, style: style)
    }
    grid.fill(rectangle, style: style)
    for (index, line) in content.lines[min(firstLine, lineCount - 1)...].prefix(rectangle.rows).enumerated() {
      let row = rectangle.row + index
      grid.write(content.shown(line), row: row, column: rectangle.column, width: rectangle.columns, style: style)
      for span in spans where span.start < line.endScalar && line.startScalar < span.end {
        let from = content.glyph(atScalar: max(span.start, line.startScalar))
        let to = min(content.glyph(atScalar: min(span.end, line.endScalar)), line.end)
        guard from < to else { continue }
        let column = content.width(line.start..<from)
        let width = min(content.width(from..<to), rectangle.columns - column)
        grid.restyle(row: row, column: rectangle.column + column, width: width, style: span.style)
      }
    }
  }
}
