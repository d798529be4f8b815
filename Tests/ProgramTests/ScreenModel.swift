import CPseudoTerminal

/// How many columns a character takes; 0 for combining marks.
func columnsOf(_ scalar: Unicode.Scalar) -> Int { max(0, Int(cpt_columns(scalar.value))) }

/// A terminal that draws nothing: takes what a program writes and knows what a person would see.
///
/// It understands what ncurses writes for xterm-256color, and the common rest of ECMA-48.
struct ScreenModel {
  /// What stands on the screen that is shown.
  private(set) var cells: ScreenCells
  /// The cursor's row, from 0.
  private(set) var row = 0
  /// The cursor's column, from 0.
  private(set) var column = 0
  /// DEC private modes that are on, such as 25 (cursor shown), 7 (wrap), 1049 (alternate screen), 2004 (bracketed paste).
  private(set) var modes: Set<Int> = ScreenModel.firstModes
  /// How the next character will be shown.
  private(set) var style = ScreenStyle()
  /// Sequences that were not understood, for tests that want none.
  private(set) var notUnderstood: [EscapeParser.Piece] = []

  private static let firstModes: Set<Int> = [7, 25]
  private var parser = EscapeParser()
  private var top = 0
  private var bottom: Int
  private var wrapsNext = false
  private var inserts = false
  private var lastText: Unicode.Scalar?
  private var drawsLines = [false, false]
  private var charset = 0
  private var saved = Saved()
  private var main: ScreenCells?

  private struct Saved {
    var row = 0
    var column = 0
    var style = ScreenStyle()
    var drawsLines = [false, false]
    var charset = 0
  }

  init(columns: Int, rows: Int) {
    cells = ScreenCells(columns: columns, rows: rows)
    bottom = rows
  }

  /// The rows as a person sees them, without blanks at their ends.
  var lines: [String] { cells.lines }

  /// The rows up to the last that is not empty.
  var text: String {
    lines.reversed().drop { $0.isEmpty }.reversed().joined(separator: "\n")
  }

  /// Whether the alternate screen is shown.
  var showsAlternate: Bool { main != nil }

  /// Whether the cursor is shown.
  var showsCursor: Bool { modes.contains(25) }

  /// Takes in what the program wrote; a sequence may be torn between two calls.
  mutating func write(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if let piece = parser.take(byte) { perform(piece) }
    }
  }

  /// Changes the size as xterm does.
  mutating func resize(columns: Int, rows: Int) {
    // What a person is at stays in sight: rows leave at the top where the cursor would be lost below.
    let excess = max(0, row - rows + 1)
    if excess > 0 { cells.scroll(from: 0, to: cells.rows, by: excess, style: ScreenStyle()) }
    cells.resize(columns: columns, rows: rows)
    main?.resize(columns: columns, rows: rows)
    (top, bottom) = (0, rows)
    moveTo(row: row - excess, column: column)
  }

  private mutating func perform(_ piece: EscapeParser.Piece) {
    switch piece {
    case .text(let scalar): print(scalar)
    case .control(let byte): control(byte)
    case .escape(let intermediates, let final): escape(intermediates, final, piece)
    case .sequence(nil, let numbers, [], let final): sequence(numbers, final, piece)
    case .sequence(UInt8(ascii: "?"), let numbers, [], UInt8(ascii: "h")): setModes(numbers, true)
    case .sequence(UInt8(ascii: "?"), let numbers, [], UInt8(ascii: "l")): setModes(numbers, false)
    case .sequence(nil, _, [UInt8(ascii: "!")], UInt8(ascii: "p")): softReset()
    // Key reports, cursor shapes and questions change nothing that is seen.
    case .sequence(_, _, _, UInt8(ascii: "m")), .sequence(_, _, _, UInt8(ascii: "q")),
      .sequence(_, _, _, UInt8(ascii: "c")), .sequence(_, _, _, UInt8(ascii: "u")),
      .sequence(_, _, _, UInt8(ascii: "p")), .sequence(_, _, _, UInt8(ascii: "n")):
      break
    default: notUnderstood.append(piece)
    }
  }
}

// Text and control characters.
extension ScreenModel {
  private mutating func print(_ scalar: Unicode.Scalar) {
    let scalar = drawsLines[charset] ? ScreenModel.lineDrawing[scalar] ?? scalar : scalar
    let width = columnsOf(scalar)
    if width == 0 {
      let before = wrapsNext ? column : column - 1
      if before >= 0 { cells.combine(scalar, row: row, column: before) }
      return
    }
    guard width <= cells.columns else { return }
    if wrapsNext || column + width > cells.columns {
      if modes.contains(7) {
        column = 0
        lineFeed()
      } else {
        column = cells.columns - width
      }
    }
    wrapsNext = false
    if inserts { cells.insert(width, row: row, column: column, style: style) }
    cells.put(String(scalar), width: width, style: style, row: row, column: column)
    lastText = scalar
    column += width
    if column >= cells.columns {
      column = cells.columns - 1
      wrapsNext = modes.contains(7)
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08: moveTo(row: row, column: column - 1)
    case 0x09: moveTo(row: row, column: (column / 8 + 1) * 8)
    case 0x0A, 0x0B, 0x0C:
      wrapsNext = false
      lineFeed()
    case 0x0D: moveTo(row: row, column: 0)
    case 0x0E: charset = 1
    case 0x0F: charset = 0
    default: break
    }
  }

  private mutating func lineFeed() {
    if row == bottom - 1 {
      cells.scroll(from: top, to: bottom, by: 1, style: style)
    } else if row < cells.rows - 1 {
      row += 1
    }
  }

  private mutating func reverseLineFeed() {
    if row == top {
      cells.scroll(from: top, to: bottom, by: -1, style: style)
    } else {
      moveTo(row: row - 1, column: column)
    }
  }

  private mutating func moveTo(row: Int, column: Int) {
    self.row = min(max(row, 0), cells.rows - 1)
    self.column = min(max(column, 0), cells.columns - 1)
    wrapsNext = false
  }

  /// The special characters of the VT100.
  private static let lineDrawing: [Unicode.Scalar: Unicode.Scalar] = [
    "`": "◆", "a": "▒", "f": "°", "g": "±", "j": "┘", "k": "┐", "l": "┌", "m": "└", "n": "┼", "q": "─", "t": "├",
    "u": "┤", "v": "┴", "w": "┬", "x": "│", "~": "·",
  ]
}

// Escape sequences.
extension ScreenModel {
  private mutating func escape(_ intermediates: [UInt8], _ final: UInt8, _ piece: EscapeParser.Piece) {
    switch (intermediates, final) {
    case ([UInt8(ascii: "(")], _): drawsLines[0] = final == UInt8(ascii: "0")
    case ([UInt8(ascii: ")")], _): drawsLines[1] = final == UInt8(ascii: "0")
    case ([], UInt8(ascii: "7")): save()
    case ([], UInt8(ascii: "8")): restore()
    case ([], UInt8(ascii: "D")): lineFeed()
    case ([], UInt8(ascii: "E")):
      moveTo(row: row, column: 0)
      lineFeed()
    case ([], UInt8(ascii: "M")): reverseLineFeed()
    case ([], UInt8(ascii: "c")): self = ScreenModel(columns: cells.columns, rows: cells.rows)
    // Keypad modes, the end of a string.
    case ([], UInt8(ascii: "=")), ([], UInt8(ascii: ">")), ([], UInt8(ascii: "\\")): break
    default: notUnderstood.append(piece)
    }
  }

  private mutating func sequence(_ numbers: [Int?], _ final: UInt8, _ piece: EscapeParser.Piece) {
    let first = numbers.first.flatMap { $0 } ?? 0
    let second = numbers.dropFirst().first.flatMap { $0 } ?? 0
    let count = min(max(first, 1), 10_000)
    switch Character(Unicode.Scalar(final)) {
    case "A": moveTo(row: max(row - count, row >= top ? top : 0), column: column)
    case "B", "e": moveTo(row: min(row + count, row < bottom ? bottom - 1 : cells.rows), column: column)
    case "C", "a": moveTo(row: row, column: column + count)
    case "D": moveTo(row: row, column: column - count)
    case "E": moveTo(row: row + count, column: 0)
    case "F": moveTo(row: row - count, column: 0)
    case "G", "`": moveTo(row: row, column: count - 1)
    case "H", "f": moveTo(row: count - 1, column: max(second, 1) - 1)
    case "d": moveTo(row: count - 1, column: column)
    case "I": moveTo(row: row, column: (column / 8 + count) * 8)
    case "Z": moveTo(row: row, column: ((column + 7) / 8 - count) * 8)
    case "J": eraseDisplay(first)
    case "K": eraseLine(first)
    case "X": cells.erase(row: row, from: column, to: column + count, style: style)
    case "@": cells.insert(count, row: row, column: column, style: style)
    case "P": cells.delete(count, row: row, column: column, style: style)
    case "L": if row >= top && row < bottom { cells.scroll(from: row, to: bottom, by: -count, style: style) }
    case "M": if row >= top && row < bottom { cells.scroll(from: row, to: bottom, by: count, style: style) }
    case "S": cells.scroll(from: top, to: bottom, by: count, style: style)
    case "T": cells.scroll(from: top, to: bottom, by: -count, style: style)
    case "b": if let lastText { for _ in 0..<count { print(lastText) } }
    case "m": style.apply(numbers)
    case "r": setRegion(first, second)
    case "h": if first == 4 { inserts = true }
    case "l": if first == 4 { inserts = false }
    case "s": save()
    case "u": restore()
    // Questions, tab stops, window titles.
    case "c", "n", "g", "t": break
    default: notUnderstood.append(piece)
    }
  }

  private mutating func eraseDisplay(_ which: Int) {
    switch which {
    case 0:
      eraseLine(0)
      cells.eraseRows(from: row + 1, to: cells.rows, style: style)
    case 1:
      cells.eraseRows(from: 0, to: row, style: style)
      eraseLine(1)
    case 2: cells.eraseRows(from: 0, to: cells.rows, style: style)
    default: break
    }
  }

  private mutating func eraseLine(_ which: Int) {
    switch which {
    case 0: cells.erase(row: row, from: column, to: cells.columns, style: style)
    case 1: cells.erase(row: row, from: 0, to: column + 1, style: style)
    case 2: cells.erase(row: row, from: 0, to: cells.columns, style: style)
    default: break
    }
  }

  private mutating func setRegion(_ first: Int, _ last: Int) {
    let newTop = max(first, 1) - 1
    let newBottom = last == 0 ? cells.rows : min(last, cells.rows)
    guard newTop + 1 < newBottom else { return }
    (top, bottom) = (newTop, newBottom)
    moveTo(row: 0, column: 0)
  }

  private mutating func save() {
    saved = Saved(row: row, column: column, style: style, drawsLines: drawsLines, charset: charset)
  }

  private mutating func restore() {
    moveTo(row: saved.row, column: saved.column)
    (style, drawsLines, charset) = (saved.style, saved.drawsLines, saved.charset)
  }

  private mutating func softReset() {
    (top, bottom, style, inserts, drawsLines, charset) = (0, cells.rows, ScreenStyle(), false, [false, false], 0)
    modes.insert(25)
  }

  private mutating func setModes(_ numbers: [Int?], _ isOn: Bool) {
    for case let number? in numbers {
      let wasOn = modes.contains(number)
      if isOn { modes.insert(number) } else { modes.remove(number) }
      switch number {
      case 47, 1047, 1049: if wasOn != isOn { showAlternate(isOn, savesCursor: number == 1049) }
      case 1048: isOn ? save() : restore()
      default: break
      }
    }
  }

  private mutating func showAlternate(_ isOn: Bool, savesCursor: Bool) {
    if isOn {
      if savesCursor { save() }
      main = cells
      cells = ScreenCells(columns: cells.columns, rows: cells.rows)
    } else if let kept = main {
      cells = kept
      main = nil
      if savesCursor { restore() }
    }
  }
}
