/// Text as Markdown (CommonMark): what would be taken as markup gets a backslash before it.
enum MarkdownText {
  /// Words within a line.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|", "#":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "\n", "\r": escaped += " "
      default: escaped.unicodeScalars.append(scalar.isControl ? "\u{FFFD}" : scalar)
      }
    }
    return escaped
  }

  /// A line whose first words could be taken as the sign of a list, a heading or a rule.
  static func line(_ text: String) -> String {
    let line = text.drop { $0 == " " || $0 == "\t" }
    guard let first = line.first else { return "" }
    if first == "-" || first == "+" || first == "=" { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, let sign = line.dropFirst(digits.count).first, sign == "." || sign == ")" {
      return digits + "\\" + line.dropFirst(digits.count)
    }
    return String(line)
  }

  /// Runs within a line, with strong and emphasized words.
  static func runs(_ runs: [Run]) -> String {
    line(
      runs.map { run in
        let text = escaped(run.text)
        switch Emphasis(run.style) {
        case .strong, .good, .partly, .bad, .accent: return wrapped(text, in: "**")
        case .evidence: return wrapped(text, in: "*")
        case .plain, .quiet: return text
        }
      }.joined())
  }

  /// Words between signs; blanks at their ends stay outside, where Markdown wants them, and signs alone stay plain.
  private static func wrapped(_ text: String, in sign: String) -> String {
    let start = text.prefix { $0 == " " }
    let words = text.dropFirst(start.count)
    guard words.contains(where: { $0.isLetter }) else { return text }
    var end = 0
    for character in words.reversed() {
      if character != " " { break }
      end += 1
    }
    return start + sign + words.dropLast(end) + sign + String(repeating: " ", count: end)
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character, which no document may hold.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
