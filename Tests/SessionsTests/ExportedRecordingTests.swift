import Testing

@testable import Sessions

@Test func anyRecordingComesBackFromAnExport() throws {
  var generator = SeededGenerator(seed: 11)
  for _ in 0..<200 {
    let later = SessionEvent(99, .unknown(line: #"{"t":99,"kind":"later","deep":{"a":[1,null,1.50,"\u00e9"]}}"#))
    let events = generator.events(20)
    let log = SessionLog(header: generator.header(), events: events + [later])
    let bytes = JSON.object(log.exported + [.init(name: "more", value: .null)]).line
    let back = try #require(try SessionLog.exported(bytes, file: "x"))
    #expect(back.header == log.header && Array(back.events.dropLast()) == events && back.warnings.isEmpty)
    guard case .unknown(let line) = back.events.last?.kind else { throw Lost() }
    #expect(line == #"{"t":99,"kind":"later","deep":{"a":[1,null,1.50,"é"]}}"#)
  }
}

private struct Lost: Error {}

@Test func whatIsNoExportIsLeftToOtherReaders() throws {
  for text in ["", "{}", "[]", "WEBVTT", #"{"format":"grill-session","version":1}"#, #"{"segments":[]}"#] {
    #expect(try SessionLog.exported(Array(text.utf8), file: "x") == nil)
  }
}

@Test func aBrokenExportIsRefusedWithItsReason() {
  let empty = Array(#"{"format":"grill-export","version":1,"events":[]}"#.utf8)
  #expect(throws: SessionProblem.notARecording(file: "x", reason: "`header` is missing")) {
    try SessionLog.exported(empty, file: "x")
  }
  let later = Array(#"{"format":"grill-export","version":2}"#.utf8)
  #expect(throws: SessionProblem.tooNew(file: "x", version: 2)) { try SessionLog.exported(later, file: "x") }
}

@Test func timesAreReadAsTheyAreWritten() {
  for seconds in stride(from: -3_000_000_000, through: 9_000_000_000, by: 86_399 * 977) where seconds >= 0 {
    #expect(UTCTime.secondsSince1970(UTCTime.text(secondsSince1970: seconds)) == seconds)
  }
  #expect(UTCTime.secondsSince1970("2026-11-21") == nil && UTCTime.secondsSince1970("2026-13-21T09:15:00Z") == nil)
}
