import Interview
import Screens
import Sessions
import Terminal
import Testing

extension Stage {
  /// A drill of two answers as it was recorded, with a silence in the first.
  static func recordedDrill(
    _ story: String = ScreenGoldenTests.story, start: String = "2026-11-21T09:15:00Z"
  ) throws -> SessionLog {
    var stage = try Stage.drilling()
    stage.wait(3)
    let half = story.prefix(story.count / 2)
    stage.type(String(half))
    stage.wait(9)
    stage.type(String(story.dropFirst(half.count)))
    stage.press(.control("d"))
    stage.wait(2)
    stage.type("An alert told me.")
    stage.press(.control("d"), .control("n"), .control("n"), .control("n"))
    var header = try #require(
      stage.effects.compactMap { if case .beginRecording(let header) = $0 { header } else { nil } }.first)
    header.start = start
    header.program = "test"
    return SessionLog(header: header, events: stage.recorded)
  }

  /// Looking back at a recorded drill, with a self-rating asked for or not.
  static func reviewing(
    columns: Int = 80, rows: Int = 24, log: SessionLog? = nil, asksForRating: Bool = false, world: World? = nil
  ) throws -> Stage {
    var world = try world ?? .example()
    world.library.asksForRating = asksForRating
    world.library.entries = [
      .example("b.jsonl", "Consumer lag", day: 21), .example("a.jsonl", "Consumer lag", day: 20),
    ]
    let scorer = try #require(world.scorer)
    var stage = try Stage(columns: columns, rows: rows, world: world)
    let session = ReviewedSession(try log ?? recordedDrill(), name: "b.jsonl", scorer: scorer, bank: world.bank)
    stage.app.review(session)
    return stage
  }

  /// What was added to the recording.
  var added: [ReviewEvent] {
    effects.compactMap { if case .addToRecording(let event, name: _) = $0 { event } else { nil } }
  }
}

extension LibraryEntry {
  /// A drill of the small bank.
  static func example(_ name: String, _ title: String, day: Int, tags: [String] = [], grade: Double = 3.4)
    -> LibraryEntry
  {
    var entry = LibraryEntry(
      name: name, start: "2026-11-\(day)T09:15:00Z", chain: "lag", title: title, answers: 3,
      figures: LibraryFigures(verdict: "good", grade: grade, learningShare: 0.4, iShare: 0.8))
    entry.tags = tags
    entry.ending = .finished
    return entry
  }
}
