/// Builds the text of an HTML document; all words that come in from outside go through `escaped`.
enum HTMLText {
  /// Words as text or as the value of an attribute in double quotes.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      default: escaped.unicodeScalars.append(scalar.isControl ? "\u{FFFD}" : scalar)
      }
    }
    return escaped
  }

  /// Runs with the meaning of their styles.
  static func runs(_ runs: [Run]) -> String {
    runs.map { run in
      let text = escaped(run.text)
      switch Emphasis(run.style) {
      case .plain: return text
      case .strong: return "<strong>\(text)</strong>"
      case .evidence: return "<q>\(text)</q>"
      case .quiet: return "<span class=\"quiet\">\(text)</span>"
      case .accent: return "<strong class=\"accent\">\(text)</strong>"
      case .good: return "<strong class=\"good\">\(text)</strong>"
      case .partly: return "<strong class=\"partly\">\(text)</strong>"
      case .bad: return "<strong class=\"bad\">\(text)</strong>"
      }
    }.joined()
  }
}
