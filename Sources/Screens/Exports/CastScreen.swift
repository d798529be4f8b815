import Terminal

/// The screen of a cast: a question, an answer as it grows, and a line for what is said into it.
///
/// It gives what a terminal must be sent to show them; only lines that change are sent.
struct CastScreen {
  private let size: Size
  /// What stands on the screen, line by line.
  private var shown: [String]
  /// The lines of the question, which stay.
  private var head: [String] = []
  private var bold = 0

  init(size: Size) {
    self.size = size
    shown = Array(repeating: "", count: size.rows)
  }

  /// A new question on an empty screen.
  mutating func ask(title: String, question: String) -> String {
    let lines = Self.wrapped(question, width: size.columns - 2).prefix(size.rows / 2)
    head = [Self.plain(title), ""] + lines + [String(repeating: "─", count: size.columns)]
    bold = 2 + lines.count
    shown = Array(repeating: "", count: size.rows)
    return "\u{1B}[0m\u{1B}[2J" + paint(head + Array(repeating: "", count: size.rows - head.count))
  }

  /// The answer as it now stands; of a long one its end.
  mutating func show(_ answer: String) -> String {
    let room = size.rows - head.count - 1
    let lines = Self.wrapped(answer, width: size.columns - 2).suffix(room)
    let rest = Array(repeating: "", count: room - lines.count)
    return paint(head + lines + rest + [shown[size.rows - 1]])
  }

  /// What is said beside the answer, on the last line.
  mutating func say(_ words: String) -> String {
    var lines = shown
    lines[size.rows - 1] = TextWidth.truncate(Self.plain(words), to: size.columns - 1)
    return paint(lines)
  }

  /// A page of its own.
  mutating func page(_ lines: [String]) -> String {
    head = []
    bold = 1
    let all = lines.flatMap { Self.wrapped($0, width: size.columns - 2) }.prefix(size.rows - 1)
    shown = Array(repeating: "", count: size.rows)
    return "\u{1B}[0m\u{1B}[2J" + paint(all + Array(repeating: "", count: size.rows - all.count))
  }

  private mutating func paint(_ lines: [String]) -> String {
    var sent = ""
    for (row, line) in lines.enumerated() where line != shown[row] {
      // A line that only grew is sent from there on.
      let grew = !shown[row].isEmpty && line.hasPrefix(shown[row]) && row >= bold
      let column = grew ? TextWidth.of(shown[row]) + 1 : 1
      let text = grew ? String(line.dropFirst(shown[row].count)) : line
      sent += "\u{1B}[\(row + 1);\(column)H"
      sent += row < bold && !line.isEmpty ? "\u{1B}[1m\(text)\u{1B}[0m" : text
      sent += grew ? "" : "\u{1B}[K"
    }
    shown = lines
    return sent
  }

  private static func wrapped(_ text: String, width: Int) -> [String] {
    TextWidth.wrap(plain(text, keepsLines: true), width: width).map(\.text)
  }

  /// The words without anything that a terminal would obey.
  private static func plain(_ text: String, keepsLines: Bool = false) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      plain.append(scalar == "\n" ? (keepsLines ? scalar : " ") : scalar.isControl ? "\u{FFFD}" : scalar)
    }
    return String(plain)
  }
}
