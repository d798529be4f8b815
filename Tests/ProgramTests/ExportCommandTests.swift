import Glibc
import Interview
import Sessions
import Testing

private let script = """
  I paused the producers at 3:10, because 40% of the lag was theirs.
  I doubled the consumers.
  .
  It was a million messages.
  .

  """

private func drilled() throws -> Home {
  let home = try Home()
  let drill = try home.pipe(
    "drill", "kafka-consumer-lag", "--seed", "1", "--plain", "--order", "scripted", "--follow-ups", "1", input: script)
  #expect(drill.status == .exited(0))
  return home
}

@Test func anExportIsImportedAsTheSameRecording() throws {
  let home = try drilled()
  let log = try home.recording()
  let file = "\(home.path)/out.json"
  #expect(try home.pipe("export", "--last", "--output", file).status == .exited(0))
  #expect(home.permissions(file) == 0o600, "for its owner alone")
  let other = try Home()
  let imported = try other.pipe("import", file)
  #expect(imported.status == .exited(0) && imported.output.contains("2 answers, 1 opening"))
  #expect(try other.recording() == log)
}

@Test func anExportGivesTheFiguresOfGrillScore() throws {
  let home = try drilled()
  let name = try #require(try home.sessions.names().first)
  let export = try home.pipe("export", String(name.prefix(12)), "--format", "json")
  let score = try home.pipe("score", "\(home.sessions.path)/\(name)", "--format", "json")
  let answers = JSON(Array(export.output.utf8))?["answers"]
  #expect(answers?.elements?.count == 2 && answers == JSON(Array(score.output.utf8))?["answers"])
}

@Test func aSessionThatIsNotThereIsRefused() throws {
  let home = try drilled()
  let unknown = try home.pipe("export", "nowhere")
  #expect(unknown.status == .exited(1) && unknown.errors.contains("nowhere: neither a file nor a session in"))
  let unwritable = try home.pipe("export", "--last", "--output", "/nowhere/at/all.md")
  #expect(unwritable.status == .exited(1) && unwritable.errors.contains("/nowhere/at/all.md: cannot be written"))
  let both = try home.pipe("export", "--last", "x")
  #expect(both.status == .exited(64) && both.errors.contains("name a file or a session, or give --last"))
}

/// A terminal that plays the cast shows each answer in the end as it was given.
@Test func aCastTypesTheAnswersAgain() throws {
  let home = try drilled()
  let cast = try home.pipe("export", "--last", "--format", "asciicast").output.split(separator: "\n")
  let header = try #require(JSON(Array(cast[0].utf8)))
  #expect(header["version"] == .number("3") && header["term"]?["cols"] == .number("80"))
  var screen = ScreenModel(columns: 80, rows: 24)
  var pages: [String] = []
  for line in cast.dropFirst() {
    let event = try #require(JSON(Array(line.utf8))?.elements)
    guard case .number(let digits) = event[0], let interval = Double(digits) else { throw NoInterval() }
    #expect(event.count == 3 && interval >= 0)
    switch event[1].text {
    case "m": pages.append(screen.text)
    case "o": screen.write(Array((event[2].text ?? "").utf8))
    default: #expect(event[1].text == "x")
    }
  }
  #expect(pages.count == 2, "a marker at each question")
  #expect(pages[1].contains("I paused the producers at 3:10, because 40% of the lag was theirs."))
  #expect(pages[1].contains("I doubled the consumers.") && pages[1].contains("OPENING"))
  #expect(screen.text.contains("VERDICT") && screen.text.contains("FOLLOW-UP 1"))
  #expect(screen.notUnderstood.isEmpty)
}

private struct NoInterval: Error {}
