import Drill
import Interview
import Scoring
import Sessions
import Terminal
import Texts

/// One recording looked back at: answer by answer, finding by finding.
struct ReviewScreen: Screen {
  /// What is shown.
  enum Page: Sendable {
    case answer
    case rating(RatingForm)
    case labels(LabelChoice)
    case report(Report)
    case replay(Replay)
  }

  /// A page that is read and scrolled.
  enum Report: Hashable, Sendable {
    case finding, ratings, timeline, attempts
  }

  var session: ReviewedSession
  var page = Page.answer
  /// The answer's place among those that were given.
  private(set) var place: Int
  /// The selected sentence and finding; nil before one is.
  private(set) var sentence: Int?
  private(set) var finding: Int?
  /// The note that is being written.
  var note: TextField?
  var notice: String?
  private(set) var isProblem = false
  private(set) var report = ScrolledReport([])
  private(set) var view = TextView("")
  var comparison: (report: AttemptReport, name: String)?
  var skipped: Set<Int> = []
  private var width = 0
  /// What was scrolled to last: pages are turned freely while it stays selected.
  private var revealed: StyledSpan?

  init(_ session: ReviewedSession, exchange: Int?, asksForRating: Bool) {
    self.session = session
    place = session.answers.firstIndex { $0.recorded.place >= exchange ?? 0 } ?? 0
    if asksForRating { askForRating() }
  }

  var looksBack: Bool { true }
  var takesText: Bool { note != nil }
  func name(_ texts: Texts) -> String { texts[ReviewText.name] }

  /// The answer that is looked at; nil where none was given.
  var answer: ReviewedAnswer? { session.answers.indices.contains(place) ? session.answers[place] : nil }
  var selected: ReviewFinding? {
    guard let finding, let answer, answer.findings.indices.contains(finding) else { return nil }
    return answer.findings[finding]
  }

  var passages: [Passage] { session.passages }

  mutating func judgeAnew(in world: World) {
    guard let scorer = world.scorer else { return }
    session.judgeAnew(scorer: scorer, bank: world.bank)
    // A finding may have gone, or stand elsewhere.
    finding = nil
    view = TextView("")
  }

  func wait(at now: Double) -> Double? {
    if case .replay(let replay) = page { return replay.wait }
    return nil
  }

  mutating func report(_ problem: String?) {
    notice = problem
    isProblem = problem != nil
  }

  // MARK: Events

  mutating func update(_ event: Event, in world: World, at now: Double) -> [Step] {
    if case .key = event { report(nil) }
    if note != nil { return write(event, world.texts) }
    switch page {
    case .answer: return read(event, world, at: now)
    case .rating(let form): return rate(form, event, world.texts)
    case .labels(let choice): return choose(choice, event, world.texts)
    case .report(let shown):
      if report.handle(event) { return [] }
      guard case .key(let key) = event else { return [] }
      return leave(shown, key, world)
    case .replay(let replay): return play(replay, event, at: now)
    }
  }

  private mutating func read(_ event: Event, _ world: World, at now: Double) -> [Step] {
    switch event {
    case .mouse(.wheelUp, _, _): view.scroll(by: -3)
    case .mouse(.wheelDown, _, _): view.scroll(by: 3)
    case .key(.pageUp): view.handle(.pageUp)
    case .key(.pageDown), .key(.character(" ")): view.handle(.pageDown)
    case .key(let key): return read(key, world, at: now)
    default: break
    }
    return []
  }

  private mutating func read(_ key: Key, _ world: World, at now: Double) -> [Step] {
    switch key {
    case .right, .tab, .character("l"): turn(to: place + 1, world)
    case .left, .backTab, .character("h"): turn(to: place - 1, world)
    case .down, .character("j"): moveSentence(by: 1)
    case .up, .character("k"): moveSentence(by: -1)
    case .character("n"): moveFinding(by: 1)
    case .character("p"): moveFinding(by: -1)
    case .enter: if selected != nil { openFinding(by: 0, world) } else { moveFinding(by: 1) }
    case .character("m"): beginNote(world.texts)
    case .character("d"): return disagree(world.texts)
    case .character("t"):
      guard let answer else { return [] }
      let chain = session.retry(answer, bank: world.bank)
      return [.show(RulesScreen(plan: world.plan(chain), mode: world.options.mode))]
    case .character("i"): if answer != nil { open(.timeline) }
    case .character("r"): beginReplay(world.texts, at: now)
    case .character("c"): return compare(world)
    case .character("y"): openRating(world.texts)
    case .character("s"): return scorecard(world)
    case .escape, .character("q"): return [.perform(.openLibrary), .show(LibraryScreen())]
    default: break
    }
    return []
  }

  private func scorecard(_ world: World) -> [Step] {
    guard session.log.header.origin == nil, let scorer = world.scorer else { return [] }
    let drill = session.log.drill(of: session.log.exchanges, bank: world.bank, judge: scorer)
    return [.show(ScorecardScreen(drill))]
  }

  // MARK: Moving

  private mutating func turn(to wanted: Int, _ world: World) {
    guard session.answers.indices.contains(wanted) else { return }
    place = wanted
    (sentence, finding) = (nil, nil)
    page = .answer
    view = TextView("")
    if world.library.asksForRating { askForRating() }
  }

  private mutating func moveSentence(by count: Int) {
    guard let answer, !answer.assessment.sentences.isEmpty else { return }
    let last = answer.assessment.sentences.count - 1
    finding = nil
    sentence = sentence.map { max(0, min($0 + count, last)) } ?? (count > 0 ? 0 : last)
  }

  /// To the next finding, at the end to the first of the next answer.
  mutating func moveFinding(by count: Int) {
    guard let answer, !answer.findings.isEmpty else { return }
    let next = finding.map { $0 + count } ?? (count > 0 ? 0 : answer.findings.count - 1)
    finding = max(0, min(next, answer.findings.count - 1))
    if let found = selected?.sentence { sentence = found }
  }

  mutating func open(_ shown: Report) {
    page = .report(shown)
    report = ScrolledReport([])
    width = 0
  }

  private mutating func leave(_ shown: Report, _ key: Key, _ world: World) -> [Step] {
    switch (shown, key) {
    case (.finding, .character("n")): openFinding(by: 1, world)
    case (.finding, .character("p")): openFinding(by: -1, world)
    case (.attempts, .character("n")): return compare(world, step: 1)
    case (_, .escape), (_, .enter), (_, .character("q")): page = .answer
    default: return []
    }
    width = 0
    return []
  }

  // MARK: Layout

  mutating func fit(_ area: Rectangle, world: World) {
    let layout = ReviewLayout(area)
    if case .report(let shown) = page {
      if width != layout.whole.columns {
        width = layout.whole.columns
        report.show(paragraphs(shown, world.texts))
      }
      report.fit(layout.whole)
    }
    guard let answer else { return }
    let selection = selected?.spans ?? selectedSpan.map { [$0] } ?? []
    let shown = ShownAnswer(answer, review: session.review, selection: selection)
    if view.text != shown.text { view.text = shown.text }
    view.spans = shown.spans
    view.layOut(columns: layout.answer.columns, rows: layout.answer.rows)
    if let chosen = shown.selected, chosen != revealed { view.reveal(chosen) }
    revealed = shown.selected
  }

  private func paragraphs(_ shown: Report, _ texts: Texts) -> [Paragraph] {
    guard let answer else { return [] }
    switch shown {
    case .finding:
      guard let selected else { return [] }
      let quotes = selected.spans.map {
        Paragraph(texts.quoted(answer.assessment.text[$0]), Theme.evidence, indent: 2)
      }
      return FindingParagraphs(session: session, answer: answer, texts: texts).finding(selected) + [.blank] + quotes
    case .ratings:
      guard let rating = session.review.ratings[answer.recorded.place] else { return [] }
      return RatingReport(rated: RatedAnswer(rating, of: answer.rateable), session: session, texts: texts)
        .paragraphs(width: width)
    case .timeline:
      return TimelineReport(answer: answer, session: session, texts: texts).paragraphs(width: width)
    case .attempts: return comparison?.report.paragraphs ?? []
    }
  }

  func draw(into grid: inout Grid, in area: Rectangle, world: World, at now: Double) {
    ReviewDrawing(screen: self, texts: world.texts).draw(into: &grid, in: area)
  }
}
