/// A text under the hands of whoever writes it: lines wrap at words, the cursor moves by graphemes and by lines as shown.
///
/// Call `layOut` before drawing and whenever its place on the screen changes. After every change `lastEdit` says what
/// changed, for the recording.
public struct Editor: Sendable {
  /// The change made by the last key, paste or other call that could make one; nil where it changed nothing.
  ///
  /// `layOut` leaves it as it is.
  public internal(set) var lastEdit: Edit?

  var content: WrappedText
  var history = EditHistory()
  /// The cursor stands before this glyph.
  var place: Int
  /// The column to which moves up and down come back.
  var goalColumn: Int?
  /// What the last kill took, for Ctrl-Y.
  var killed = ""
  var rows: Int
  var firstRow = 0

  /// An editor of a text, with the cursor at its end.
  public init(_ text: String = "", columns: Int = 80, rows: Int = 24) {
    content = WrappedText(text, columns: columns - 1)
    place = content.glyphs.count
    self.rows = max(1, rows)
    scrollToCursor()
  }

  /// The text.
  public var text: String { content.text }
  /// Whether it has no text.
  public var isEmpty: Bool { content.bytes.isEmpty }
  /// The length of the text in Unicode scalars.
  public var scalarCount: Int { content.scalarCount }

  /// Where the cursor stands, in Unicode scalars; set to within a grapheme it goes to its end.
  public var cursor: Int {
    get { content.offset(ofGlyph: place).scalar }
    set {
      lastEdit = nil
      place = content.glyph(atScalar: newValue)
      settle()
    }
  }

  /// Wraps for a place on the screen and scrolls so that the cursor is shown; costs nothing when nothing changed.
  ///
  /// The last column is kept free for the cursor.
  public mutating func layOut(columns: Int, rows: Int) {
    content.wrap(columns: columns - 1)
    self.rows = max(1, rows)
    scrollToCursor()
  }

  /// Puts a text in at the cursor, in one step.
  public mutating func insert(_ text: String) {
    change(place..<place, to: text, kind: .other)
  }

  /// Puts a pasted text in at the cursor, in one step: line ends become LF, a tab two blanks, other controls are dropped.
  public mutating func paste(_ text: String) {
    insert(Self.cleaned(text))
  }

  /// Puts a text in the place of all, in one step, with the cursor at its end.
  public mutating func replaceAll(with text: String) {
    change(0..<content.glyphs.count, to: text, kind: .other)
  }

  /// Makes a recorded change; the cursor goes to its end.
  public mutating func apply(_ edit: Edit) {
    let count = content.scalarCount
    let start = content.byte(ofScalar: min(max(0, edit.at), count))
    let end = content.byte(ofScalar: min(max(0, edit.at) + max(0, edit.removed), count))
    change(bytes: start..<end, to: edit.inserted, kind: .other)
  }

  /// Takes the last step back; false where there is none.
  @discardableResult
  public mutating func undo() -> Bool {
    lastEdit = nil
    guard let step = history.undo() else { return false }
    replace(step.at..<step.at + step.inserted.count, with: step.removed)
    place = content.glyph(atByte: step.cursorBefore)
    settle()
    return true
  }

  /// Makes the step taken back last again; false where there is none.
  @discardableResult
  public mutating func redo() -> Bool {
    lastEdit = nil
    guard let step = history.redo() else { return false }
    replace(step.at..<step.at + step.removed.count, with: step.inserted)
    place = content.glyph(atByte: step.cursorAfter)
    settle()
    return true
  }

  /// A pasted text as it goes into an answer.
  static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = "\0"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": result.append("\n")
      case "\n": if previous != "\r" { result.append("\n") }
      case "\t": result.append(contentsOf: "  ".unicodeScalars)
      case "\u{85}", "\u{2028}", "\u{2029}": result.append("\n")
      default: if scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value) { result.append(scalar) }
      }
      previous = scalar
    }
    return String(result)
  }
}

extension Editor {
  /// Puts a text in the place of glyphs and notes the step; the cursor goes to its end.
  mutating func change(_ range: Range<Int>, to text: String, kind: EditHistory.Kind) {
    let start = content.offset(ofGlyph: range.lowerBound).byte
    let end = range.isEmpty ? start : content.offset(ofGlyph: range.upperBound).byte
    change(bytes: start..<end, to: text, kind: kind)
  }

  private mutating func change(bytes range: Range<Int>, to text: String, kind: EditHistory.Kind) {
    lastEdit = nil
    guard !range.isEmpty || !text.isEmpty else { return }
    let inserted = Array(text.utf8)
    let before = content.offset(ofGlyph: place).byte
    let after = range.lowerBound + inserted.count
    history.note(
      EditHistory.Change(
        at: range.lowerBound, removed: Array(content.bytes[range]), inserted: inserted, cursorBefore: before,
        cursorAfter: after, kind: kind))
    replace(range, with: inserted)
    place = content.glyph(atByte: after)
    settle(keepsStep: true)
  }

  /// Replaces bytes and says so in `lastEdit`.
  private mutating func replace(_ range: Range<Int>, with inserted: [UInt8]) {
    let removed = content.bytes[range].count { $0 & 0xC0 != 0x80 }
    let at = content.scalar(ofByte: range.lowerBound)
    content.replace(range, with: inserted)
    lastEdit = Edit(at: at, removed: removed, inserted: String(decoding: inserted, as: UTF8.self))
  }

  /// What follows every move and change: the goal column is forgotten, the cursor is scrolled into view.
  mutating func settle(keepsGoal: Bool = false, keepsStep: Bool = false) {
    if !keepsGoal { goalColumn = nil }
    if !keepsStep { history.close() }
    scrollToCursor()
  }

  private mutating func scrollToCursor() {
    let row = content.lineIndex(ofGlyph: place)
    firstRow = max(0, min(firstRow, content.lines.count - rows))
    firstRow = min(max(firstRow, row - rows + 1), row)
  }
}
