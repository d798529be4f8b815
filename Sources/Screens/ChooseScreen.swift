import Drill
import Interview
import Terminal
import Texts

/// All chains and opening questions, with search.
struct ChooseScreen: Screen {
  private var list = ListView()
  private var chains: [Chain] = []
  private var isNarrow = false

  func name(_ texts: Texts) -> String { texts[ChooseText.name] }
  var takesText: Bool { list.isFiltering }

  func keys(_ texts: Texts) -> [KeyHint] {
    [
      KeyHint("Enter", texts[KeyText.open], more: texts[ChooseText.openMore]),
      KeyHint("↑↓", texts[KeyText.move], more: texts[KeyText.moveMore]),
      KeyHint("/", texts[KeyText.search], more: texts[KeyText.searchMore]),
      KeyHint("Esc", texts[KeyText.back], more: texts[KeyText.backMore]),
      KeyHint("?", texts[KeyText.help]),
    ]
  }

  mutating func update(_ event: Event, in world: World, at now: Double) -> [Step] {
    fill(world)
    if list.handle(event) { return [] }
    switch event {
    case .key(.enter):
      guard let selection = list.selection else { return [] }
      return [.show(RulesScreen(plan: world.plan(chains[selection]), mode: world.options.mode))]
    case .key(.escape), .key(.character("q")): return [.show(HomeScreen())]
    default: return []
    }
  }

  mutating func fit(_ area: Rectangle, world: World) {
    if isNarrow != (area.columns < 60) {
      isNarrow.toggle()
      chains = []
    }
    fill(world)
    list.layOut(rows: Self.place(area).rows - (list.isFiltering || !list.filter.isEmpty ? 1 : 0))
  }

  private mutating func fill(_ world: World) {
    guard chains.isEmpty else { return }
    chains = world.bank.chains.filter(\.isScripted) + world.bank.chains.filter { !$0.isScripted }
    list.items = chains.map { chain in
      let length =
        chain.isScripted
        ? world.texts[ChooseText.followUps, ["count": chain.followUps.count]] : world.texts[ChooseText.opening]
      let topic = isNarrow ? "" : world.texts.translated(chain.topic).padding(to: 17)
      return ListItem(topic + world.texts.translated(chain.title), detail: isNarrow ? "" : length)
    }
  }

  private static func place(_ area: Rectangle) -> Rectangle {
    let bottom = area.rows >= 18 ? 4 : 3
    return Rectangle(
      row: area.row + 1, column: area.column + 1, rows: area.rows - 1 - bottom, columns: area.columns - 2)
  }

  func draw(into grid: inout Grid, in area: Rectangle, world: World, at now: Double) {
    let (title, _) = area.split(top: 1)
    grid.fill(title, style: Theme.bar)
    grid.write(" \(world.texts[ChooseText.name])", row: title.row, column: title.column, style: Theme.bar)
    let place = Self.place(area)
    list.draw(
      into: &grid, in: place, empty: world.texts[ChooseText.nothing], placeholder: world.texts[KeyText.searchWords])
    grid.rule(row: place.endRow, column: area.column, width: area.columns, style: Theme.quiet)
    guard let selection = list.selection else { return }
    let below = Rectangle(
      row: place.endRow + 1, column: area.column + 1, rows: area.endRow - place.endRow - 1, columns: area.columns - 2)
    for (row, line) in TextWidth.wrap(chains[selection].opening, width: max(1, below.columns)).prefix(below.rows)
      .enumerated()
    {
      grid.write(line.text, row: below.row + row, column: below.column, width: below.columns)
    }
  }
}
