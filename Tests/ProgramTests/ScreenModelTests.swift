import Testing

private func screen(_ output: String, columns: Int = 10, rows: Int = 4) -> ScreenModel {
  var screen = ScreenModel(columns: columns, rows: rows)
  screen.write(output.utf8)
  return screen
}

@Test(arguments: [
  ("moves", "\u{1B}[2;3Hx\u{1B}[Ay\u{1B}[4Gz\u{1B}[3dw\r\u{1B}[Bv", "   z\n  x\n    w\nv"),
  ("erases a line's end", "abcdef\u{1B}[3D\u{1B}[K", "abc"),
  ("erases a line's start", "abcdef\u{1B}[3D\u{1B}[1K", "    ef"),
  ("erases the rest", "ab\r\ncd\r\nef\u{1B}[2;2H\u{1B}[J", "ab\nc"),
  ("erases characters", "abcdef\r\u{1B}[C\u{1B}[3X", "a   ef"),
  ("inserts characters", "abcdef\r\u{1B}[2@", "  abcdef"),
  ("deletes characters", "abcdef\r\u{1B}[2P", "cdef"),
  ("types in insert mode", "ab\r\u{1B}[4hXY\u{1B}[4lZ", "XYZb"),
  ("repeats", "x\u{1B}[4by", "xxxxxy"),
  ("wraps", "0123456789ab", "0123456789\nab"),
  ("waits at the margin", "0123456789\r\nab", "0123456789\nab"),
  ("does not wrap when told so", "\u{1B}[?7l0123456789ab", "012345678b"),
  ("scrolls", "1\r\n2\r\n3\r\n4\r\n5", "2\n3\n4\n5"),
  ("scrolls within margins", "1\r\n2\r\n3\r\n4\u{1B}[2;3r\u{1B}[3;1H\nx", "1\n3\nx\n4"),
  ("scrolls back", "1\r\n2\r\n3\u{1B}[H\u{1B}M0", "0\n1\n2\n3"),
  ("inserts and deletes lines", "1\r\n2\r\n3\r\n4\u{1B}[2;1H\u{1B}[L\u{1B}[1;1H\u{1B}[M", "\n2\n3"),
  ("moves lines up", "1\r\n2\r\n3\u{1B}[2S", "3"),
  ("draws lines", "\u{1B}(0lqk\u{1B}(B lqk", "┌─┐ lqk"),
  ("passes strings over", "a\u{1B}]0;title\u{7}b\u{1B}P+q\u{1B}\\c", "abc"),
  ("saves the cursor", "ab\u{1B}7cd\u{1B}8x", "abxd"),
  ("combines marks", "e\u{301}a", "e\u{301}a"),
  ("combines marks at the margin", "012345678e\u{301}", "012345678e\u{301}"),
  ("shows wide characters", "日本x\u{1B}[2Gy", " y本x"),
  ("wraps wide characters whole", "012345678日", "012345678\n日"),
  ("keeps no half of one", "日本\r\u{1B}[C\u{1B}[P", " 本"),
  ("tabs", "a\tb\u{1B}[Zc", "a       c"),
])
func outputIsShownAsATerminalDoes(what: String, output: String, text: String) {
  let shown = screen(output)
  #expect(shown.text == text, "\(what)")
  #expect(shown.notUnderstood.isEmpty)
}

@Test func aSequenceMayBeTornAnywhere() {
  let output = Array("é\u{1B}[2;3H日\u{1B}[1;31mred\u{1B}]0;t\u{7}\u{1B}[?2004h👩‍💻".utf8)
  let whole = screen(String(decoding: output, as: UTF8.self))
  for cut in output.indices {
    var torn = ScreenModel(columns: 10, rows: 4)
    torn.write(output[..<cut])
    torn.write(output[cut...])
    #expect(torn.cells == whole.cells && torn.modes == whole.modes)
  }
}

@Test func theMainScreenComesBackAsItWas() {
  let before = "$ grill\r\n"
  let away = screen(before + "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?2004h\u{1B}[H\u{1B}[2Jdrill")
  #expect(away.text == "drill" && away.showsAlternate && !away.showsCursor)
  let back = screen(before + "\u{1B}[?1049h\u{1B}[?25l\u{1B}[2Jdrill\u{1B}[?1049l\u{1B}[?25h")
  #expect(back.text == "$ grill" && !back.showsAlternate && back.showsCursor)
  #expect(back.row == 1 && back.column == 0)
  #expect(back.modes == screen("").modes)
}

@Test func stylesAreKept() {
  let shown = screen("\u{1B}[1;31mr\u{1B}[0;7;38;5;208mo\u{1B}[39;49;2;4mu\u{1B}[mp\u{1B}[97;44mw\u{1B}[K")
  #expect(shown.cells[0, 0].style == ScreenStyle(isBold: true, foreground: 1))
  #expect(shown.cells[0, 1].style == ScreenStyle(isReversed: true, foreground: 208))
  #expect(shown.cells[0, 2].style == ScreenStyle(isDim: true, isUnderlined: true, isReversed: true))
  #expect(shown.cells[0, 3].style == ScreenStyle())
  #expect(shown.cells[0, 4].style == ScreenStyle(foreground: 15, background: 4))
  #expect(shown.cells[0, 9].style == ScreenStyle(background: 4), "erasing paints the background")
}

@Test func resizingKeepsTheCursorInSight() {
  var shown = screen("1\r\n2\r\n3\r\n日本語日本")
  shown.resize(columns: 5, rows: 2)
  #expect(shown.text == "3\n日本")
  #expect(shown.row == 1 && shown.column == 4)
  shown.resize(columns: 200, rows: 60)
  shown.resize(columns: 1, rows: 1)
  shown.write("日x\u{1B}[5;5Hy\u{1B}[2@\u{1B}[3P\u{1B}[L".utf8)
  #expect(shown.lines == [""])
}

@Test func noOutputBreaksTheModel() {
  var state: UInt64 = 1
  let pieces = Array("\u{1B}[;0123456789?mHJKLMPX@rhlSTbABCDEFGd日é\u{301}\n\r\t\u{8}()07 8c\u{1B}]\u{7}x".utf8)
  for _ in 0..<500 {
    var shown = ScreenModel(columns: 7, rows: 3)
    for _ in 0..<60 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let byte = pieces[Int(state >> 33) % pieces.count]
      shown.write([byte])
      if state >> 60 == 0 { shown.resize(columns: Int(state >> 40) % 9 + 1, rows: Int(state >> 50) % 5 + 1) }
    }
    #expect(shown.row < shown.cells.rows && shown.column < shown.cells.columns)
    #expect(shown.lines.count == shown.cells.rows)
  }
}
