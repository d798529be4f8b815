import Terminal
import Texts

/// The keys of a screen, laid over it.
struct HelpOverlay {
  let name: String
  let keys: [KeyHint]
  let texts: Texts
  /// The first line shown, where there is no room for all.
  var first = 0

  /// Keys that do the same on every screen.
  private var everywhere: [KeyHint] {
    [
      KeyHint("F1", texts[KeyText.help], more: texts[FrameText.help]),
      KeyHint("Ctrl-Z", texts[FrameText.suspend], more: texts[FrameText.suspendMore]),
      KeyHint("Ctrl-C", texts[FrameText.leaveKey], more: texts[FrameText.leaveMore]),
    ]
  }

  /// Where a key scrolls to; nil for a key that closes the help, as all do where there is room for all of it.
  func scrolled(by key: Key, in area: Rectangle) -> Int? {
    let page = max(1, min(area.rows, lines(in: area).count + 4) - 3)
    let last = lines(in: area).count - page
    guard last > 0 else { return nil }
    switch key {
    case .down: return min(first + 1, last)
    case .up: return max(first - 1, 0)
    case .pageDown, .character(" "): return min(first + page, last)
    case .pageUp: return max(first - page, 0)
    default: return nil
    }
  }

  private func lines(in area: Rectangle) -> [[Run]] {
    paragraphs.flatMap { $0.lines(width: min(area.columns, 76) - 4) }
  }

  func draw(into grid: inout Grid, in area: Rectangle) {
    let columns = min(area.columns, 76)
    let lines = lines(in: area)
    let rows = min(area.rows, lines.count + 4)
    let box = Rectangle(
      row: area.row + (area.rows - rows) / 2, column: area.column + (area.columns - columns) / 2, rows: rows,
      columns: columns)
    grid.fill(box)
    grid.box(box, title: texts[FrameText.keysOf, ["screen": name]])
    let inside = box.inset(rows: 1, columns: 2)
    let room = max(0, inside.rows - 1)
    for (row, line) in lines.dropFirst(first).prefix(room).enumerated() {
      grid.write(line, row: inside.row + row, column: inside.column, width: inside.columns)
    }
    let last = inside.endRow - 1
    let closing = texts[lines.count > room ? FrameText.scrollOrClose : .close]
    grid.write(closing, row: last, column: inside.column, width: inside.columns, style: Theme.quiet)
    grid.cursor = nil
  }

  private var paragraphs: [Paragraph] {
    let all =
      keys.filter { !$0.isHelp }
      + everywhere.filter { common in !keys.contains { $0.key == common.key } }
    let wide = (all.map { TextWidth.of($0.key) }.max() ?? 0) + 2
    return all.map { hint in
      let gap = String(repeating: " ", count: wide - TextWidth.of(hint.key))
      return Paragraph([Run(hint.key, Theme.accent), Run(gap), Run(hint.more ?? hint.does)], indent: 0, hanging: wide)
    }
  }
}

extension Grid {
  /// Writes runs one after another, clipped to a width; returns the columns used.
  @discardableResult
  mutating func write(_ runs: [Run], row: Int, column: Int, width: Int) -> Int {
    var used = 0
    for run in runs where used < width {
      used += write(run.text, row: row, column: column + used, width: width - used, style: run.style)
    }
    return used
  }
}
