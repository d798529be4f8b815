import Drill
import Interview
import Scoring
import Sessions
import Terminal
import Texts

// The pages of a review besides the answer: the rating of one's own, the replay, another attempt beside this one.
extension ReviewScreen {
  // MARK: Rating

  mutating func askForRating() {
    guard let answer, !answer.rateable.isEmpty, session.review.ratings[answer.recorded.place] == nil,
      !skipped.contains(place)
    else { return }
    page = .rating(RatingForm(answer.rateable))
  }

  mutating func openRating(_ texts: Texts) {
    guard let answer, !answer.rateable.isEmpty else {
      notice = texts[RatingText.nothing]
      return
    }
    if session.review.ratings[answer.recorded.place] != nil { return open(.ratings) }
    page = .rating(RatingForm(answer.rateable))
  }

  mutating func rate(_ form: RatingForm, _ event: Event, _ texts: Texts) -> [Step] {
    var form = form
    guard case .key(let key) = event else { return [] }
    if form.handle(key) {
      page = .rating(form)
      return []
    }
    switch key {
    case .enter:
      guard let answer, let rating = form.rating(of: answer.recorded.place) else { return [] }
      open(.ratings)
      return add(.rating(rating), texts)
    case .character("s"), .right, .tab:
      skipped.insert(place)
      page = .answer
    case .character("o"):
      page = .answer
      return [.perform(.askForRating(false))]
    case .escape, .character("q"): return [.perform(.openLibrary), .show(LibraryScreen())]
    default: break
    }
    return []
  }

  // MARK: Finding

  /// Opens the selected finding, or the next or the one before, with the words that its mark stands on.
  mutating func openFinding(by count: Int, _ world: World) {
    if count != 0 { moveFinding(by: count) }
    if let finding, let scorer = world.scorer { session.weigh(finding, of: place, by: scorer.reader) }
    open(.finding)
  }

  // MARK: Replay

  mutating func beginReplay(_ texts: Texts, at now: Double) {
    guard let answer, answer.typing.isTimed else {
      notice = texts[TimelineText.noTimes]
      return
    }
    page = .replay(Replay(answer.typing, at: now))
  }

  mutating func play(_ replay: Replay, _ event: Event, at now: Double) -> [Step] {
    var replay = replay
    replay.tick(at: now)
    page = .replay(replay)
    guard case .key(let key) = event else { return [] }
    switch key {
    case .character(" "): replay.toggle(at: now)
    case .character("+"), .character("="), .up: replay.faster()
    case .character("-"), .down: replay.slower()
    case .right: replay.seek(to: replay.position + 5)
    case .left: replay.seek(to: replay.position - 5)
    case .home: replay.seek(to: 0)
    case .end: replay.seek(to: .infinity)
    case .escape, .character("q"), .enter:
      page = .answer
      return []
    default: return []
    }
    page = .replay(replay)
    return []
  }

  // MARK: Attempts

  /// Other recordings of the same chain, the one before this first.
  private func others(_ library: Library) -> [LibraryEntry] {
    let header = session.log.header
    guard header.origin == nil else { return [] }
    let same = library.entries.filter { $0.chain == header.chain && $0.name != session.name && $0.problem == nil }
    return same.filter { $0.start <= header.start } + same.filter { $0.start > header.start }.reversed()
  }

  mutating func compare(_ world: World, step: Int = 0) -> [Step] {
    let others = others(world.library)
    guard !others.isEmpty else {
      notice = world.texts[AttemptText.none]
      return []
    }
    let shown = comparison.flatMap { shown in others.firstIndex { $0.name == shown.name } }
    let next = ((shown ?? 0) + (shown == nil ? 0 : step)) % others.count
    return [.perform(.compareWith(others[next].name))]
  }

  /// Shows this attempt beside another.
  mutating func compare(with other: SessionLog, named name: String, scorer: Scorer, bank: QuestionBank, texts: Texts) {
    let (mine, theirs) = (session.log, other)
    let isLater = theirs.header.start <= mine.header.start
    let (before, after) = isLater ? (theirs, mine) : (mine, theirs)
    func story(_ log: SessionLog) -> Assessment { log.drill(of: log.exchanges, bank: bank, judge: scorer).story }
    let made = AttemptComparison(
      earlier: story(before), later: story(after), frameworks: session.chain.frameworks)
    comparison = (
      AttemptReport(
        comparison: made, earlier: LibraryDrawing.date(before.header.start),
        later: LibraryDrawing.date(after.header.start), texts: texts), name
    )
    open(.attempts)
  }
}
