extension Texts {
  /// A span of time, such as `2 min 20 s`.
  public func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    let (minutes, rest) = (whole / 60, whole % 60)
    if minutes == 0 { return self[FigureText.seconds, ["seconds": rest]] }
    if rest == 0 { return self[FigureText.minutes, ["minutes": minutes]] }
    return self[FigureText.minutesSeconds, ["minutes": minutes, "seconds": rest]]
  }

  /// A number with one decimal place, such as `3.4`.
  public func oneDecimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10)\(language.decimalMark)\(abs(tenths % 10))"
  }

  /// Words in this language's quotation marks.
  public func quoted(_ words: String) -> String {
    switch language {
    case .english: "“\(words)”"
    case .russian: "«\(words)»"
    }
  }

  /// A share in per cent, or that there is nothing to count.
  public func percent(_ share: Double?) -> String {
    share.map { "\(Int(($0 * 100).rounded()))%" } ?? self[FigureText.nothing]
  }
}

extension ScreenLanguage {
  /// What stands before the decimal places.
  var decimalMark: String {
    switch self {
    case .english: "."
    case .russian: ","
    }
  }
}
