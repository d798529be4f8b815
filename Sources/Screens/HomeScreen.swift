import Drill
import Interview
import Sessions
import Terminal
import Texts

/// Where the program opens: start, choose, look back, leave.
struct HomeScreen: Screen {
  private enum Entry: CaseIterable {
    case resume, start, choose, exercises, stories, sessions, help, quit
  }

  private var selected = 0
  private var showsAbout = false

  func name(_ texts: Texts) -> String { texts[HomeText.name] }

  func keys(_ texts: Texts) -> [KeyHint] {
    [
      KeyHint("Enter", texts[KeyText.open], more: texts[HomeText.openMore]),
      KeyHint("s", texts[HomeText.startKey], more: texts[HomeText.startMore]),
      KeyHint("c", texts[HomeText.chooseKey], more: texts[HomeText.chooseMore]),
      KeyHint("e", texts[ExerciseText.homeKey], more: texts[ExerciseText.homeMore]),
      KeyHint("p", texts[StoriesText.homeKey], more: texts[StoriesText.homeMore]),
      KeyHint("l", texts[HomeText.sessionsKey], more: texts[HomeText.sessionsMore]),
      KeyHint("?", texts[KeyText.help], more: texts[HomeText.helpMore]),
      KeyHint(
        "F2", texts.language.next.name, more: texts[HomeText.languageMore, ["language": texts.language.next.name]]),
      KeyHint("q", texts[HomeText.quitKey], more: texts[HomeText.quitMore]),
      KeyHint("↑↓", texts[KeyText.move], more: texts[HomeText.moveMore]),
    ]
  }

  mutating func update(_ event: Event, in world: World, at now: Double) -> [Step] {
    let entries = entries(world)
    selected = min(selected, entries.count - 1)
    guard case .key(let key) = event else {
      if case .mouse(.wheelDown, _, _) = event { selected = min(selected + 1, entries.count - 1) }
      if case .mouse(.wheelUp, _, _) = event { selected = max(selected - 1, 0) }
      return []
    }
    showsAbout = false
    switch key {
    case .up, .character("k"): selected = (selected + entries.count - 1) % entries.count
    case .down, .character("j"), .tab: selected = (selected + 1) % entries.count
    case .home, .pageUp: selected = 0
    case .end, .pageDown: selected = entries.count - 1
    case .enter: return open(entries[selected], world)
    case .character("s"): return open(.start, world)
    case .character("c"), .character("/"): return open(.choose, world)
    case .character("e"): return open(.exercises, world)
    case .character("p"): return open(.stories, world)
    case .character("l"): return open(.sessions, world)
    case .character("r") where world.unfinished != nil: return open(.resume, world)
    case .function(2): return [.perform(.speak(world.texts.language.next))]
    case .character("q"), .character("Q"): return open(.quit, world)
    default: break
    }
    return []
  }

  private func entries(_ world: World) -> [Entry] {
    Entry.allCases.filter { $0 != .resume || world.unfinished != nil }
  }

  private mutating func open(_ entry: Entry, _ world: World) -> [Step] {
    switch entry {
    case .start:
      guard let chain = world.surprise else { return [] }
      return [.show(RulesScreen(plan: world.plan(chain), mode: world.options.mode))]
    case .choose: return [.show(ChooseScreen())]
    case .exercises: return [.show(ExercisesScreen())]
    case .stories: return [.perform(.startHistory), .show(StoriesScreen())]
    case .sessions: return [.perform(.openLibrary), .show(LibraryScreen())]
    case .resume:
      guard let unfinished = world.unfinished else { return [] }
      return [.show(RulesScreen.resuming(unfinished, in: world) ?? self)]
    case .help:
      showsAbout = true
      return []
    case .quit: return [.perform(.quit(message: nil, status: 0))]
    }
  }

  // MARK: Drawing

  func draw(into grid: inout Grid, in area: Rectangle, world: World, at now: Double) {
    let texts = world.texts
    let margin = area.columns >= 60 ? 4 : 1
    let inside = area.inset(columns: margin).readable
    var row = area.row + (area.rows >= 20 ? 2 : 0)
    grid.write("GRILL", row: row, column: inside.column, width: inside.columns, style: Theme.accent)
    grid.write(
      texts[HomeText.tagline], row: row, column: inside.column + 7, width: inside.columns - 7,
      style: Theme.quiet)
    // In its own language, for whoever cannot read this one.
    let language = "F2 \(texts.language.next.name)"
    if inside.columns >= 60 {
      grid.write(language, row: row, column: inside.endColumn - TextWidth.of(language), style: Theme.quiet)
    }
    row += area.rows >= 16 ? 2 : 1
    for line in Paragraph(texts[showsAbout ? HomeText.about : .greeting]).lines(width: inside.columns) {
      guard row < area.endRow - entries(world).count || row < 4 else { break }
      grid.write(line, row: row, column: inside.column, width: inside.columns)
      row += 1
    }
    row += area.rows >= 16 ? 1 : 0
    let entries = entries(world)
    let step = area.endRow - row > 2 * entries.count ? 2 : 1
    for (number, entry) in entries.enumerated() where row < area.endRow {
      draw(entry, world, isSelected: number == selected, into: &grid, row: row, in: inside)
      row += step
    }
    if row < area.endRow - 1 {
      let promise = texts[inside.columns >= 70 ? HomeText.promise : .promiseBriefly]
      grid.write(promise, row: area.endRow - 1, column: inside.column, width: inside.columns, style: Theme.quiet)
    }
  }

  private func draw(
    _ entry: Entry, _ world: World, isSelected: Bool, into grid: inout Grid, row: Int, in inside: Rectangle
  ) {
    let (title, detail) = words(entry, world)
    grid.write(isSelected ? "▸" : " ", row: row, column: inside.column, style: Theme.accent)
    grid.write(
      title, row: row, column: inside.column + 2, width: inside.columns - 2,
      style: isSelected ? Theme.heading : .plain)
    let column = 22
    guard inside.columns > column + 24 else { return }
    grid.write(
      TextWidth.truncate(detail, to: inside.columns - column), row: row, column: inside.column + column,
      width: inside.columns - column, style: Theme.quiet)
  }

  private func words(_ entry: Entry, _ world: World) -> (title: String, detail: String) {
    let texts = world.texts
    switch entry {
    case .resume:
      let session = world.unfinished?.session
      let detail: Slots = [
        "title": texts.translated(session?.header.title ?? ""), "question": (session?.answered.count ?? 0) + 1,
      ]
      return (texts[HomeText.resume], texts[HomeText.resumeDetail, detail])
    case .start:
      guard let chain = world.surprise else { return (texts[HomeText.start], texts[HomeText.startNothing]) }
      return (texts[HomeText.start], texts[HomeText.startDetail, ["title": texts.translated(chain.title)]])
    case .choose:
      let count = world.bank.chains.filter(\.isScripted).count
      let chains = texts[HomeText.chains, ["count": count]]
      let openings = texts[HomeText.openings, ["count": world.bank.chains.count - count]]
      return (texts[HomeText.choose], texts[HomeText.chooseDetail, ["chains": chains, "openings": openings]])
    case .exercises: return (texts[ExerciseText.title], texts[ExerciseText.homeDetail])
    case .stories: return (texts[StoriesText.homeTitle], texts[StoriesText.homeDetail])
    case .sessions:
      let count = world.recordingCount
      return (
        texts[HomeText.sessions],
        count == 0 ? texts[HomeText.sessionsNone] : texts[HomeText.sessionsCount, ["count": count]]
      )
    case .help: return (texts[HomeText.help], texts[HomeText.helpDetail])
    case .quit: return (texts[HomeText.quit], "")
    }
  }
}
