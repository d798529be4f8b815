import Interview
import Testing

@testable import Sessions

@Test func anEventIsReadAsItWasWritten() throws {
  var generator = SeededGenerator(seed: 1)
  for event in generator.events(3000) {
    let line = event.line
    #expect(line.last == 10 && !line.dropLast().contains(10), "an event is one line")
    let read = try SessionEvent(line: line.dropLast())
    #expect(read == event)
    #expect(read.line == line, "the bytes are the same again, so no scalar was changed")
  }
}

@Test func aHeaderIsReadAsItWasWritten() throws {
  var generator = SeededGenerator(seed: 2)
  for _ in 0..<1000 {
    let header = generator.header()
    let read = try SessionHeader(line: header.line.dropLast(), file: "x")
    #expect(read == header)
    #expect(read.line == header.line)
  }
}

@Test func theLinesAreThoseOfTheContract() {
  #expect(
    String(decoding: Sample.header.line, as: UTF8.self)
      == #"{"format":"grill-session","version":1,"program":"1.0.0","start":"2026-11-21T09:15:00Z","#
      + #""chain":"team-performance","title":"A team that fell behind","kind":"failure","seed":7,"#
      + #""pace":"typed","mode":"coach","order":"adaptive"}"# + "\n")
  #expect(
    String(decoding: Sample.events[2].line, as: UTF8.self)
      == #"{"t":3.5,"kind":"edit","at":9,"removed":2,"inserted":"ata — café 👩‍💻"}"# + "\n")
}

@Test(arguments: [
  #"{"t":1,"kind":"gaze","at":[1,{"x":null}],"é":1e400}"#, #" { "kind" : "dance", "t" : 0.50 } "#,
  #"{"t":2,"kind":"\u0061sk2","text":"\ud83d\ude00"}"#,
])
func anUnknownKindIsKeptByteForByte(line: String) throws {
  let event = try SessionEvent(line: Array(line.utf8)[...])
  guard case .unknown = event.kind else {
    Issue.record("read as \(event.kind)")
    return
  }
  #expect(event.line == Array(line.utf8) + [10])
}

@Test func unknownFieldsAreKept() throws {
  let line = #"{"t":1,"kind":"note","text":"x","mood":{"level":0.10},"tags":["a"]}"#
  let event = try SessionEvent(line: Array(line.utf8)[...])
  #expect(event.unknown.names == ["mood", "tags"])
  #expect(String(decoding: event.line, as: UTF8.self) == line + "\n")
}

@Test(arguments: [
  ("", "cut off"), ("[1]", "not an object"), ("{\"t\":1}", "`kind` is missing"),
  ("{\"kind\":\"mark\"}", "`t` is missing"),
  ("{\"t\":-1,\"kind\":\"mark\"}", "`t`"), ("{\"t\":1,\"kind\":\"note\"}", "`text` is missing"),
  ("{\"t\":1,\"kind\":\"end\",\"because\":\"bored\"}", "bored"), ("{\"t\":1,\"kind\":\"mark\"}}", "follows"),
  ("{\"t\":1,\"kind\":\"edit\",\"at\":-3,\"removed\":0,\"inserted\":\"\"}", "`at`"),
  ("{\"t\":01,\"kind\":\"mark\"}", "brace"), ("{\"t\":1,\"kind\":\"ma\trk\"}", "control character"),
  (String(repeating: "[", count: 100_000), "deep"), ("{\"t\":1e999,\"kind\":\"mark\"}", "`t`"),
])
func aLineThatIsNoEventSaysWhy(line: String, why: String) {
  let damage = #expect(throws: Damage.self) { try SessionEvent(line: Array(line.utf8)[...]) }
  #expect(damage?.message.contains(why) == true, "\(damage?.message ?? "")")
}

@Test func halvesOfSurrogatePairsBecomeReplacementCharacters() throws {
  let text = try JSONParser.parse(Array(#""\ud83dx\ud83d\ud83d\ude00\udc00""#.utf8)[...])
  #expect(text == .string("\u{FFFD}x\u{FFFD}😀\u{FFFD}"))
}

@Test func timesAreWrittenToTheMillisecond() {
  #expect(SessionEvent(1.23456, .mark).time == 1.235)
  #expect(SessionEvent(-1, .mark).time == 0)
  #expect(SessionEvent(.nan, .mark).time == 0)
  #expect(String(decoding: SessionEvent(.infinity, .mark).line, as: UTF8.self).hasPrefix(#"{"t":100000000000,"#))
}

@Test(arguments: [
  (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
  (1_795_252_500, "2026-11-21T09:15:00Z"), (4_107_542_399, "2100-02-28T23:59:59Z"),
  (4_107_542_400, "2100-03-01T00:00:00Z"),
])
func momentsAreWrittenAsISO8601(seconds: Int, text: String) {
  #expect(UTCTime.text(secondsSince1970: seconds) == text)
}
