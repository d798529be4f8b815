/// The sixteen colours of a terminal, and the one that it has by itself.
public enum Colour: UInt8, CaseIterable, Sendable {
  case `default`
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite
}

/// How a cell looks; three bytes, so that a grid of them compares and copies fast.
public struct Style: Hashable, Sendable {
  /// The colour of the character.
  public var foreground: Colour
  /// The colour behind it.
  public var background: Colour
  private var attributes: UInt8

  /// A style as given; by default the terminal's own colours and nothing else.
  public init(
    foreground: Colour = .default, background: Colour = .default, bold: Bool = false, dim: Bool = false,
    underline: Bool = false, reverse: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    attributes = (bold ? 1 : 0) | (dim ? 2 : 0) | (underline ? 4 : 0) | (reverse ? 8 : 0)
  }

  /// Whether it is bold.
  public var bold: Bool {
    get { attributes & 1 != 0 }
    set { attributes = newValue ? attributes | 1 : attributes & ~1 }
  }
  /// Whether it is dim.
  public var dim: Bool {
    get { attributes & 2 != 0 }
    set { attributes = newValue ? attributes | 2 : attributes & ~2 }
  }
  /// Whether it is underlined.
  public var underline: Bool {
    get { attributes & 4 != 0 }
    set { attributes = newValue ? attributes | 4 : attributes & ~4 }
  }
  /// Whether foreground and background change places.
  public var reverse: Bool {
    get { attributes & 8 != 0 }
    set { attributes = newValue ? attributes | 8 : attributes & ~8 }
  }

  /// This style laid over another: its own colours where it names any, and the attributes of both.
  public func laid(over other: Style) -> Style {
    var style = other
    if foreground != .default { style.foreground = foreground }
    if background != .default { style.background = background }
    style.attributes |= attributes
    return style
  }

  /// The terminal's own colours and nothing else.
  public static let plain = Style()
  /// Bold and nothing else.
  public static let bold = Style(bold: true)
  /// Dim and nothing else.
  public static let dim = Style(dim: true)
  /// Underlined and nothing else.
  public static let underline = Style(underline: true)
  /// Reversed and nothing else.
  public static let reverse = Style(reverse: true)
  /// A foreground colour, bold or not.
  public static func colour(_ colour: Colour, bold: Bool = false) -> Style { Style(foreground: colour, bold: bold) }
}

extension Style: CustomStringConvertible {
  /// Its words, such as `bold red on blue`; `plain` where there are none.
  public var description: String {
    var words: [String] = []
    if bold { words.append("bold") }
    if dim { words.append("dim") }
    if underline { words.append("underline") }
    if reverse { words.append("reverse") }
    if foreground != .default { words.append("\(foreground)") }
    if background != .default { words.append("on \(background)") }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}
