import Interview
import Testing

@testable import Sessions

@Test func aRecordingIsReadBack() throws {
  let log = try SessionLog(Sample.bytes(), file: "x")
  #expect(log.header == Sample.header)
  #expect(log.events == Sample.events)
  #expect(log.warnings.isEmpty)
}

@Test func aRecordingCutAtAnyByteKeepsEveryWholeLine() throws {
  let bytes = Sample.bytes()
  let headerEnd = Sample.header.line.count - 1
  for count in headerEnd...bytes.count {
    let log = try SessionLog(Array(bytes[..<count]), file: "x")
    // An object is whole with its closing brace, even where its line feed is missing.
    let whole = max(0, bytes[..<count].count { $0 == 10 } - 1)
    let closed = count < bytes.count && bytes[count] == 10 && count > headerEnd ? 1 : 0
    #expect(log.events == Array(Sample.events.prefix(whole + closed)))
    let isTorn = count > headerEnd && bytes[count - 1] != 10 && closed == 0
    #expect(log.warnings.map(\.isTorn) == (isTorn ? [true] : []), "cut at \(count)")
  }
}

@Test func aDamagedLineIsNamedAndSkipped() throws {
  var bytes = Sample.header.line + Sample.events[0].line
  bytes += Array("{\"t\":1,\"kind\":\"edit\",\"at\"\n".utf8) + [0xFF, 0, 0, 10, 10]
  bytes += Sample.events[1].line
  let log = try SessionLog(bytes, file: "x")
  #expect(log.events == Array(Sample.events.prefix(2)))
  #expect(log.warnings.map(\.line) == [3, 4])
  #expect(log.warnings.first?.description.hasPrefix("line 3: damaged (") == true)
}

@Test(arguments: ["", "\n", "hello\n", "{\"format\":\"asciicast\",\"version\":1}\n", "{}\n", "[]", "null\n"])
func whatIsNoRecordingIsRefused(text: String) {
  let problem = #expect(throws: SessionProblem.self) { try SessionLog(Array(text.utf8), file: "a.jsonl") }
  #expect(problem?.description.hasPrefix("a.jsonl:1: ") == true)
}

@Test func aLaterFormatIsRefusedWithTheRemedy() {
  let text = #"{"format":"grill-session","version":2,"begin":0}"# + "\n"
  let problem = #expect(throws: SessionProblem.self) { try SessionLog(Array(text.utf8), file: "a.jsonl") }
  #expect(problem == .tooNew(file: "a.jsonl", version: 2))
  #expect(problem?.description.contains("install a newer grill") == true)
}

@Test func aHeaderThatWasNotWrittenWholeIsToldApart() {
  let problem = #expect(throws: SessionProblem.self) {
    try SessionLog(Array(Sample.header.line.prefix(40)), file: "a.jsonl")
  }
  #expect(problem == .cutOff(file: "a.jsonl"))
}

@Test func settingsOfALaterVersionFallBack() throws {
  let text =
    #"{"format":"grill-session","version":1,"start":"2027","chain":"x","kind":"duel","mode":"silent","room":4}"# + "\n"
  let header = try SessionLog(Array(text.utf8), file: "x").header
  #expect(header.kind == nil && header.mode == .coach)
  #expect(header.unknown.names == ["room"])
}

/// Any bytes are read or refused: 20,000 recordings with pieces changed, taken out, doubled and swapped.
@Test func noBytesCrashTheReader() {
  var generator = SeededGenerator(seed: 3)
  let original = generator.header().line + generator.events(12).flatMap(\.line)
  var read = 0
  for _ in 0..<20_000 {
    var bytes = original
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let at = Int.random(in: 0..<max(1, bytes.count), using: &generator)
      let end = min(bytes.count, at + Int.random(in: 0...20, using: &generator))
      guard at < end else { continue }
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.removeSubrange(at..<end)
      case 2: bytes.insert(contentsOf: bytes[at..<end], at: at)
      case 3: bytes[at] = Array("{}[]\",:\\\n09-eu".utf8).randomElement(using: &generator) ?? 0
      default: bytes.removeSubrange(end...)
      }
    }
    guard let log = try? SessionLog(bytes, file: "x") else { continue }
    read += 1
    let questions = log.events.count { if case .ask = $0.kind { true } else { false } }
    let isSound =
      log.exchanges.count == questions && log.exchanges.allSatisfy { $0.elapsed >= 0 }
      && (log.unfinished == nil) == (log.ending == .finished)
    if !isSound { Issue.record("\(String(decoding: bytes, as: UTF8.self))") }
  }
  #expect(read > 5_000, "most damage leaves the first line alone")
}
