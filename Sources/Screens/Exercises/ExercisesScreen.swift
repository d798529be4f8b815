import Drill
import Interview
import Terminal
import Texts

/// All exercises; Enter shows the task of the selected one.
struct ExercisesScreen: Screen {
  private var list = ListView()
  private var shown: [Exercise] = []
  private var isNarrow = false

  func name(_ texts: Texts) -> String { texts[ExerciseText.title] }
  var takesText: Bool { list.isFiltering }

  func keys(_ texts: Texts) -> [KeyHint] { texts.exerciseListKeys }

  mutating func update(_ event: Event, in world: World, at now: Double) -> [Step] {
    fill(world)
    if list.handle(event) { return [] }
    switch event {
    case .key(.enter):
      guard let selection = list.selection else { return [] }
      return [.show(ExerciseScreen(shown[selection], in: world))]
    case .key(.escape), .key(.character("q")): return [.show(HomeScreen())]
    default: return []
    }
  }

  mutating func fit(_ area: Rectangle, world: World) {
    if isNarrow != (area.columns < 60) {
      isNarrow.toggle()
      shown = []
    }
    fill(world)
    list.layOut(rows: Self.place(area).rows - (list.isFiltering || !list.filter.isEmpty ? 1 : 0))
  }

  private mutating func fill(_ world: World) {
    guard shown != world.exercises else { return }
    shown = world.exercises
    list.items = shown.map { exercise in
      let items = world.texts[ExerciseText.items, ["count": exercise.items.count]]
      let budget = world.texts.duration(ExercisePlan(exercise, pace: world.options.pace, seed: 0).budget)
      return ListItem(world.texts.translated(exercise.title), detail: isNarrow ? budget : "\(items), \(budget)")
    }
  }

  private static func place(_ area: Rectangle) -> Rectangle {
    let bottom = area.rows >= 18 ? 5 : area.rows >= 16 ? 3 : 0
    return Rectangle(
      row: area.row + 1, column: area.column + 1, rows: area.rows - 1 - bottom, columns: area.columns - 2)
  }

  func draw(into grid: inout Grid, in area: Rectangle, world: World, at now: Double) {
    let (title, _) = area.split(top: 1)
    grid.fill(title, style: Theme.bar)
    grid.write(" \(world.texts[ExerciseText.title])", row: title.row, column: title.column, style: Theme.bar)
    let place = Self.place(area)
    list.draw(into: &grid, in: place, empty: world.texts[ExerciseText.noneFits])
    let below = Rectangle(
      row: place.endRow + 1, column: area.column + 1, rows: area.endRow - place.endRow - 1, columns: area.columns - 2)
    guard let selection = list.selection, below.rows > 0 else { return }
    grid.rule(row: place.endRow, column: area.column, width: area.columns, style: Theme.quiet)
    let lines = TextWidth.wrap(world.texts.translated(shown[selection].task), width: max(1, below.columns))
    for (row, line) in lines.prefix(below.rows).enumerated() {
      grid.write(line.text, row: below.row + row, column: below.column, width: below.columns)
    }
  }
}
