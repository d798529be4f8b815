import Terminal

/// A stretch of text in one style.
public struct Run: Hashable, Sendable {
  /// The words.
  public var text: String
  /// How they look.
  public var style: Style

  /// A stretch as given.
  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// A paragraph of a report: runs one after another, wrapped together.
public struct Paragraph: Hashable, Sendable {
  /// What it says.
  public var runs: [Run]
  /// Columns before its first line.
  public var indent: Int
  /// Columns before its further lines.
  public var hanging: Int
  /// Whether a question begins with it.
  public var isQuestion = false

  /// A paragraph of several runs.
  public init(_ runs: [Run], indent: Int = 0, hanging: Int? = nil) {
    self.runs = runs
    self.indent = indent
    self.hanging = hanging ?? indent
  }

  /// A paragraph in one style.
  public init(_ text: String, _ style: Style = .plain, indent: Int = 0, hanging: Int? = nil) {
    self.init([Run(text, style)], indent: indent, hanging: hanging)
  }

  /// An empty line.
  public static let blank = Paragraph("")

  /// Its lines at a width, each as runs.
  public func lines(width: Int) -> [[Run]] {
    let text = runs.map(\.text).joined()
    let lines = TextWidth.wrap(text, width: max(8, width - max(indent, hanging)))
    return lines.enumerated().map { number, line in
      let margin = number == 0 ? indent : hanging
      let content = cut(from: line.start, to: line.end)
      return margin > 0 ? [Run(String(repeating: " ", count: margin))] + content : content
    }
  }

  /// The runs between two offsets, in Unicode scalars.
  private func cut(from start: Int, to end: Int) -> [Run] {
    var pieces: [Run] = []
    var offset = 0
    for run in runs {
      let scalars = run.text.unicodeScalars
      let count = scalars.count
      let first = max(start - offset, 0)
      let last = min(end - offset, count)
      if first < last {
        let from = scalars.index(scalars.startIndex, offsetBy: first)
        let to = scalars.index(from, offsetBy: last - first)
        pieces.append(Run(String(scalars[from..<to]), run.style))
      }
      offset += count
    }
    return pieces
  }
}

extension [Paragraph] {
  /// The report as plain text at a width, for pipes and screen readers; lines end without blanks.
  public func plainText(width: Int) -> String {
    flatMap { $0.lines(width: width) }.map { line in
      var text = line.map(\.text).joined()
      while text.last == " " { text.removeLast() }
      return text + "\n"
    }.joined()
  }
}
