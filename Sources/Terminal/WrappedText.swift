/// A text with its graphemes measured and its lines broken, kept so while it is edited.
///
/// Only the graphemes around an edit are read again, and only the lines from the edit on are broken again, so that an
/// edit costs microseconds however long the text is.
struct WrappedText {
  private(set) var bytes: [UInt8] = []
  private(set) var glyphs: [Glyph] = []
  /// Never empty: an empty text has one empty line.
  private(set) var lines: [GlyphLine] = []
  /// The columns that a line may take; blanks at its end may hang over.
  private(set) var columns: Int

  init(_ text: String, columns: Int) {
    self.columns = max(1, columns)
    bytes = Array(text.utf8)
    glyphs = Self.glyphs(of: text)
    breakLines()
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var scalarCount: Int { lines.last?.endScalar ?? 0 }

  /// Breaks the lines for another width; nothing is done where it is the same.
  mutating func wrap(columns: Int) {
    guard max(1, columns) != self.columns else { return }
    self.columns = max(1, columns)
    lines.removeAll(keepingCapacity: true)
    breakLines()
  }

  /// Puts bytes in the place of others; both ends lie between two scalars.
  mutating func replace(_ range: Range<Int>, with inserted: [UInt8]) {
    let lineIndex = lineIndex(ofByte: range.lowerBound)
    var first = lines[lineIndex].start
    var firstByte = lines[lineIndex].startByte
    while first < glyphs.count, firstByte + Int(glyphs[first].bytes) <= range.lowerBound {
      firstByte += Int(glyphs[first].bytes)
      first += 1
    }
    var last = first
    var lastByte = firstByte
    while last < glyphs.count, lastByte < range.upperBound {
      lastByte += Int(glyphs[last].bytes)
      last += 1
    }
    // The glyph before the edit may grow: an accent is typed after its letter.
    if firstByte == range.lowerBound, first > 0 {
      first -= 1
      firstByte -= Int(glyphs[first].bytes)
    }
    bytes.replaceSubrange(range, with: inserted)
    measure(from: first, at: firstByte, to: last, at: lastByte + inserted.count - range.count)
    lines.removeSubrange(max(0, self.lineIndex(ofGlyph: first) - 1)...)
    breakLines()
  }

  /// Reads the glyphs anew from `first` until one begins where, from `last` on, an old one did.
  private mutating func measure(from first: Int, at firstByte: Int, to last: Int, at lastByte: Int) {
    var ahead = 1
    while true {
      var end = last
      var endByte = lastByte
      while end < glyphs.count, end < last + ahead {
        endByte += Int(glyphs[end].bytes)
        end += 1
      }
      let fresh = Self.glyphs(of: String(decoding: bytes[firstByte..<endByte], as: UTF8.self))
      if end == glyphs.count {
        glyphs.replaceSubrange(first..<end, with: fresh)
        return
      }
      var old = last
      var oldByte = lastByte
      var freshByte = firstByte
      for index in fresh.indices {
        while oldByte < freshByte, old < end {
          oldByte += Int(glyphs[old].bytes)
          old += 1
        }
        if oldByte == freshByte, old < end {
          glyphs.replaceSubrange(first..<old, with: fresh[..<index])
          return
        }
        freshByte += Int(fresh[index].bytes)
      }
      ahead *= 2
    }
  }

  private static func glyphs(of text: String) -> [Glyph] {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(text.utf8.count)
    text.forEachGrapheme {
      glyphs.append(Glyph($0))
      return true
    }
    return glyphs
  }

  /// Adds lines after those that stand, up to the end of the text.
  private mutating func breakLines() {
    var needsMore = lines.isEmpty
    if let last = lines.last { needsMore = last.end < glyphs.count || endsInBreak(last) }
    while needsMore {
      let line = nextLine()
      lines.append(line)
      needsMore = line.end < glyphs.count || endsInBreak(line)
    }
  }

  private func endsInBreak(_ line: GlyphLine) -> Bool { line.end > line.start && glyphs[line.end - 1].isBreak }

  private func nextLine() -> GlyphLine {
    var line = GlyphLine()
    if let last = lines.last {
      line.start = last.end
      line.startByte = last.endByte
      line.startScalar = last.endScalar
    }
    line.end = line.start
    line.endByte = line.startByte
    line.endScalar = line.startScalar
    var used = 0
    // The line as it would be if it were broken at the last place that allows it.
    var breakable = line
    for index in line.start..<glyphs.count {
      let glyph = glyphs[index]
      if glyph.kind == .wide || (index > line.start && glyphs[index - 1].kind == .wide) { breakable = line }
      if used + Int(glyph.width) > columns, glyph.kind != .space, glyph.kind != .lineBreak, line.end > line.start {
        if breakable.end > breakable.start { line = breakable }
        line.isSoft = true
        return line
      }
      used += Int(glyph.width)
      line.end += 1
      line.endByte += Int(glyph.bytes)
      line.endScalar += Int(glyph.scalars)
      if glyph.isBreak { return line }
      if glyph.isSpace { breakable = line }
    }
    return line
  }
}

extension WrappedText {
  /// The line in which a glyph stands; the last one for the end of the text.
  func lineIndex(ofGlyph glyph: Int) -> Int { lineIndex { $0.start <= glyph } }
  /// The line in which a byte stands.
  func lineIndex(ofByte byte: Int) -> Int { lineIndex { $0.startByte <= byte } }
  /// The line in which a scalar stands.
  func lineIndex(ofScalar scalar: Int) -> Int { lineIndex { $0.startScalar <= scalar } }

  /// The last line for which `begins` holds; it holds for all before that one and for none after.
  private func lineIndex(_ begins: (GlyphLine) -> Bool) -> Int {
    var low = 0
    var high = lines.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if begins(lines[middle]) { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Where a glyph begins, in bytes and in scalars.
  func offset(ofGlyph glyph: Int) -> (byte: Int, scalar: Int) {
    let line = lines[lineIndex(ofGlyph: glyph)]
    var offset = (byte: line.startByte, scalar: line.startScalar)
    for glyph in glyphs[line.start..<min(max(glyph, line.start), glyphs.count)] {
      offset.byte += Int(glyph.bytes)
      offset.scalar += Int(glyph.scalars)
    }
    return offset
  }

  /// The first glyph that begins at or after a byte.
  func glyph(atByte byte: Int) -> Int {
    let line = lines[lineIndex(ofByte: byte)]
    return glyph(from: line.start, at: line.startByte, reaching: byte) { Int($0.bytes) }
  }

  /// The first glyph that begins at or after a scalar.
  func glyph(atScalar scalar: Int) -> Int {
    let line = lines[lineIndex(ofScalar: scalar)]
    return glyph(from: line.start, at: line.startScalar, reaching: scalar) { Int($0.scalars) }
  }

  private func glyph(from start: Int, at offset: Int, reaching goal: Int, length: (Glyph) -> Int) -> Int {
    var index = start
    var offset = offset
    while index < glyphs.count, offset < goal {
      offset += length(glyphs[index])
      index += 1
    }
    return index
  }

  /// Where a scalar begins, in bytes.
  func byte(ofScalar scalar: Int) -> Int {
    let line = lines[lineIndex(ofScalar: scalar)]
    var missing = scalar - line.startScalar
    var byte = line.startByte
    while byte < bytes.count, missing > 0 {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      missing -= 1
    }
    return byte
  }

  /// How many scalars stand before a byte.
  func scalar(ofByte byte: Int) -> Int {
    let line = lines[lineIndex(ofByte: byte)]
    return line.startScalar + bytes[line.startByte..<max(byte, line.startByte)].count { $0 & 0xC0 != 0x80 }
  }

  /// The columns between two glyphs.
  func width(_ range: Range<Int>) -> Int {
    var width = 0
    for glyph in glyphs[range] { width += Int(glyph.width) }
    return width
  }

  /// What a line shows: all but the line end.
  func shown(_ line: GlyphLine) -> String {
    let hidden = endsInBreak(line) ? Int(glyphs[line.end - 1].bytes) : 0
    return String(decoding: bytes[line.startByte..<line.endByte - hidden], as: UTF8.self)
  }

  /// The last place in a line where the cursor can stand and still be in that line.
  func lastPlace(in line: GlyphLine) -> Int {
    line.end > line.start && (line.isSoft || endsInBreak(line)) ? line.end - 1 : line.end
  }
}
