/// The bottom line that says which key does what.
public struct KeyBar: Hashable, Sendable {
  /// One key and what it does.
  public struct Item: Hashable, Sendable {
    /// The key's name, such as `^S` or `F1`.
    public var key: String
    /// What it does, in a word or two.
    public var action: String

    /// An item as given.
    public init(_ key: String, _ action: String) {
      self.key = key
      self.action = action
    }
  }

  /// The keys, the most important first.
  public var items: [Item]

  /// A bar with these keys.
  public init(_ items: [Item]) { self.items = items }

  /// Draws as many keys as have room, whole.
  public func draw(into grid: inout Grid, row: Int, column: Int = 0, width: Int? = nil, style: Style = .plain) {
    let width = width ?? grid.size.columns - column
    grid.fill(Rectangle(row: row, column: column, rows: 1, columns: width), style: style)
    var used = 0
    for item in items {
      let gap = used == 0 ? 0 : 2
      let needed = gap + TextWidth.of(item.key) + 1 + TextWidth.of(item.action)
      guard used + needed <= width else { return }
      used += gap
      used += grid.write(item.key, row: row, column: column + used, style: Style.bold.laid(over: style))
      used += 1
      used += grid.write(item.action, row: row, column: column + used, style: style)
    }
  }
}
