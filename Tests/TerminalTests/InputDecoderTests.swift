import Testing

@testable import Terminal

private func events(_ input: String) -> [Event] {
  var decoder = InputDecoder()
  let events = decoder.decode(Array(input.utf8))
  return events + decoder.giveUp()
}

@Test(arguments: [
  ("a", Key.character("a")), ("é", .character("é")), ("日", .character("日")), ("🙂", .character("🙂")), ("\r", .enter),
  ("\t", .tab), ("\u{7F}", .backspace), ("\u{1}", .control("a")), ("\u{1A}", .control("z")), ("\u{1F}", .control("_")),
  ("\u{1B}", .escape), ("\u{1B}b", .alt("b")), ("\u{1B}é", .alt("é")), ("\u{1B}[A", .up), ("\u{1B}OA", .up),
  ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;3D", .wordLeft), ("\u{1B}Od", .wordLeft), ("\u{1B}[1;2C", .right),
  ("\u{1B}[1;5H", .textStart), ("\u{1B}[4~", .end), ("\u{1B}[3~", .delete), ("\u{1B}[3;5~", .wordDelete),
  ("\u{1B}\u{7F}", .wordBackspace), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)), ("\u{1B}[15~", .function(5)),
  ("\u{1B}[24~", .function(12)), ("\u{1B}[[B", .function(2)), ("\u{1B}[5~", .pageUp), ("\u{1B}[97;5u", .control("a")),
  ("\u{1B}[27;5;47~", .control("/")),
])
func sequencesAreKeys(_ input: String, key: Key) {
  #expect(events(input) == [.key(key)])
}

@Test func mouseAndFocusAreEvents() {
  #expect(events("\u{1B}[<64;10;5M") == [.mouse(.wheelUp, row: 4, column: 9)])
  #expect(events("\u{1B}[<65;10;5M") == [.mouse(.wheelDown, row: 4, column: 9)])
  #expect(events("\u{1B}[<0;1;1M\u{1B}[<0;1;1m") == [.mouse(.click, row: 0, column: 0)])
  #expect(events("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
}

@Test func pasteIsOneEvent() {
  let text = "line one\r\nline\ttwo \u{1B}[31m red \0 \u{1B}[20 end"
  #expect(events("x\u{1B}[200~\(text)\u{1B}[201~y") == [.key(.character("x")), .paste(text), .key(.character("y"))])
  #expect(events("\u{1B}[200~\u{1B}[201~") == [.paste("")])
}

@Test func pasteWithoutItsEndIsGivenUpAfterSilence() {
  var decoder = InputDecoder()
  let begun = decoder.decode(Array("\u{1B}[200~abc".utf8))
  #expect(begun == [])
  #expect(decoder.patience == 1000)
  let given = decoder.giveUp()
  #expect(given == [.paste("abc")])
  #expect(decoder.patience == nil)
  let late = decoder.decode(Array("\u{1B}[201~d".utf8))
  #expect(late == [.key(.character("d"))])
}

@Test func loneEscapeIsWaitedFor() {
  var decoder = InputDecoder()
  let first = decoder.decode([0x1B])
  #expect(first == [])
  #expect(decoder.patience == 25)
  let alone = decoder.giveUp()
  #expect(alone == [.key(.escape)])
  #expect(events("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
  #expect(events("\u{1B}[") == [.key(.alt("["))])
}

@Test func brokenInputLosesNothingBehindIt() {
  var decoder = InputDecoder()
  let bytes: [UInt8] = [0xFF, 0x61, 0xC3, 0x62, 0xE6, 0x97, 0x63, 0xC0, 0x80, 0x00, 0x1B, 0x5B, 0x31, 0x1B, 0x5B, 0x41]
  let broken = Key.character("\u{FFFD}")
  let keys: [Key] = [
    broken, .character("a"), broken, .character("b"), broken, .character("c"), broken, broken, .control("@"), .up,
  ]
  let found = decoder.decode(bytes)
  #expect(found == keys.map(Event.key))
  #expect(events("\u{1B}[99z\u{1B}[?62;1ca") == [.key(.character("a"))])
  var partial = InputDecoder()
  let cut = partial.decode([0xE6, 0x97])
  #expect(cut == [])
  let flushed = partial.giveUp()
  #expect(flushed == [.key(broken)])
}

@Test func piecesOfAnySizeGiveTheSameEvents() {
  var generator = Generator(seed: 5)
  let parts = [
    "a", "é", "日", "🙂", "\u{1B}[A", "\u{1B}[1;5C", "\u{1B}OP", "\u{1B}f", "\r", "\u{1B}[<64;3;4M", "\u{1B}[3~",
    "\u{1B}[200~pasted \u{1B}[2 日\u{1B}[201~", "\u{1B}[I",
  ]
  for _ in 0..<500 {
    let bytes = Array((0..<20).map { _ in parts.randomElement(using: &generator) ?? "" }.joined().utf8)
    var whole = InputDecoder()
    let expected = whole.decode(bytes)
    var decoder = InputDecoder()
    var found: [Event] = []
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + Int.random(in: 1...4, using: &generator))
      found += decoder.decode(bytes[start..<end])
      start = end
    }
    #expect(found == expected)
    #expect(decoder.patience == nil)
  }
}
