import Testing

@testable import Terminal

/// An editor as simple as it can be: characters in an array, one after the other.
private struct Model {
  var characters: [Character] = []
  var place = 0

  var text: String { String(characters) }

  /// Puts a text in the place of characters; the whole is cut into graphemes anew, the cursor goes to the text's end.
  mutating func replace(_ range: Range<Int>, with text: String) {
    let before = String(characters[..<range.lowerBound]) + text
    let whole = before + String(characters[range.upperBound...])
    let scalars = before.unicodeScalars.count
    characters = Array(whole)
    place = 0
    var passed = 0
    while place < characters.count, passed < scalars {
      passed += characters[place].unicodeScalars.count
      place += 1
    }
  }

  var paragraphStart: Int { (characters[..<place].lastIndex(where: \.isNewline) ?? -1) + 1 }
  var paragraphEnd: Int { characters[place...].firstIndex(where: \.isNewline) ?? characters.count }
}

@Test func editorDoesWhatTheModelDoes() {
  var generator = Generator(seed: 6)
  for round in 0..<60 {
    var editor = Editor(columns: Int.random(in: 1...30, using: &generator), rows: 5)
    var model = Model()
    var killed = ""
    for _ in 0..<150 {
      let before = editor.text
      let count = model.characters.count
      switch Int.random(in: 0..<14, using: &generator) {
      case 0: editor.handle(.left); model.place = max(0, model.place - 1)
      case 1: editor.handle(.right); model.place = min(count, model.place + 1)
      case 2: editor.handle(.textStart); model.place = 0
      case 3: editor.handle(.textEnd); model.place = count
      case 4: editor.handle(.control("a")); model.place = model.paragraphStart
      case 5: editor.handle(.control("e")); model.place = model.paragraphEnd
      case 6:
        editor.handle(.backspace)
        if model.place > 0 { model.replace(model.place - 1..<model.place, with: "") }
      case 7:
        editor.handle(.delete)
        if model.place < count { model.replace(model.place..<model.place + 1, with: "") }
      case 8:
        editor.handle(.control("u"))
        if model.paragraphStart < model.place {
          killed = String(model.characters[model.paragraphStart..<model.place])
          model.replace(model.paragraphStart..<model.place, with: "")
        }
      case 9:
        editor.handle(.control("y"))
        if !killed.isEmpty { model.replace(model.place..<model.place, with: killed) }
      case 10:
        let text = generator.text(5)
        editor.paste(text)
        model.replace(model.place..<model.place, with: text)
      default:
        let character = generator.text(1).first ?? "x"
        editor.handle(character == "\n" ? .enter : .character(character))
        model.replace(model.place..<model.place, with: String(character))
      }
      if editor.text != model.text || editor.cursor != String(model.characters[..<model.place]).unicodeScalars.count {
        Issue.record("round \(round): \(editor.text.debugDescription) against \(model.text.debugDescription)")
        return
      }
      #expect(editor.lastEdit.map { $0.applied(to: before) } ?? before == editor.text)
      #expect(editor.scalarCount == editor.text.unicodeScalars.count)
    }
  }
}

private let keys: [Key] = [
  .left, .right, .up, .down, .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight, .paragraphUp, .paragraphDown,
  .backspace, .delete, .enter, .wordBackspace, .wordDelete, .textStart, .textEnd, .control("a"), .control("e"),
  .control("k"), .control("u"), .control("w"), .control("y"), .control("_"), .control("r"), .alt("d"), .alt("u"),
  .alt("b"), .alt("f"),
]

/// A random change of width, and a random key, paste or move.
private func disturb(_ editor: inout Editor, _ generator: inout Generator) {
  if Int.random(in: 0..<8, using: &generator) == 0 {
    editor.layOut(
      columns: Int.random(in: 0...25, using: &generator), rows: Int.random(in: 0...6, using: &generator))
  }
  switch Int.random(in: 0..<10, using: &generator) {
  case 0..<4: editor.handle(keys.randomElement(using: &generator) ?? .left)
  case 4: editor.paste(generator.text(6, besides: ["\r", "\r\n", "\t", "\u{1B}", "\0"]))
  case 5: editor.cursor = Int.random(in: -1...editor.scalarCount + 1, using: &generator)
  default: editor.handle(.character(generator.text(1).first ?? "x"))
  }
}

@Test func linesKeptWhileEditingAreThoseOfTheWholeText() {
  var generator = Generator(seed: 7)
  for _ in 0..<60 {
    var editor = Editor(generator.text(30), columns: 12)
    for _ in 0..<100 {
      disturb(&editor, &generator)
      let fresh = WrappedText(editor.text, columns: editor.content.columns)
      #expect(editor.content.glyphs == fresh.glyphs)
      #expect(editor.content.lines == fresh.lines)
    }
  }
}

@Test func everyStepCanBeTakenBackAndMadeAgain() {
  var generator = Generator(seed: 8)
  for _ in 0..<60 {
    let start = generator.text(10)
    var editor = Editor(start)
    for _ in 0..<80 { disturb(&editor, &generator) }
    let end = editor.text
    var texts = [end]
    while editor.undo() { texts.append(editor.text) }
    for text in texts.dropLast().reversed() {
      let wasRedone = editor.redo()
      #expect(wasRedone)
      #expect(editor.text == text)
    }
    while editor.redo() {}
    while editor.undo() {}
    #expect(editor.text == start)
  }
}

@Test func recordedEditsReplayTheTyping() {
  var generator = Generator(seed: 9)
  for _ in 0..<60 {
    var editor = Editor()
    var replay = Editor(columns: 20)
    var plain = ""
    for _ in 0..<120 {
      disturb(&editor, &generator)
      // Moving says nothing, and what was said before is not said twice.
      if let edit = editor.lastEdit {
        plain = edit.applied(to: plain)
        replay.apply(edit)
      }
      #expect(plain == editor.text)
    }
    #expect(replay.text == editor.text)
  }
}

@Test func pasteIsOneStepAndClean() {
  var editor = Editor("start ")
  editor.paste("one\r\ntwo\rthree\tfour\u{1B}[0m\0\u{7F}")
  #expect(editor.text == "start one\ntwo\nthree  four[0m")
  let wasUndone = editor.handle(.control("_"))
  #expect(wasUndone)
  #expect(editor.text == "start ")
}

@Test func typingIsTakenBackWordByWord() {
  var editor = Editor()
  for character in "rolled back now" { editor.handle(.character(character)) }
  var texts: [String] = []
  while editor.undo() { texts.append(editor.text) }
  #expect(texts == ["rolled back ", "rolled ", ""])
}

@Test func cursorKeepsItsColumnThroughShortLines() {
  var editor = Editor("a long line\nab\nanother line", columns: 40)
  editor.cursor = 8
  editor.handle(.down)
  #expect(editor.cursor == 14)
  editor.handle(.down)
  #expect(editor.cursor == 23)
  editor.handle(.up)
  editor.handle(.up)
  #expect(editor.cursor == 8)
}

@Test func upAndDownGoByLinesAsShown() {
  var editor = Editor("we rolled back the deploy", columns: 11)
  // Shown as "we rolled ", "back the ", "deploy".
  editor.handle(.up)
  #expect(editor.cursor == 16)
  editor.handle(.home)
  #expect(editor.cursor == 10)
  editor.handle(.end)
  #expect(editor.cursor == 18)
  editor.handle(.up)
  editor.handle(.up)
  #expect(editor.cursor == 0)
}

@Test func wordsAreMovedOverAndTakenOut() {
  var editor = Editor("don't panic, it's 日本")
  editor.handle(.wordLeft)
  #expect(editor.cursor == 18)
  editor.handle(.alt("b"))
  #expect(editor.cursor == 13)
  editor.handle(.wordBackspace)
  #expect(editor.text == "don't it's 日本")
  editor.handle(.control("k"))
  #expect(editor.text == "don't ")
  editor.handle(.control("y"))
  editor.handle(.control("w"))
  #expect(editor.text == "don't it's ")
  let takesTab = editor.handle(.tab)
  #expect(!takesTab)
  let takesEscape = editor.handle(.escape)
  #expect(!takesEscape)
}
