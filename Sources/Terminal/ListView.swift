/// One line of a list.
public struct ListItem: Hashable, Sendable {
  /// What it says, on the left.
  public var text: String
  /// What is added on the right, such as a time; left out where there is no room.
  public var detail: String
  /// How it looks.
  public var style: Style

  /// An item as given.
  public init(_ text: String, detail: String = "", style: Style = .plain) {
    self.text = text
    self.detail = detail
    self.style = style
  }
}

/// A list to choose from, which scrolls and can be filtered by words.
public struct ListView: Sendable {
  /// All items; those that the filter leaves out are not shown.
  public var items: [ListItem] {
    didSet { refilter(keeping: selection) }
  }
  /// The words that an item must hold, in any case and order.
  public private(set) var filter = TextField()
  /// Whether keys go to the filter.
  public private(set) var isFiltering = false

  private var shown: [Int]
  private var place = 0
  private var firstRow = 0
  private var rows = 10

  /// A list with its first item selected.
  public init(_ items: [ListItem] = []) {
    self.items = items
    shown = Array(items.indices)
  }

  /// The selected item, as an index into `items`; nil where none is shown.
  public var selection: Int? {
    get { shown.indices.contains(place) ? shown[place] : nil }
    set {
      if let newValue, let index = shown.firstIndex(of: newValue) { select(index) }
    }
  }

  /// The items that the filter leaves, as indices into `items`.
  public var shownItems: [Int] { shown }

  /// Scrolls so that the selection is shown in so many rows, the filter's line not counted.
  public mutating func layOut(rows: Int) {
    self.rows = max(1, rows)
    select(place)
  }

  /// Does what an event means to a list: a key, a paste into the open filter, the wheel; false where it means nothing.
  public mutating func handle(_ event: Event) -> Bool {
    switch event {
    case .key(let key): return handle(key)
    case .paste(let text): paste(text)
    case .mouse(.wheelUp, _, _): return handle(Key.up)
    case .mouse(.wheelDown, _, _): return handle(Key.down)
    default: return false
    }
    return true
  }

  /// Does what a key means to a list: moving, `/` to filter, Escape to drop the filter; false where it means nothing.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .up, .control("p"): select(place - 1)
    case .down, .control("n"): select(place + 1)
    case .pageUp: select(place - max(1, rows - 1))
    case .pageDown: select(place + max(1, rows - 1))
    case .textStart: select(0)
    case .textEnd: select(shown.count - 1)
    case .home where !isFiltering: select(0)
    case .end where !isFiltering: select(shown.count - 1)
    case .character("/") where !isFiltering: isFiltering = true
    case .escape where isFiltering || !filter.isEmpty:
      isFiltering = false
      filter.text = ""
      refilter(keeping: selection)
    case .enter where isFiltering: isFiltering = false
    default:
      guard isFiltering, filter.handle(key) else { return false }
      refilter(keeping: selection)
    }
    return true
  }

  /// Puts a pasted text into the filter, if that is open.
  public mutating func paste(_ text: String) {
    guard isFiltering else { return }
    filter.paste(text)
    refilter(keeping: selection)
  }

  private mutating func select(_ index: Int) {
    place = min(max(0, index), max(0, shown.count - 1))
    firstRow = max(0, min(firstRow, shown.count - rows))
    firstRow = min(max(firstRow, place - rows + 1), place)
  }

  private mutating func refilter(keeping selected: Int?) {
    let words = filter.text.lowercased().split(separator: " ")
    shown = items.indices.filter { index in
      let text = (items[index].text + " " + items[index].detail).lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    select(selected.flatMap { shown.firstIndex(of: $0) } ?? 0)
  }

  /// Draws what fits, the selection reversed, and the filter in the last line while there is one.
  ///
  /// - Parameters:
  ///   - empty: what is said where there is nothing to show.
  ///   - placeholder: what stands in the filter before words are typed.
  public func draw(
    into grid: inout Grid, in rectangle: Rectangle, style: Style = .plain, empty: String = "",
    placeholder: String = "words to look for"
  ) {
    guard !rectangle.isEmpty else { return }
    grid.fill(rectangle, style: style)
    var area = rectangle
    if isFiltering || !filter.isEmpty {
      let (rest, line) = rectangle.split(bottom: 1)
      area = rest
      grid.write("/", row: line.row, column: line.column, style: style)
      filter.draw(
        into: &grid, row: line.row, column: line.column + 1, width: line.columns - 1, style: style,
        placeholder: placeholder, showsCursor: isFiltering)
    }
    if shown.isEmpty {
      let line = TextWidth.truncate(empty, to: area.columns)
      if area.rows > 0 { grid.write(line, row: area.row, column: area.column, style: Style.dim.laid(over: style)) }
      return
    }
    // The rows may be fewer than was said: the selection is shown in any case.
    let first = min(max(firstRow, place - area.rows + 1), place)
    for (row, index) in shown[first...].prefix(area.rows).enumerated() {
      draw(items[index], isSelected: first + row == place, into: &grid, in: area, row: area.row + row, style: style)
    }
  }

  private func draw(
    _ item: ListItem, isSelected: Bool, into grid: inout Grid, in area: Rectangle, row: Int, style: Style
  ) {
    var look = item.style.laid(over: style)
    if isSelected { look = Style.reverse.laid(over: look) }
    grid.fill(Rectangle(row: row, column: area.column, rows: 1, columns: area.columns), style: look)
    let detail = TextWidth.of(item.detail)
    let hasDetail = detail > 0 && detail + 12 <= area.columns
    let room = area.columns - (hasDetail ? detail + 2 : 0)
    grid.write(TextWidth.truncate(item.text, to: room), row: row, column: area.column, width: room, style: look)
    if hasDetail { grid.write(item.detail, row: row, column: area.endColumn - detail, style: look) }
  }
}
