/// A bar that shows a share, in eighths of a column, or in whole columns of ASCII.
public struct Meter: Sendable {
  /// The share that is filled, 0 to 1.
  public var share: Double
  /// The look of the filled part.
  public var filled: Style
  /// The look of the rest.
  public var rest: Style
  /// Whether it is drawn in `#` and `-`.
  public var ascii: Bool

  /// A meter as given; a share that is no number counts as 0.
  public init(_ share: Double, filled: Style = .plain, rest: Style = .dim, ascii: Bool = false) {
    self.share = share.isNaN ? 0 : min(max(0, share), 1)
    self.filled = filled
    self.rest = rest
    self.ascii = ascii
  }

  /// Draws it into a row.
  public func draw(into grid: inout Grid, row: Int, column: Int, width: Int) {
    let width = min(width, grid.size.columns - column)
    guard width > 0 else { return }
    let eighths = Int((share * Double(width * 8)).rounded())
    let whole = ascii ? (eighths + 4) / 8 : eighths / 8
    let partial = ascii ? 0 : eighths % 8
    let bar = String(repeating: ascii ? "#" : "█", count: whole)
    var used = grid.write(bar, row: row, column: column, width: width, style: filled)
    if partial > 0, let block = Unicode.Scalar(0x2590 - UInt32(partial)) {
      used += grid.write(String(Character(block)), row: row, column: column + used, width: width - used, style: filled)
    }
    let remainder = String(repeating: ascii ? "-" : "░", count: max(0, width - used))
    grid.write(remainder, row: row, column: column + used, width: width - used, style: rest)
  }
}
