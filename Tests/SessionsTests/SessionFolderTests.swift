import Glibc
import Testing

@testable import Sessions

@Test(arguments: [
  (["HOME": "/home/a"], "/home/a/.local/share/grill/sessions"),
  (["HOME": "/home/a", "XDG_DATA_HOME": "/data"], "/data/grill/sessions"),
  (["HOME": "/home/a", "XDG_DATA_HOME": "relative"], "/home/a/.local/share/grill/sessions"),
  (["HOME": "/home/a", "XDG_DATA_HOME": ""], "/home/a/.local/share/grill/sessions"),
  (["XDG_DATA_HOME": "/data"], "/data/grill/sessions"),
])
func recordingsAreKeptAmongThePersonsData(environment: [String: String], path: String) throws {
  #expect(try SessionFolder(environment: environment).path == path)
}

@Test func withoutAHomeTheRemedyIsNamed() {
  let problem = #expect(throws: SessionProblem.self) { try SessionFolder(environment: ["HOME": ""]) }
  #expect(problem?.description.contains("set HOME") == true)
}

@Test func aFolderThatIsNotThereHoldsNothing() throws {
  #expect(try SessionFolder(path: "/nowhere/at/all").recordings().isEmpty)
  #expect(try SessionFolder(path: "/nowhere/at/all").latestUnfinished() == nil)
}

@Test func recordingsAreListedNewestFirstAndTheLatestUnfinishedIsFound() throws {
  try withFolder { (path: String) throws in
    let folder = SessionFolder(path: path)
    for (day, ending) in [(3, SessionEvent.Ending.left), (5, .finished), (1, .signal), (4, .left)] {
      var header = Sample.header
      header.start = "2026-11-0\(day)T09:00:00Z"
      let writer = SessionWriter(header, in: folder)
      for event in Sample.events { writer.append(event) }
      writer.append(SessionEvent(40 + Double(day), .end(ending)))
    }
    try write(Array("not a recording\n".utf8)[...], to: path + "/20261231T000000Z-x.jsonl")
    try write(Array("hidden\n".utf8)[...], to: path + "/.x.jsonl")
    mkfifo(path + "/20261230T000000Z-pipe.jsonl", 0o600)

    let recordings = try folder.recordings()
    #expect(recordings.compactMap { $0.header?.start.dropFirst(8).prefix(2) } == ["05", "04", "03", "01"])
    #expect(recordings.map(\.isFinished) == [false, false, true, false, false, false])
    #expect(recordings.prefix(2).allSatisfy { $0.header == nil && $0.problem != nil })
    #expect(recordings.last?.time == 41)
    #expect(try folder.recordings(limit: 3).count == 3)
    let latest = try #require(try folder.latestUnfinished())
    #expect(latest.name == "20261104T090000Z-team-performance.jsonl")
    #expect(latest.ending == .left)
  }
}

/// The quick look at the end agrees with reading the whole file, however long the lines are there.
@Test func aSummaryAgreesWithTheWholeRecording() throws {
  var generator = SeededGenerator(seed: 5)
  for round in 0..<200 {
    try withFolder { (path: String) throws in
      var events = generator.events(Int.random(in: 0...12, using: &generator))
      if round.isMultiple(of: 3) {
        events.append(SessionEvent(90_000, .end(.finished)))
        events.append(SessionEvent(90_001, .note(String(repeating: "日", count: round * 40))))
      }
      let bytes = Sample.bytes(events).dropLast(round.isMultiple(of: 2) ? 0 : 3)
      try write(bytes, to: path + "/x.jsonl")
      guard let log = try? SessionFolder(path: path).read("x.jsonl") else { return }
      let summary = SessionFolder(path: path).summary("x.jsonl")
      #expect(summary.header == log.header)
      #expect(summary.ending == log.ending)
      #expect(summary.time == log.events.last?.time ?? 0)
    }
  }
}
