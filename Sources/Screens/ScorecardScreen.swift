import Drill
import Interview
import Scoring
import Terminal
import Texts

/// What a drill came to; scrolls, and offers the next drill.
struct ScorecardScreen: Screen {
  private var drill: Drill
  private var card: Scorecard
  /// Whether every framework is shown in full.
  private var isFull = false
  private var lines: [[Run]] = []
  private var columns = 0
  private var rows = 1
  private var first = 0
  /// What went wrong with the recording, and the folder being typed to save it in.
  private var problem: String?
  private var folder: TextField?
  /// Whether another folder was offered before an unsaved recording is left behind.
  private var hasOffered = false

  func name(_ texts: Texts) -> String { texts[ScorecardWords.name] }
  var takesText: Bool { folder != nil }
  func leaving(_ texts: Texts) -> String? { problem == nil ? nil : texts[ScorecardWords.unsaved] }

  init(_ drill: Drill) {
    self.drill = drill
    card = Scorecard(drill)
  }

  var passages: [Passage] { drill.passages }

  mutating func judgeAnew(in world: World) {
    if let scorer = world.scorer { drill.judge = scorer }
    drill.judgeAnew()
    card = Scorecard(drill)
    columns = 0
  }

  func keys(_ texts: Texts) -> [KeyHint] {
    if folder != nil {
      return [KeyHint("Enter", texts[ScorecardWords.saveThere]), KeyHint("Esc", texts[KeyText.back])]
    }
    var keys = [
      KeyHint("↑↓", texts[ScorecardWords.scroll], more: texts[ScorecardWords.scrollMore]),
      KeyHint("n/p", texts[ScorecardWords.jump], more: texts[ScorecardWords.jumpMore]),
    ]
    if problem != nil {
      keys.insert(KeyHint("w", texts[ScorecardWords.save], more: texts[ScorecardWords.saveMore]), at: 0)
    }
    if let next = card.next {
      let more = texts[ScorecardWords.nextDrillMore, ["title": texts.translated(next.title)]]
      keys.append(KeyHint("Enter", texts[ScorecardWords.nextDrill], more: more))
    }
    return keys + [
      KeyHint("r", texts[ScorecardWords.again], more: texts[ScorecardWords.againMore]),
      KeyHint("Esc", texts[KeyText.home], more: texts[KeyText.homeMore]),
      KeyHint("?", texts[KeyText.help]),
      KeyHint("f", texts[ScorecardWords.expand], more: texts[ScorecardWords.expandMore]),
    ]
  }

  mutating func report(_ problem: String?) { self.problem = problem }

  mutating func update(_ event: Event, in world: World, at now: Double) -> [Step] {
    if folder != nil { return updateFolder(event) }
    switch event {
    case .mouse(.wheelUp, _, _): scroll(by: -3)
    case .mouse(.wheelDown, _, _): scroll(by: 3)
    case .key(let key):
      let steps = update(key, in: world)
      // Any step leads away from here, and with it from a recording that is not saved.
      guard problem != nil, !hasOffered, !steps.isEmpty else { return steps }
      hasOffered = true
      folder = TextField()
    default: break
    }
    return []
  }

  private mutating func update(_ key: Key, in world: World) -> [Step] {
    switch key {
    case .up, .character("k"): scroll(by: -1)
    case .down, .character("j"): scroll(by: 1)
    case .pageUp: scroll(by: 1 - rows)
    case .pageDown, .character(" "): scroll(by: rows - 1)
    case .home: scroll(by: -lines.count)
    case .end: scroll(by: lines.count)
    case .character("n"): if let line = answerLines.first(where: { $0 > first }) { scroll(by: line - first) }
    case .character("p"): if let line = answerLines.last(where: { $0 < first }) { scroll(by: line - first) }
    case .enter:
      guard let next = card.next else { return [] }
      return [.show(RulesScreen(plan: world.plan(next), mode: world.options.mode))]
    case .character("r"):
      return [.show(RulesScreen(plan: drill.plan, mode: world.options.mode))]
    case .character("f"):
      isFull.toggle()
      columns = 0
    case .character("w") where problem != nil: folder = TextField()
    case .escape, .character("h"), .character("q"): return [.perform(.refreshRecordings), .show(HomeScreen())]
    default: break
    }
    return []
  }

  private mutating func updateFolder(_ event: Event) -> [Step] {
    switch event {
    case .key(.escape): folder = nil
    case .key(.enter):
      guard let path = folder?.text, !path.isEmpty else { return [] }
      folder = nil
      return [.perform(.rescueRecording(folder: path))]
    case .key(let key): _ = folder?.handle(key)
    case .paste(let text): folder?.paste(text)
    default: break
    }
    return []
  }

  /// The lines at which questions begin.
  private var answerLines: [Int] = []

  private mutating func scroll(by count: Int) {
    first = max(0, min(first + count, lines.count - rows))
  }

  mutating func fit(_ area: Rectangle, world: World) {
    rows = max(1, Self.place(area).rows)
    let wanted = Self.place(area).columns
    if wanted != columns {
      columns = wanted
      layOut(world.texts)
    }
    scroll(by: 0)
  }

  private mutating func layOut(_ texts: Texts) {
    let paragraphs = ScorecardReport(card, texts: texts, isFull: isFull).paragraphs
    lines = []
    answerLines = []
    for paragraph in paragraphs {
      if paragraph.isQuestion { answerLines.append(lines.count) }
      lines += paragraph.lines(width: columns)
    }
  }

  /// How far the deep reader has come, as long as it has not read everything.
  private func progress(_ world: World) -> String {
    guard let progress = world.deepProgress else { return "" }
    return " · " + world.texts[ScorecardWords.readingDeeper, ["percent": "\(Int(progress * 100))%"]]
  }

  private static func place(_ area: Rectangle) -> Rectangle {
    let (_, rest) = area.split(top: 1)
    return rest.inset(columns: area.columns >= 60 ? 2 : 0).readable
  }

  func draw(into grid: inout Grid, in area: Rectangle, world: World, at now: Double) {
    let (title, _) = area.split(top: 1)
    let bar = problem == nil ? Theme.bar : Theme.alarm
    grid.fill(title, style: bar)
    let more = lines.count - first - rows
    let place = Self.place(area)
    let texts = world.texts
    let end = (more > 0 ? texts[ScorecardWords.moreLines, ["count": more]] : texts[ScorecardWords.end]) + " "
    let name = " " + (problem.map { "\(texts[ScorecardWords.unsaved]) \($0)" } ?? self.name(texts) + progress(world))
    grid.write(
      TextWidth.truncate(name, to: title.columns - end.count), row: title.row,
      column: title.column, style: bar)
    grid.write(end, row: title.row, column: title.endColumn - end.count, style: bar)
    for (row, line) in lines.dropFirst(first).prefix(place.rows).enumerated() {
      grid.write(line, row: place.row + row, column: place.column, width: place.columns)
    }
    guard let folder else { return }
    let bottom = area.split(bottom: 1).bottom
    grid.fill(bottom, style: Theme.bar)
    let label = " \(texts[ScorecardWords.folder]) "
    grid.write(label, row: bottom.row, column: bottom.column, style: Theme.bar)
    folder.draw(
      into: &grid, row: bottom.row, column: bottom.column + label.count, width: bottom.columns - label.count,
      style: Theme.bar, placeholder: texts[ScorecardWords.folderHint])
  }
}
