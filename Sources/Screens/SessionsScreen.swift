import Drill
import Interview
import Sessions
import Terminal
import Texts

/// The recorded sessions, newest first; Enter shows one with today's reading of it.
struct SessionsScreen: Screen {
  private var list = ListView()
  private var shown: [RecordingSummary] = []
  private var problem: String?

  func name(_ texts: Texts) -> String { "Sessions" }
  var takesText: Bool { list.isFiltering }

  func keys(_ texts: Texts) -> [KeyHint] {
    [
      KeyHint("Enter", "open", more: "Show the session's scorecard."),
      KeyHint("↑↓", "move", more: "Move the selection; PgUp and PgDn by pages."),
      KeyHint("/", "search", more: "Type words of the date or title. Esc shows all again."),
      KeyHint("Esc", "back", more: "Back to the home screen."),
      KeyHint("?", "help"),
    ]
  }

  mutating func report(_ problem: String?) { self.problem = problem }

  mutating func update(_ event: Event, in world: World, at now: Double) -> [Step] {
    fill(world)
    if case .key = event { problem = nil }
    if list.handle(event) { return [] }
    switch event {
    case .key(.enter):
      guard let selection = list.selection else { return [] }
      return [.perform(.openRecording(path: shown[selection].path))]
    case .key(.escape), .key(.character("q")): return [.show(HomeScreen())]
    default: return []
    }
  }

  mutating func fit(_ area: Rectangle, world: World) {
    fill(world)
    list.layOut(rows: Self.place(area).rows - (list.isFiltering || !list.filter.isEmpty ? 1 : 0))
  }

  private mutating func fill(_ world: World) {
    guard shown != world.recordings else { return }
    shown = world.recordings
    list.items = shown.map { recording in
      guard let header = recording.header else {
        return ListItem("\(recording.name)", detail: "cannot be read", style: Theme.quiet)
      }
      let state = recording.isFinished ? "finished" : "left, \(Duration.words(recording.time))"
      return ListItem("\(Self.date(header.start))  \(header.title)", detail: state)
    }
  }

  /// An ISO 8601 time without its seconds, such as `2026-11-21 09:15`.
  private static func date(_ start: String) -> String {
    let parts = start.split(separator: "T")
    guard parts.count == 2 else { return start }
    return "\(parts[0]) \(parts[1].prefix(5))"
  }

  private static func place(_ area: Rectangle) -> Rectangle {
    area.split(top: 1).rest.inset(columns: 1)
  }

  func draw(into grid: inout Grid, in area: Rectangle, world: World, at now: Double) {
    let (title, _) = area.split(top: 1)
    let bar = problem == nil ? Theme.bar : Theme.alarm
    grid.fill(title, style: bar)
    let about = problem ?? "Sessions, newest first (times in UTC)"
    grid.write(
      TextWidth.truncate(" \(about)", to: title.columns), row: title.row, column: title.column, style: bar)
    list.draw(
      into: &grid, in: Self.place(area),
      empty: shown.isEmpty ? "No drill is recorded yet." : "Nothing holds all these words.")
  }
}
