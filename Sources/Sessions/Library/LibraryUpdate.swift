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

  /// How many files are filed at once.
  private static let batch = 100

  /// Runs to the end, or until `progress` returns false; it is told how many of how many files are done.
  ///
  /// - Throws: `unusableFolder`, or `unusableFile` where the index is damaged.
  public func run(progress: (_ done: Int, _ of: Int) -> Bool) throws(SessionProblem) {
    let names = try folder.names()
    let known = try index.stamps()
    var due: [(name: String, stamp: LibraryIndex.Stamp)] = []
    for name in names {
      if let stamp = stamp(of: name), stamp != known[name] { due.append((name, stamp)) }
    }
    let gone = Set(known.keys).subtracting(names)
    if !gone.isEmpty { try index.store([], forgetting: gone.sorted()) }
    var done = 0
    while done < due.count, progress(done, due.count) {
      let part = due[done..<min(done + Self.batch, due.count)]
      try index.store(part.map { record($0.name, $0.stamp) }, forgetting: [])
      done += part.count
    }
    if done == due.count { _ = progress(done, due.count) }
  }

  private func stamp(of name: String) -> LibraryIndex.Stamp? {
    var status = stat()
    guard stat("\(folder.path)/\(name)", &status) == 0 else { return nil }
    let changed = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    return LibraryIndex.Stamp(size: Int(status.st_size), changed: changed)
  }

  private func record(_ name: String, _ stamp: LibraryIndex.Stamp) -> LibraryRecord {
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
