import Bank
import Glibc
import Interview
import Scoring
import Screens
import Sessions

/// The library as the loop keeps it: opened when it is first looked at, brought up to date in slices between keys.
struct LibraryShelf {
  /// What the screens see of it.
  private(set) var library = Library()

  private let folder: SessionFolder
  private var index: LibraryIndexFile
  /// Judges what is new; the list can be shown before there is one.
  private var judge: LibraryJudge?
  private var backlog: LibraryBacklog?
  /// Whether the recordings are still to be compared with the index.
  private var isUnsure = false
  private var lastListed = 0.0

  /// How long a slice may take, in seconds: less than anybody notices between two keys.
  private static let slice = 0.02

  /// A shelf of a folder; the index is not opened yet.
  ///
  /// - Throws: `noHome` where there is no folder for the index.
  init(of folder: SessionFolder) throws(SessionProblem) {
    self.folder = folder
    let path = try UserFolder.cache.path(environment: Surroundings.variables) + "/index.sqlite"
    index = LibraryIndexFile(path: path, scorer: Self.scorer)
  }

  /// Takes who judges what is new, where that is not known yet.
  mutating func judge(by scorer: Scorer, bank: QuestionBank) {
    if judge == nil { judge = LibraryJudge(scorer: scorer, bank: bank) }
  }

  /// Whether recordings wait to be read.
  var isBusy: Bool { judge != nil && (isUnsure || backlog != nil) }

  /// Lists what the index knows; it is brought up to date afterwards, slice by slice.
  mutating func open() throws(SessionProblem) {
    isUnsure = true
    try attempt { (shelf, index) throws(SessionProblem) in
      try shelf.list(index)
    }
  }

  private mutating func list(_ index: LibraryIndex) throws(SessionProblem) {
    library.entries = try index.entries()
    library.isListed = true
    lastListed = Clock.now
  }

  /// Reads as many recordings as a slice of time allows.
  mutating func advance() throws(SessionProblem) {
    let end = Clock.now + Self.slice
    try attempt { (shelf, index) throws(SessionProblem) in
      if shelf.isUnsure { return try shelf.begin(index) }
      guard var backlog = shelf.backlog else { return }
      shelf.backlog = nil
      var isFirst = true
      try backlog.advance {
        defer { isFirst = false }
        return isFirst || Clock.now < end
      }
      shelf.backlog = backlog
      shelf.library.progress = .init(done: backlog.done, count: backlog.count)
      if backlog.isDone { shelf.finish() }
      // The list is long: while there is more to come it is looked at a few times only.
      if backlog.isDone || Clock.now - shelf.lastListed > 2 { try shelf.list(index) }
    }
  }

  /// Sees which recordings are new, changed or gone.
  private mutating func begin(_ index: LibraryIndex) throws(SessionProblem) {
    let backlog = try update(index).backlog()
    isUnsure = false
    if !backlog.isDone {
      self.backlog = backlog
      library.progress = .init(done: 0, count: backlog.count)
    }
    if backlog.hasForgotten { try list(index) }
  }

  /// Searches questions and answers.
  mutating func search(_ words: String) throws(SessionProblem) {
    try attempt { (shelf, index) throws(SessionProblem) in
      shelf.library.search = .init(words: words, hits: try index.search(words))
    }
  }

  /// Lists a recording as it now is, or no more.
  mutating func renew(_ name: String) throws(SessionProblem) {
    try attempt { (shelf, index) throws(SessionProblem) in
      try shelf.update(index).renew(name)
      try shelf.list(index)
    }
  }

  /// What a recording's answers repeat word for word from earlier ones.
  mutating func recitals(_ session: ReviewedSession) throws(SessionProblem) -> [Recital] {
    var recitals: [Recital] = []
    try attempt { (_, index) throws(SessionProblem) in
      recitals = try session.recitals { (phrases) throws(SessionProblem) in try index.answers(holding: phrases) }
    }
    return recitals
  }

  /// Whether the screens ask for a self-rating.
  mutating func ask(forRating asks: Bool) { library.asksForRating = asks }

  private mutating func finish() {
    backlog = nil
    library.progress = nil
  }

  private func update(_ index: LibraryIndex) -> LibraryUpdate {
    let judge = judge
    return LibraryUpdate(folder, in: index) { judge?.figures($0) }
  }

  /// Does something with the index; one that had to be begun anew is filled again.
  private mutating func attempt(
    _ work: (inout LibraryShelf, LibraryIndex) throws(SessionProblem) -> Void
  ) throws(SessionProblem) {
    var file = index
    defer { index = file }
    try file.use { (index, isNew) throws(SessionProblem) in
      if isNew {
        backlog = nil
        isUnsure = true
      }
      try work(&self, index)
    }
  }

  /// Names what answers are judged by: other weights or frameworks judge otherwise.
  private static let scorer: String = {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func take(_ bytes: UnsafeRawBufferPointer, step: Int) {
      for place in stride(from: 0, to: bytes.count, by: step) {
        hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3
      }
    }
    take(Embedded.judge, step: 1)
    take(Embedded.frameworks, step: 1)
    // Six megabytes of weights: trained anew, they differ everywhere.
    take(Embedded.model, step: 997)
    return "\(Grill.version) \(String(hash, radix: 16))"
  }()
}
