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
  private let path: String
  private let judge: LibraryJudge
  private var index: LibraryIndex?
  private var backlog: LibraryBacklog?
  private var lastListed = 0.0

  /// How long a slice may take, in seconds: less than anybody notices between two keys.
  private static let slice = 0.02
  /// An index up to this size, in bytes, is looked through when it is opened.
  private static let checked = 16 << 20

  /// A shelf of a folder; the index is not opened yet.
  ///
  /// - Throws: `noHome` where there is no folder for the index.
  init(of folder: SessionFolder, scorer: Scorer, bank: QuestionBank) throws(SessionProblem) {
    self.folder = folder
    path = try UserFolder.cache.path(environment: Surroundings.variables) + "/index.sqlite"
    judge = LibraryJudge(scorer: scorer, bank: bank)
  }

  /// Whether recordings wait to be read.
  var isBusy: Bool { backlog != nil }

  /// Lists what the index knows, and begins to bring it up to date.
  mutating func open() throws(SessionProblem) {
    try attempt { (shelf, index) throws(SessionProblem) in
      shelf.library.entries = try index.entries()
      let backlog = try shelf.update(index).backlog()
      shelf.backlog = backlog
      shelf.library.progress = backlog.isDone ? nil : .init(done: 0, count: backlog.count)
      if backlog.isDone { shelf.finish() }
      shelf.library.entries = try index.entries()
    }
  }

  /// Reads as many recordings as a slice of time allows.
  mutating func advance() throws(SessionProblem) {
    let end = Clock.now + Self.slice
    try attempt { (shelf, index) throws(SessionProblem) in
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
      if backlog.isDone || Clock.now - shelf.lastListed > 2 {
        shelf.library.entries = try index.entries()
        shelf.lastListed = Clock.now
      }
    }
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
      shelf.library.entries = try index.entries()
    }
  }

  /// What a recording's answers repeat word for word from earlier ones.
  mutating func recitals(_ session: ReviewedSession) throws(SessionProblem) -> [Recital] {
    var recitals: [Recital] = []
    try attempt { (_, index) throws(SessionProblem) in
      for (place, text) in session.texts {
        let found = try index.answers(holding: Recital.phrases(of: text))
        let earlier = found.filter { $0.name != session.name && $0.name < session.name ?? "~" }
        let all = earlier.compactMap { Recital(text, at: place, from: $0.text, named: $0.name) }
        if let most = all.max(by: { $0.share < $1.share }) { recitals.append(most) }
      }
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
    return LibraryUpdate(folder, in: index) { judge.figures($0) }
  }

  /// Does something with the index; one that turns out to be damaged is made anew, once, and all is read again.
  private mutating func attempt(
    _ work: (inout LibraryShelf, LibraryIndex) throws(SessionProblem) -> Void
  ) throws(SessionProblem) {
    do throws(SessionProblem) {
      try work(&self, opened())
    } catch {
      index = nil
      LibraryIndex.remove(path)
      let index = try opened()
      backlog = try update(index).backlog()
      try work(&self, index)
    }
  }

  private mutating func opened() throws(SessionProblem) -> LibraryIndex {
    if let index { return index }
    makeFolder()
    var status = stat()
    let isSmall = stat(path, &status) != 0 || status.st_size <= Self.checked
    let opened =
      isSmall
      ? try LibraryIndex.sound(path: path, scorer: Self.scorer) : try LibraryIndex(path: path, scorer: Self.scorer)
    index = opened
    return opened
  }

  private func makeFolder() {
    var made = ""
    for part in path.split(separator: "/").dropLast() {
      made += "/" + part
      mkdir(made, 0o700)
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
