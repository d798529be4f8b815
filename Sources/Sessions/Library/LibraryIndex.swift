import GRDB
import Interview

/// The index over all recordings, for lists and for searches: SQLite with full-text search.
///
/// It holds nothing that the recordings do not: missing, older or damaged, it is made anew.
public final class LibraryIndex: Sendable {
  /// Raised whenever what is stored changes, so that an older index is made anew.
  private static let schema = 2

  private let queue: DatabaseQueue
  private let path: String

  /// Opens the index at a path, or begins an empty one where there is none that can be used.
  ///
  /// - Parameter scorer: names what the figures are judged by; an index made by another is begun anew.
  /// - Throws: `unusableFile` where none can be made there, `inUse` where another program holds on to it.
  public init(path: String, scorer: String) throws(SessionProblem) {
    self.path = path
    do {
      queue = try Self.open(path, scorer: scorer)
    } catch {
      // What another program is writing to is not damaged.
      let problem = Self.problem(error, at: path)
      guard case .unusableFile = problem else { throw problem }
      Self.remove(path)
      do {
        queue = try Self.open(path, scorer: scorer)
      } catch {
        throw Self.problem(error, at: path)
      }
    }
  }

  /// Opens the index at a path after looking through all of it, and begins anew where it is damaged; for when there is
  /// time, since that reads the whole file.
  ///
  /// - Throws: as `init`.
  public static func sound(path: String, scorer: String) throws(SessionProblem) -> LibraryIndex {
    let index = try LibraryIndex(path: path, scorer: scorer)
    if index.isSound { return index }
    remove(path)
    return try LibraryIndex(path: path, scorer: scorer)
  }

  /// Takes the index at a path away; the next one is made anew.
  public static func remove(_ path: String) {
    for ending in ["", "-wal", "-shm", "-journal"] { unlinkFile(path + ending) }
  }

  private static func open(_ path: String, scorer: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { database in
      // Two programs may look at once: readers do not wait for a writer.
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
      try database.inTransaction(.immediate) {
        let wanted = "\(schema) \(scorer)"
        let found =
          try database.tableExists("about") ? String.fetchOne(database, sql: "SELECT version FROM about") : nil
        if found != wanted {
          try database.execute(sql: Self.tables, arguments: [wanted])
        }
        return .commit
      }
    }
    return queue
  }

  private static let tables = """
    DROP TABLE IF EXISTS about; DROP TABLE IF EXISTS session; DROP TABLE IF EXISTS words;
    CREATE TABLE about (version TEXT NOT NULL);
    CREATE TABLE session (
      name TEXT PRIMARY KEY, size INTEGER NOT NULL, changed INTEGER NOT NULL, start TEXT NOT NULL, chain TEXT NOT NULL,
      title TEXT NOT NULL, tags TEXT NOT NULL, ending TEXT, imported INTEGER NOT NULL, answers INTEGER NOT NULL,
      verdict TEXT, grade REAL, learning REAL, i REAL, problem TEXT,
      rated INTEGER, overrated REAL);
    CREATE INDEX session_start ON session (start);
    CREATE VIRTUAL TABLE words USING fts5 (
      question, answer, name UNINDEXED, exchange UNINDEXED, tokenize = 'porter unicode61 remove_diacritics 2');
    INSERT INTO about VALUES (?);
    """

  // MARK: Keeping up

  /// What a file looked like when it was indexed: its size, and when it was changed, in nanoseconds.
  struct Stamp: Hashable {
    var size: Int
    var changed: Int
  }

  /// The files that are indexed, as they were then.
  func stamps() throws(SessionProblem) -> [String: Stamp] {
    try attempt { database in
      var stamps: [String: Stamp] = [:]
      let rows = try Row.fetchCursor(database, sql: "SELECT name, size, changed FROM session")
      while let row = try rows.next() { stamps[row[0]] = Stamp(size: row[1], changed: row[2]) }
      return stamps
    }
  }

  /// Files recordings, and forgets those that are gone, all at once.
  func store(_ records: [LibraryRecord], forgetting gone: [String]) throws(SessionProblem) {
    do {
      try queue.write { database in
        for name in gone + records.map(\.entry.name) {
          try database.execute(sql: "DELETE FROM session WHERE name = ?", arguments: [name])
          try database.execute(sql: "DELETE FROM words WHERE name = ?", arguments: [name])
        }
        for record in records { try record.insert(into: database) }
      }
    } catch {
      throw Self.problem(error, at: path)
    }
  }

  /// Whether the file is whole, page by page.
  public var isSound: Bool {
    let verdict = try? queue.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
    return verdict == "ok"
  }

  // MARK: Looking

  /// All recordings, newest first.
  ///
  /// - Throws: `unusableFile` where the index is damaged: remove it and open it anew.
  public func entries() throws(SessionProblem) -> [LibraryEntry] {
    try attempt { database in
      try LibraryRecord.entries(
        database, sql: "SELECT * FROM session ORDER BY start DESC, replace(name, '.jsonl', '') DESC")
    }
  }

  /// Where words stand in questions and answers, the best hits first; each word may be the beginning of a longer one.
  ///
  /// - Throws: as `entries`.
  public func search(_ words: String, limit: Int = 200) throws(SessionProblem) -> [LibraryHit] {
    guard let pattern = FTS5Pattern(matchingAllPrefixesIn: words) else { return [] }
    return try attempt { database in
      try LibraryRecord.hits(database, pattern: pattern, limit: limit)
    }
  }

  /// The answers in which one of these phrases stands, at most `limit` of them: the file's name and the words.
  ///
  /// - Throws: as `entries`.
  public func answers(holding phrases: [String], limit: Int = 20) throws(SessionProblem) -> [(
    name: String, text: String
  )] {
    let quoted = phrases.map { "\"" + $0.filter { $0 != "\"" && $0 != "\0" } + "\"" }
    guard !quoted.isEmpty else { return [] }
    return try attempt { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT name, answer FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?",
        arguments: ["answer : (" + quoted.joined(separator: " OR ") + ")", limit])
      return rows.map { ($0[0], $0[1]) }
    }
  }

  private func attempt<Result>(_ work: (Database) throws -> Result) throws(SessionProblem) -> Result {
    do {
      return try queue.read(work)
    } catch {
      throw Self.problem(error, at: path)
    }
  }

  /// What went wrong: only `unusableFile` means that the index had better be made anew.
  private static func problem(_ error: any Error, at path: String) -> SessionProblem {
    switch (error as? DatabaseError)?.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .inUse(path)
    case .SQLITE_FULL: .diskFull(path)
    default: .unusableFile(path, reason: "the index is damaged: \(error)")
    }
  }
}
