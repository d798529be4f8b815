import Foundation
import Interview
import Testing

@testable import Sessions

/// A folder with recordings, and the place of an index beside it.
private struct Shelf {
  let folder: SessionFolder
  let index: String

  init(_ path: String, recordings: Int = 3) throws {
    folder = SessionFolder(path: "\(path)/sessions")
    index = "\(path)/index.sqlite"
    for number in 0..<recordings {
      var header = Sample.header
      header.start = "2026-11-2\(number)T09:15:00Z"
      header.title = "Drill \(number)"
      _ = try folder.add(SessionLog(header: header, events: Sample.events))
    }
  }

  func open() throws -> LibraryIndex {
    let index = try LibraryIndex(path: index, scorer: "test")
    try update(index)
    return index
  }

  func update(_ index: LibraryIndex) throws {
    try LibraryUpdate(folder, in: index) { log in
      LibraryFigures(verdict: "mixed", grade: Double(log.exchanges.count), learningShare: nil, iShare: 0.5)
    }.run { _, _ in true }
  }
}

@Test func theIndexListsWhatIsThereNewestFirst() throws {
  try withFolder { path in
    let shelf = try Shelf(path)
    let index = try shelf.open()
    let entries = try index.entries()
    #expect(entries.map(\.title) == ["Drill 2", "Drill 1", "Drill 0"])
    #expect(entries[0].figures == LibraryFigures(verdict: "mixed", grade: 2, learningShare: nil, iShare: 0.5))
    #expect(entries[0].answers == 2 && entries[0].ending == nil && !entries[0].isImported)

    try shelf.folder.add(.title("Renamed"), to: entries[2].name, at: 30)
    try shelf.folder.add(.tags(["a", "b c"]), to: entries[2].name, at: 30)
    try Trash(of: shelf.folder).take(entries[0].name)
    try shelf.update(index)
    #expect(try index.entries().map(\.title) == ["Drill 1", "Renamed"])
    #expect(try index.entries()[1].tags == ["a", "b c"])
    try Trash(of: shelf.folder).putBack(entries[0].name)
    try shelf.update(index)
    #expect(try index.entries().map(\.title) == ["Drill 2", "Drill 1", "Renamed"])
  }
}

@Test func wordsAreFoundInQuestionsAndAnswersWithWhatStandsAroundThem() throws {
  try withFolder { path in
    let index = try Shelf(path, recordings: 1).open()
    let hit = try #require(try index.search("CAFÉ lost").first)
    #expect(hit.exchange == 0 && !hit.isQuestion && hit.pieces == ["We ", "lost", " data — ", "café", " 👩‍💻"])
    #expect(try index.search("rolling").first?.exchange == 1, "other endings are found")
    #expect(try index.search("fail").first?.isQuestion == true)
    for odd in ["", "\"", "*", "a OR", "NEAR(", "nothing-here", "日本", "'; DROP TABLE words", "\0"] {
      #expect(try index.search(odd).isEmpty)
    }
  }
}

/// What is done to the file must not be seen in what it answers.
@Test(arguments: ["deleted", "truncated", "noise", "older", "empty"])
func aLostOrDamagedIndexIsMadeAnew(_ damage: String) throws {
  try withFolder { path in
    let shelf = try Shelf(path)
    let expected = try shelf.open().entries()
    let file = URL(filePath: shelf.index)
    var bytes = try Data(contentsOf: file)
    var generator = SeededGenerator(seed: 3)
    switch damage {
    case "deleted": try FileManager.default.removeItem(at: file)
    case "truncated": try bytes.prefix(bytes.count / 2).write(to: file)
    case "noise":
      for place in bytes.indices where place > 100 { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
      try bytes.write(to: file)
    case "older": _ = try LibraryIndex(path: shelf.index, scorer: "yesterday")
    default: try Data().write(to: file)
    }
    let index = try LibraryIndex.sound(path: shelf.index, scorer: "test")
    try shelf.update(index)
    #expect(try index.entries() == expected)
    #expect(try index.search("lost").count == 3)
  }
}

@Test func twoIndexesAtOnceLoseNothing() async throws {
  let path = FileManager.default.temporaryDirectory.appending(path: "grill-two-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: path) }
  let shelf = try Shelf(path, recordings: 8)
  let counts = try await withThrowingTaskGroup(of: Int.self) { group in
    for _ in 0..<4 { group.addTask { try shelf.open().entries().count } }
    return try await group.reduce(into: [Int]()) { $0.append($1) }
  }
  #expect(counts == [8, 8, 8, 8])
  #expect(try shelf.open().search("lost").count == 8)
}

@Test func aFileThatCannotBeReadIsListedWithItsReason() throws {
  try withFolder { path in
    let shelf = try Shelf(path, recordings: 1)
    try write(Array("noise".utf8)[...], to: "\(shelf.folder.path)/2020-01-01T00:00:00Z-x.jsonl")
    let entries = try shelf.open().entries()
    #expect(entries.count == 2 && entries[1].problem?.contains("not a Grill recording") == true)
  }
}
