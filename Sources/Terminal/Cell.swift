/// One place of the grid.
public struct Cell: Hashable, Sendable {
  /// What stands in it; empty in the right half of a wide grapheme.
  public var grapheme: String
  /// The columns it takes: 1 or 2, and 0 for the right half of a wide grapheme.
  public var width: Int
  /// How it looks.
  public var style: Style

  /// A cell as given; by default a blank.
  public init(grapheme: String = " ", width: Int = 1, style: Style = .plain) {
    self.grapheme = grapheme
    self.width = width
    self.style = style
  }
}

/// A cell as the grid keeps it, in eight bytes.
struct PackedCell: Hashable {
  /// A scalar's value; from `firstCluster` on a number in the grid's list of clusters of several scalars.
  var code: UInt32
  /// 0, 1 or 2 columns.
  var width: UInt8
  var style: Style

  static let firstCluster: UInt32 = 0x11_0000
  static func blank(_ style: Style) -> PackedCell { PackedCell(code: 0x20, width: 1, style: style) }
  static func rightHalf(_ style: Style) -> PackedCell { PackedCell(code: 0x20, width: 0, style: style) }
}
