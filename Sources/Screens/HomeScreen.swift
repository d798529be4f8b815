import Drill
import Interview
import Sessions
import Terminal

/// Where the program opens: start, choose, look back, leave.
struct HomeScreen: Screen {
  private enum Entry: CaseIterable {
    case resume, start, choose, exercises, sessions, help, quit
  }

  private var selected = 0
  private var showsAbout = false

  let name = "Home"

  var keys: [KeyHint] {
    [
      KeyHint("Enter", "open", more: "Open what is selected."),
      KeyHint("↑↓", "move", more: "Move the selection; j and k do so too."),
      KeyHint("s", "start", more: "Start a drill of a chain that the bar raiser picks."),
      KeyHint("c", "choose", more: "Choose a chain or an opening question."),
      ExerciseTexts.homeKey,
      KeyHint("l", "sessions", more: "Look at your recorded sessions."),
      KeyHint("?", "help", more: "Show these keys."),
      KeyHint("q", "quit", more: "Leave Grill."),
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
    case .character("l"): return open(.sessions, world)
    case .character("r") where world.unfinished != nil: return open(.resume, world)
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
    case .sessions: return [.perform(.refreshRecordings), .show(SessionsScreen())]
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
    let margin = area.columns >= 60 ? 4 : 1
    let inside = area.inset(columns: margin).readable
    var row = area.row + (area.rows >= 20 ? 2 : 0)
    grid.write("GRILL", row: row, column: inside.column, width: inside.columns, style: Theme.accent)
    grid.write(
      "the bar raiser in your terminal", row: row, column: inside.column + 7, width: inside.columns - 7,
      style: Theme.quiet)
    row += area.rows >= 16 ? 2 : 1
    for line in Paragraph(showsAbout ? Self.about : greeting(world)).lines(width: inside.columns) {
      guard row < area.endRow - entries(world).count || row < 4 else { break }
      grid.write(line, row: row, column: inside.column, width: inside.columns)
      row += 1
    }
    row += area.rows >= 16 ? 1 : 0
    for (number, entry) in entries(world).enumerated() where row < area.endRow {
      draw(entry, world, isSelected: number == selected, into: &grid, row: row, in: inside)
      row += area.rows >= 20 ? 2 : 1
    }
    if row < area.endRow - 1 {
      let promise = inside.columns >= 70 ? Self.promise : "Private: nothing leaves your machine."
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
    switch entry {
    case .resume:
      let header = world.unfinished?.session.header
      let question = (world.unfinished?.session.answered.count ?? 0) + 1
      return ("Resume", "\(header?.title ?? ""), left at question \(question)")
    case .start: return ("Start a drill", "the bar raiser picks: \(world.surprise?.title ?? "nothing to pick")")
    case .choose:
      let chains = world.bank.chains.filter(\.isScripted).count
      return (
        "Choose a chain", "\(chains) chains and \(world.bank.chains.count - chains) opening questions, with search"
      )
    case .exercises: return (ExerciseTexts.homeTitle, ExerciseTexts.homeDetail)
    case .sessions:
      let count = world.recordingCount
      return ("Sessions", count == 0 ? "none recorded yet" : "\(count) recorded, newest first")
    case .help: return ("Help", "what Grill does, in a few lines; ? lists the keys")
    case .quit: return ("Quit", "")
    }
  }

  private func greeting(_ world: World) -> String {
    "You get a question, the clock runs, and what your answer leaves out is what comes next."
  }

  private static let promise = "Private: no network connection; your answers stay in your own files."

  private static let about = """
    Answer as you would to a senior interviewer. When your answer ends, or its time is up, the bar raiser presses the gap \
    that matters most, in your own words. At the end a scorecard shows what an interviewer would have written down, with \
    your words as evidence. Every drill is recorded in your own folder, and can be left and resumed at any time.
    """
}
