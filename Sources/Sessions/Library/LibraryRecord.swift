import GRDB

/// A recording as the index holds it: its entry in lists, and the words that can be searched.
struct LibraryRecord: Sendable {
  var entry: LibraryEntry
  var stamp: LibraryIndex.Stamp
  /// Questions and answers in order.
  var words: [(question: String, answer: String)]

  /// Between the tags of a list, which none of them can hold.
  private static let tagSeparator: Character = "\n"
  /// Around what was found; no text is stored with it.
  private static let (opening, closing): (Character, Character) = ("\u{1}", "\u{2}")

  func insert(into database: Database) throws {
    try database.execute(
      sql: "INSERT INTO session VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
      arguments: [
        entry.name, stamp.size, stamp.changed, entry.start, entry.chain, entry.title,
        entry.tags.joined(separator: String(Self.tagSeparator)), entry.ending?.rawValue, entry.isImported,
        entry.answers, entry.figures?.verdict, entry.figures?.grade, entry.figures?.learningShare,
        entry.figures?.iShare, entry.problem, entry.figures?.ratedElements, entry.figures?.overrated,
      ])
    for (number, words) in words.enumerated() {
      try database.execute(
        sql: "INSERT INTO words (question, answer, name, exchange) VALUES (?,?,?,?)",
        arguments: [Self.searchable(words.question), Self.searchable(words.answer), entry.name, number])
    }
  }

  private static func searchable(_ text: String) -> String { text.filter { $0 != opening && $0 != closing } }

  static func entries(_ database: Database, sql: String) throws -> [LibraryEntry] {
    var entries: [LibraryEntry] = []
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      let verdict: String? = row[10]
      var figures: LibraryFigures? = verdict.map {
        LibraryFigures(verdict: $0, grade: row[11] ?? 1, learningShare: row[12], iShare: row[13])
      }
      figures?.ratedElements = row[15] ?? 0
      figures?.overrated = row[16] ?? 0
      let (tags, ending): (String, String?) = (row[6], row[7])
      entries.append(
        LibraryEntry(
          name: row[0], start: row[3], chain: row[4], title: row[5],
          tags: tags.split(separator: tagSeparator).map(String.init),
          ending: ending.flatMap(SessionEvent.Ending.init), isImported: row[8], answers: row[9], figures: figures,
          problem: row[14]))
    }
    return entries
  }

  static func hits(_ database: Database, pattern: FTS5Pattern, limit: Int) throws -> [LibraryHit] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT name, exchange, snippet(words, 1, char(1), char(2), '…', 16), snippet(words, 0, char(1), char(2), '…', 16)
        FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?
        """, arguments: [pattern, limit])
    var hits: [LibraryHit] = []
    while let row = try rows.next() {
      let (answer, question): (String, String) = (row[2], row[3])
      let isQuestion = !answer.contains(opening)
      hits.append(
        LibraryHit(
          name: row[0], exchange: row[1], isQuestion: isQuestion, pieces: pieces(isQuestion ? question : answer)))
    }
    return hits
  }

  /// What stands outside of the marks, and inside, in turn.
  private static func pieces(_ snippet: String) -> [String] {
    snippet.split(omittingEmptySubsequences: false) { $0 == opening || $0 == closing }.map {
      $0.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).joined(separator: " ")
    }
  }
}
