extension Editor {
  /// Does what a key means to a text; false where it means nothing, such as Tab or Escape.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    lastEdit = nil
    switch key {
    case .character(let character): type(String(character))
    case .enter: type("\n")
    case .backspace: erase(max(0, place - 1)..<place)
    case .delete, .control("d"): erase(place..<min(place + 1, content.glyphs.count))
    case .left, .control("b"): move(to: place - 1)
    case .right, .control("f"): move(to: place + 1)
    case .up, .control("p"): moveLines(-1)
    case .down, .control("n"): moveLines(1)
    case .pageUp: moveLines(-max(1, rows - 1))
    case .pageDown: moveLines(max(1, rows - 1))
    case .home: move(to: line.start)
    case .end: move(to: content.lastPlace(in: line))
    case .control("a"): move(to: paragraphStart)
    case .control("e"): move(to: paragraphEnd)
    case .textStart: move(to: 0)
    case .textEnd: move(to: content.glyphs.count)
    case .wordLeft, .alt("b"): move(to: wordStart)
    case .wordRight, .alt("f"): move(to: wordEnd)
    case .paragraphUp: move(to: place == paragraphStart ? place - 1 : paragraphStart)
    case .paragraphDown: move(to: place == paragraphEnd ? place + 1 : paragraphEnd)
    case .control("k"): kill(place..<(place == paragraphEnd ? min(place + 1, content.glyphs.count) : paragraphEnd))
    case .control("u"): kill(paragraphStart..<place)
    case .control("w"): kill(blankWordStart..<place)
    case .wordBackspace: kill(wordStart..<place)
    case .wordDelete, .alt("d"): kill(place..<wordEnd)
    case .control("y"): insert(killed)
    case .control("_"), .alt("u"): undo()
    case .control("r"), .alt("r"): redo()
    default: return false
    }
    return true
  }

  private var line: GlyphLine { content.lines[content.lineIndex(ofGlyph: place)] }

  private mutating func type(_ text: String) {
    change(place..<place, to: text, kind: .typing)
  }

  private mutating func erase(_ range: Range<Int>) {
    change(range, to: "", kind: .erasing)
  }

  private mutating func kill(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let bytes = content.offset(ofGlyph: range.lowerBound).byte..<content.offset(ofGlyph: range.upperBound).byte
    killed = String(decoding: content.bytes[bytes], as: UTF8.self)
    change(range, to: "", kind: .other)
  }

  private mutating func move(to glyph: Int) {
    place = min(max(0, glyph), content.glyphs.count)
    settle()
  }

  /// Moves by lines as they are shown; beyond the first or last one to the start or end of the text.
  private mutating func moveLines(_ count: Int) {
    let row = content.lineIndex(ofGlyph: place)
    let target = row + count
    guard target >= 0 else { return row == 0 ? move(to: 0) : moveLines(-row) }
    guard target < content.lines.count else {
      return row == content.lines.count - 1 ? move(to: content.glyphs.count) : moveLines(content.lines.count - 1 - row)
    }
    let goal = goalColumn ?? content.width(content.lines[row].start..<place)
    let line = content.lines[target]
    let last = content.lastPlace(in: line)
    var used = 0
    place = line.start
    while place < last, used + Int(content.glyphs[place].width) <= goal {
      used += Int(content.glyphs[place].width)
      place += 1
    }
    goalColumn = goal
    settle(keepsGoal: true)
  }

  private var paragraphStart: Int {
    var index = place
    while index > 0, !content.glyphs[index - 1].isBreak { index -= 1 }
    return index
  }

  private var paragraphEnd: Int {
    var index = place
    while index < content.glyphs.count, !content.glyphs[index].isBreak { index += 1 }
    return index
  }

  /// The start of the word before the cursor; punctuation does not belong to it.
  private var wordStart: Int {
    var index = place
    while index > 0, !content.glyphs[index - 1].isWord { index -= 1 }
    while index > 0, content.glyphs[index - 1].isWord { index -= 1 }
    return index
  }

  /// The end of the word after the cursor.
  private var wordEnd: Int {
    var index = place
    while index < content.glyphs.count, !content.glyphs[index].isWord { index += 1 }
    while index < content.glyphs.count, content.glyphs[index].isWord { index += 1 }
    return index
  }

  /// The start of what stands before the cursor since the last blank, as Ctrl-W takes it in a shell.
  private var blankWordStart: Int {
    func isBlank(_ glyph: Glyph) -> Bool { glyph.isSpace || glyph.isBreak }
    var index = place
    while index > 0, isBlank(content.glyphs[index - 1]) { index -= 1 }
    while index > 0, !isBlank(content.glyphs[index - 1]) { index -= 1 }
    return index
  }
}
