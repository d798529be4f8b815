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

  func name(_ texts: Texts) -> String { texts[SessionsText.name] }
  var takesText: Bool { list.isFiltering }

  func keys(_ texts: Texts) -> [KeyHint] {
    [
      KeyHint("Enter", texts[KeyText.open], more: texts[SessionsText.openMore]),
      KeyHint("↑↓", texts[KeyText.move], more: texts[KeyText.moveMore]),
      KeyHint("/", texts[KeyText.search], more: texts[SessionsText.searchMore]),
      KeyHint("Esc", texts[KeyText.back], more: texts[KeyText.backMore]),
      KeyHint("?", texts[KeyText.help]),
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
        return ListItem("\(recording.name)", detail: world.texts[SessionsText.unreadable], style: Theme.quiet)
      }
      let state =
        recording.isFinished
        ? world.texts[SessionsText.finished]
        : world.texts[SessionsText.left, ["time": world.texts.duration(recording.time)]]
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
    let about = problem ?? world.texts[SessionsText.about]
    grid.write(
      TextWidth.truncate(" \(about)", to: title.columns), row: title.row, column: title.column, style: bar)
    list.draw(
      into: &grid, in: Self.place(area),
      empty: world.texts[shown.isEmpty ? SessionsText.none : .nothing],
      placeholder: world.texts[KeyText.searchWords])
  }
}
