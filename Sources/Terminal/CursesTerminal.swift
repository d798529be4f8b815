import CNcursesw
import Glibc

/// The terminal: shows grids through curses, and tells what happens at the keyboard.
///
/// For one thread, and one at a time. `close` gives the terminal back as it was; so do a crash and an exit.
public final class CursesTerminal {
  /// Its size now.
  public private(set) var size: Size

  private let screen: OpaquePointer
  private let signals: SignalPipe
  private var modes: termios
  private var colours: Int
  private var pairs: [Style: Int16] = [:]
  private var shown: Grid?
  private var keyboard: Keyboard
  private var isOpen = true

  /// Bracketed paste and focus events; mouse buttons and wheel in the SGR form.
  private static let reports = ["2004", "1004", "1000", "1006"]

  /// Takes the terminal over: its second screen, keys as they are pressed, pastes, focus and the mouse wheel.
  ///
  /// - Parameter environment: what a variable is set to. `TERM` names the terminal; `NO_COLOR`, where it is not empty,
  ///   leaves colours out (no-color.org).
  public static func open(
    environment: (String) -> String? = { getenv($0).map { String(cString: $0) } }
  ) throws(TerminalError) -> CursesTerminal {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    guard let name = environment("TERM"), !name.isEmpty else { throw .noTerminalType }
    guard name != "dumb" else { throw .unusableTerminalType(name) }
    setlocale(LC_CTYPE, "")
    // Characters are written as UTF-8 whatever the locale says: terminals have long agreed on it.
    if nl_langinfo(Int32(CODESET)).map({ String(cString: $0) }) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { throw .failed(String(cString: strerror(errno))) }
    guard let signals = SignalPipe() else { throw .failed(String(cString: strerror(errno))) }
    guard let screen = newterm(name, cn_output(), cn_input()) else {
      signals.close()
      throw .unusableTerminalType(name)
    }
    guard cn_capability("cup") != nil else {
      endwin()
      signals.close()
      throw .unusableTerminalType(name)
    }
    let isPlain = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    return CursesTerminal(screen: screen, signals: signals, modes: modes, isPlain: isPlain)
  }

  private init(screen: OpaquePointer, signals: SignalPipe, modes: termios, isPlain: Bool) {
    self.screen = screen
    self.signals = signals
    keyboard = Keyboard(signals: signals)
    self.modes = modes
    colours = 0
    if !isPlain, has_colors(), start_color() == OK, use_default_colors() == OK { colours = Int(cn_colours()) }
    size = Size(columns: Int(getmaxx(cn_screen())), rows: Int(getmaxy(cn_screen())))
    raw()
    noecho()
    nonl()
    // A refresh is not broken off for keys that wait, and shifts nothing that the terminal may take for wider.
    typeahead(-1)
    idcok(cn_screen(), false)
    measure()
    enter()
  }

  deinit { close() }

  /// Gives the terminal back as it was; nothing happens the second time.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    leave()
    signals.close()
    delscreen(screen)
  }

  /// Stops the program as Ctrl-Z does elsewhere, with the terminal given back meanwhile.
  ///
  /// A resize is among the next events.
  public func suspend() {
    leave()
    signals.stop()
    enter()
    resize()
  }

  private func enter() {
    reset_prog_mode()
    Self.send(Self.reports.map { "\u{1B}[?\($0)h" }.joined())
    SignalPipe.guardTerminal(modes: &modes, reset: Array(Self.reset.utf8))
  }

  private func leave() {
    Self.send(Self.reports.map { "\u{1B}[?\($0)l" }.joined())
    curs_set(1)
    endwin()
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
    SignalPipe.unguardTerminal()
  }

  /// Writes past curses, which has nothing left to write after each refresh.
  private static func send(_ sequence: String) {
    let bytes = Array(sequence.utf8)
    _ = write(STDOUT_FILENO, bytes, bytes.count)
  }

  /// What gives the terminal back in a crash, when curses cannot be asked any more.
  private static var reset: String {
    let names: [String] = ["sgr0", "cnorm", "rmcup"]
    let capabilities = names.compactMap { name in cn_capability(name).map { String(cString: $0) } }
    return reports.map { "\u{1B}[?\($0)l" }.joined() + capabilities.joined() + "\r"
  }

  /// Takes the size from the terminal itself: `COLUMNS` and `LINES` may be those of another.
  private func measure() {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 else { return }
    let measured = Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
    if measured != size { resize_term(Int32(window.ws_row), Int32(window.ws_col)) }
    size = measured
  }

  private func resize() {
    measure()
    clearok(cn_shown(), true)
    shown = nil
    keyboard.add(.resize(size))
  }
}

// MARK: - Events

extension CursesTerminal {
  /// Whether an event waits already: then drawing can wait, so that a burst of keys is drawn once.
  public var hasEvents: Bool { keyboard.hasEvents }

  /// Waits for the next event; nil when so many milliseconds pass without one, never where no number is given.
  ///
  /// A terminal that is gone answers with a hang-up every time.
  public func next(timeout milliseconds: Int? = nil) -> Event? {
    switch keyboard.next(timeout: milliseconds) {
    case nil: return nil
    case .event(let event): return event
    case .resize: resize()
    case .resume:
      enter()
      resize()
    }
    return next(timeout: 0)
  }
}

// MARK: - Painting

extension CursesTerminal {
  /// Shows a grid: curses is told of the cells that differ from the grid shown before, and sends what that takes.
  public func draw(_ grid: Grid) {
    let columns = min(grid.size.columns, size.columns)
    let before = shown.flatMap { $0.size == grid.size ? $0 : nil }
    if before == nil { werase(cn_screen()) }
    for row in 0..<min(grid.size.rows, size.rows) {
      let start = row * grid.size.columns
      for column in 0..<columns {
        let cell = grid.cells[start + column]
        if let before, grid.isSame(cell, as: before.cells[start + column], of: before) { continue }
        if cell.width > 0, column + Int(cell.width) <= columns { paint(cell, of: grid, row: row, column: column) }
      }
    }
    shown = grid
    if let cursor = grid.cursor, cursor.row < size.rows, cursor.column < size.columns {
      wmove(cn_screen(), Int32(cursor.row), Int32(cursor.column))
      curs_set(1)
    } else {
      curs_set(0)
    }
    wrefresh(cn_screen())
  }

  /// Puts a cell before curses in pieces of which curses knows the width, so that columns never shift.
  ///
  /// Of an emoji made of several only the first is shown, since terminals do not agree on how wide the whole is.
  private func paint(_ cell: PackedCell, of grid: Grid, row: Int, column: Int) {
    let (attributes, pair) = look(cell.style)
    var column = column
    var room = Int(cell.width)
    func add(_ piece: [wchar_t], width: Int) {
      var character = cchar_t()
      setcchar(&character, piece + [0], attributes, pair, nil)
      mvwadd_wch(cn_screen(), Int32(row), Int32(column), &character)
      column += width
      room -= width
    }
    if cell.code < 0x7F {
      add([wchar_t(cell.code)], width: 1)
    } else {
      for (piece, width) in Self.pieces(of: grid.grapheme(of: cell), width: room) { add(piece, width: width) }
    }
    while room > 0 { add([0x20], width: 1) }
  }

  /// The scalars of a grapheme as curses can take them: one that has a width, and up to four marks upon it.
  private static func pieces(of grapheme: String, width room: Int) -> [([wchar_t], width: Int)] {
    var pieces: [([wchar_t], width: Int)] = []
    var used = 0
    for scalar in grapheme.unicodeScalars {
      let width = Int(cn_width(wchar_t(scalar.value)))
      if width > 0 {
        guard used + width <= room else { break }
        used += width
        pieces.append(([wchar_t(scalar.value)], width))
      } else if width == 0, !pieces.isEmpty, !scalar.isSelector, pieces[pieces.count - 1].0.count < 5 {
        pieces[pieces.count - 1].0.append(wchar_t(scalar.value))
      }
    }
    return pieces.isEmpty && room > 0 ? [([0xFFFD], 1)] : pieces
  }

  /// A style in the terms of curses; without colours a background becomes a reversal.
  private func look(_ style: Style) -> (attr_t, Int16) {
    var attributes: attr_t = 0
    if style.bold { attributes |= cn_bold() }
    if style.dim { attributes |= cn_dim() }
    if style.underline { attributes |= cn_underline() }
    if style.reverse { attributes |= cn_reverse() }
    guard style.foreground != .default || style.background != .default else { return (attributes, 0) }
    guard colours >= 8 else {
      return (style.background == .default ? attributes : attributes ^ cn_reverse(), 0)
    }
    if colours < 16, style.foreground.rawValue > 8 { attributes |= cn_bold() }
    return (attributes, pair(Style(foreground: style.foreground, background: style.background)))
  }

  private func pair(_ style: Style) -> Int16 {
    if let pair = pairs[style] { return pair }
    guard pairs.count + 1 < Int(cn_pairs()) else { return 0 }
    let pair = Int16(pairs.count + 1)
    func number(_ colour: Colour) -> Int16 {
      colour == .default ? -1 : Int16(colours < 16 ? (colour.rawValue - 1) % 8 : colour.rawValue - 1)
    }
    init_pair(pair, number(style.foreground), number(style.background))
    pairs[style] = pair
    return pair
  }
}

extension Unicode.Scalar {
  /// Whether it only says how others are shown or joined: terminals differ in what they make of it.
  fileprivate var isSelector: Bool {
    value == 0x200D || (0xFE00...0xFE0F).contains(value) || value >= 0xE0000
  }
}
