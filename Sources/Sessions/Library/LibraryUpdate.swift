import Glibc
import Interview

/// Brings the index up to the recordings: new and changed files are read, judged and filed, gone ones forgotten.
public struct LibraryUpdate {
  /// The recordings.
  public let folder: SessionFolder
  /// Where they are indexed.
  public let index: LibraryIndex
  /// Says how the answers of a recording are judged; nil where nothing was answered.
  public let judge: (SessionLog) -> LibraryFigures?

  /// An update as given.
  public init(_ folder: SessionFolder, in index: LibraryIndex, judge: @escaping (SessionLog) -> LibraryFigures?) {
    self.folder = folder
    self.index = index
    self.judge = judge
  }

  /// How many files are filed at once, where nobody waits for them.
  private static let batch = 100

  /// Runs to the end, or until `progress` returns false; it is told how many of how many files are done.
  ///
  /// - Throws: `unusableFolder`, or `unusableFile` where the index is damaged.
  public func run(progress: (_ done: Int, _ of: Int) -> Bool) throws(SessionProblem) {
    var backlog = try backlog()
    while !backlog.isDone, progress(backlog.done, backlog.count) {
      var taken = 0
      try backlog.advance {
        taken += 1
        return taken <= Self.batch
      }
    }
    if backlog.isDone { _ = progress(backlog.done, backlog.count) }
  }

  /// What is new or changed since the index was last brought up to date; what is gone is forgotten at once.
  ///
  /// - Throws: as `run`.
  public func backlog() throws(SessionProblem) -> LibraryBacklog {
    let names = try folder.names()
    let known = try index.stamps()
    var due: [String] = []
    for name in names {
      if let stamp = stamp(of: name), stamp != known[name] { due.append(name) }
    }
    let gone = Set(known.keys).subtracting(names)
    if !gone.isEmpty { try index.store([], forgetting: gone.sorted()) }
    return LibraryBacklog(update: self, due: due, hasForgotten: !gone.isEmpty)
  }

  /// Files one recording as it now is, or forgets it where it is gone.
  ///
  /// - Throws: `unusableFile` where the index is damaged.
  public func renew(_ name: String) throws(SessionProblem) {
    if let record = record(name) {
      try index.store([record], forgetting: [])
    } else {
      try index.store([], forgetting: [name])
    }
  }

  private func stamp(of name: String) -> LibraryIndex.Stamp? {
    var status = stat()
    guard stat("\(folder.path)/\(name)", &status) == 0 else { return nil }
    let changed = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    return LibraryIndex.Stamp(size: Int(status.st_size), changed: changed)
  }

  /// A recording as it is filed; nil where it is gone.
  func record(_ name: String) -> LibraryRecord? {
    guard let stamp = stamp(of: name) else { return nil }
    do throws(SessionProblem) {
      let log = try folder.read(name)
      let exchanges = log.exchanges
      let review = log.review
      let entry = LibraryEntry(
        name: name, start: log.header.start, chain: log.header.chain, title: review.title ?? log.header.title,
        tags: review.tags, ending: log.ending, isImported: log.header.origin != nil,
        answers: exchanges.count { !$0.text.isEmpty }, figures: judge(log))
      return LibraryRecord(entry: entry, stamp: stamp, words: exchanges.map { ($0.ask.text, $0.text) })
    } catch {
      let entry = LibraryEntry(
        name: name, start: String(name.prefix(20)), chain: "", title: name, tags: [], ending: nil, isImported: false,
        answers: 0, figures: nil, problem: error.description)
      return LibraryRecord(entry: entry, stamp: stamp, words: [])
    }
  }
}
