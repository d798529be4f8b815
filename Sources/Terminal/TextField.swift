/// One line to type in, which scrolls sideways.
public struct TextField: Sendable {
  private var editor: Editor

  /// A field with a text, the cursor at its end.
  public init(_ text: String = "") {
    editor = Editor(Self.oneLine(text), columns: .max / 4, rows: 1)
  }

  /// What was typed.
  public var text: String {
    get { editor.text }
    set { editor.replaceAll(with: Self.oneLine(newValue)) }
  }

  /// Whether nothing was typed.
  public var isEmpty: Bool { editor.isEmpty }

  /// Does what a key means to the text; false where it means nothing here, such as Enter and the arrows up and down.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .enter, .up, .down, .pageUp, .pageDown, .paragraphUp, .paragraphDown: false
    default: editor.handle(key)
    }
  }

  /// Puts a text in at the cursor, its line ends as blanks.
  public mutating func paste(_ text: String) {
    editor.insert(Self.oneLine(text))
  }

  /// Draws the part around the cursor; an empty field shows the placeholder, dim.
  public func draw(
    into grid: inout Grid, row: Int, column: Int, width: Int, style: Style = .plain, placeholder: String = "",
    showsCursor: Bool = true
  ) {
    let area = Rectangle(row: row, column: column, rows: 1, columns: width)
    grid.fill(area, style: style)
    guard width > 0 else { return }
    let content = editor.content
    var first = editor.place
    var used = 0
    while first > 0, used + Int(content.glyphs[first - 1].width) < width {
      first -= 1
      used += Int(content.glyphs[first].width)
    }
    let start = content.offset(ofGlyph: first).byte
    let text = String(decoding: content.bytes[start...], as: UTF8.self)
    grid.write(text, row: row, column: column, width: width, style: style)
    if isEmpty {
      let shown = TextWidth.truncate(placeholder, to: width)
      grid.write(shown, row: row, column: column, width: width, style: Style.dim.laid(over: style))
    }
    if showsCursor { grid.cursor = (row, column + used) }
  }

  private static func oneLine(_ text: String) -> String {
    String(Editor.cleaned(text).map { $0.isNewline ? " " : $0 })
  }
}
