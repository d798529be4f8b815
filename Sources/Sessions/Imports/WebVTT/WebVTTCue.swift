/// A cue: a stretch of time with the text that belongs to it.
public struct WebVTTCue: Hashable, Sendable {
  /// What the line before its timings says; often a number.
  public var identifier: String
  /// When it begins, in seconds.
  public var start: Double
  /// When it ends, in seconds; the standard lets it be before the beginning.
  public var end: Double
  /// Where it is shown; of no meaning for a transcript, and read as the standard says.
  public var settings: WebVTTSettings
  /// Its text as written, with tags and character references.
  public var text = ""
  /// The line of its timings in the file, from 1.
  public var line: Int

  /// Reads a line of timings and settings; nil where the timings are none.
  init?(
    timings: Substring.UnicodeScalarView, identifier: String, line: Int, regions: [WebVTTRegion]
  ) {
    var scanner = Scanner(timings)
    scanner.skipSpace()
    guard let start = scanner.timestamp() else { return nil }
    scanner.skipSpace()
    guard scanner.take("-"), scanner.take("-"), scanner.take(">") else { return nil }
    scanner.skipSpace()
    guard let end = scanner.timestamp() else { return nil }
    self.identifier = identifier
    self.start = start
    self.end = end
    self.line = line
    settings = WebVTTSettings(scanner.rest, regions: regions)
  }
}

/// Reads forward over scalars.
struct Scanner {
  private(set) var rest: Substring.UnicodeScalarView

  init(_ text: Substring.UnicodeScalarView) { rest = text }

  init(_ text: String) { rest = Substring(text).unicodeScalars }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skipSpace() { rest = rest.drop(while: \.isWebVTTSpace) }

  /// Passes over a scalar where it stands next.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// The digits that stand next: how many, and what they amount to, as far as that can be counted.
  mutating func digits() -> (count: Int, value: Double) {
    var count = 0
    var value = 0.0
    while let digit = rest.first?.asciiDigit {
      value = value * 10 + Double(digit)
      count += 1
      rest = rest.dropFirst()
    }
    return (count, value)
  }

  /// The standard's steps to collect a timestamp: `mm:ss.ttt`, or hours of any length before that; in seconds.
  mutating func timestamp() -> Double? {
    let first = digits()
    guard first.count > 0 else { return nil }
    let isHours = first.count != 2 || first.value > 59
    guard take(":") else { return nil }
    let second = digits()
    guard second.count == 2 else { return nil }
    var (hours, minutes, seconds) = (0.0, first.value, second.value)
    if isHours || rest.first == ":" {
      guard take(":") else { return nil }
      let third = digits()
      guard third.count == 2 else { return nil }
      (hours, minutes, seconds) = (first.value, second.value, third.value)
    }
    guard take(".") else { return nil }
    let thousandths = digits()
    guard thousandths.count == 3, minutes <= 59, seconds <= 59 else { return nil }
    return hours * 3600 + minutes * 60 + seconds + thousandths.value / 1000
  }
}
