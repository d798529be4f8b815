/// A WebVTT file as the standard's parser sees it (W3C, WebVTT: The Web Video Text Tracks Format, section 6.1).
///
/// The parser forgives much: a block that is no sound cue is left out, and the rest is read on.
public struct WebVTTFile: Hashable, Sendable {
  /// The cues in the order of the file.
  public var cues: [WebVTTCue] = []
  /// The regions that cues may name, in the order of the file.
  public var regions: [WebVTTRegion] = []
  /// The texts of the style blocks.
  public var styles: [String] = []
  /// The lines, from 1, with an arrow whose cue could not be read.
  public var badTimings: [Int] = []

  /// Reads a file; nil where it does not begin with `WEBVTT` as the standard asks.
  public init?(_ bytes: some Sequence<UInt8>) {
    var parser = BlockParser(WebVTTFile.lines(String(decoding: Array(bytes), as: UTF8.self)))
    guard let first = parser.next(), WebVTTFile.isSignature(first) else { return nil }
    if let second = parser.peek, !second.isEmpty { _ = parser.block(isHeader: true, in: &self) }
    while parser.skipBlankLines() {
      if let cue = parser.block(isHeader: false, in: &self) { cues.append(cue) }
    }
  }

  private static func isSignature(_ line: Substring.UnicodeScalarView) -> Bool {
    guard line.starts(with: "WEBVTT".unicodeScalars) else { return false }
    guard let next = line.dropFirst(6).first else { return true }
    return next == " " || next == "\t"
  }

  /// The lines of a text: a byte order mark dropped, NUL replaced, and every kind of line end taken for one.
  private static func lines(_ text: String) -> [Substring.UnicodeScalarView] {
    var scalars = String.UnicodeScalarView()
    scalars.reserveCapacity(text.unicodeScalars.count)
    var afterReturn = false
    for (index, scalar) in text.unicodeScalars.enumerated() {
      defer { afterReturn = scalar == "\r" }
      switch scalar {
      case "\u{FEFF}" where index == 0: continue
      case "\0": scalars.append("\u{FFFD}")
      case "\r": scalars.append("\n")
      case "\n": if !afterReturn { scalars.append("\n") }
      default: scalars.append(scalar)
      }
    }
    var lines = Substring(String(scalars)).unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false)
    // A line feed ends a line; it does not begin another.
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

/// Walks over lines and takes block after block.
private struct BlockParser {
  private let lines: [Substring.UnicodeScalarView]
  private var position = 0
  private var seenCue = false

  init(_ lines: [Substring.UnicodeScalarView]) { self.lines = lines }

  var peek: Substring.UnicodeScalarView? { position < lines.count ? lines[position] : nil }

  mutating func next() -> Substring.UnicodeScalarView? {
    guard let line = peek else { return nil }
    position += 1
    return line
  }

  /// Passes over blank lines; false at the end of the file.
  mutating func skipBlankLines() -> Bool {
    while peek?.isEmpty == true { position += 1 }
    return peek != nil
  }

  /// The standard's steps to collect a block: gives a cue, files a style or a region, or drops what it took.
  mutating func block(isHeader: Bool, in file: inout WebVTTFile) -> WebVTTCue? {
    var buffer: [Substring.UnicodeScalarView] = []
    var kind = Kind.unknown
    var cue: WebVTTCue?
    var seenArrow = false
    var count = 0
    while let line = next() {
      count += 1
      if line.containsArrow {
        guard !isHeader, count == 1 || (count == 2 && !seenArrow) else {
          // An arrow begins the next cue, even without a blank line before it.
          position -= 1
          break
        }
        seenArrow = true
        let identifier = buffer.first.map(String.init) ?? ""
        cue = WebVTTCue(timings: line, identifier: identifier, line: position, regions: file.regions)
        if cue == nil {
          file.badTimings.append(position)
        } else {
          buffer = []
          seenCue = true
        }
        continue
      }
      if line.isEmpty { break }
      if !isHeader, count == 2, !seenCue, kind == .unknown, let first = buffer.first {
        kind = Kind(opening: first)
        if kind != .unknown { buffer = [] }
      }
      buffer.append(line)
    }
    // A style or region block of one line alone never came to its second line, and holds nothing.
    let text = buffer.map(String.init).joined(separator: "\n")
    if cue != nil {
      cue?.text = text
    } else if kind == .style {
      file.styles.append(text)
    } else if kind == .region {
      file.regions.append(WebVTTRegion(text))
    }
    return cue
  }

  private enum Kind {
    case unknown, style, region

    /// What a block's first line says that it is.
    init(opening line: Substring.UnicodeScalarView) {
      func begins(_ word: String) -> Bool {
        line.starts(with: word.unicodeScalars) && line.dropFirst(word.count).allSatisfy(\.isWebVTTSpace)
      }
      self = begins("STYLE") ? .style : begins("REGION") ? .region : .unknown
    }
  }
}

extension Substring.UnicodeScalarView {
  /// Whether `-->` stands in it.
  fileprivate var containsArrow: Bool {
    var dashes = 0
    for scalar in self {
      if scalar == ">", dashes >= 2 { return true }
      dashes = scalar == "-" ? dashes + 1 : 0
    }
    return false
  }
}

extension Unicode.Scalar {
  /// What the standard calls ASCII whitespace.
  var isWebVTTSpace: Bool { self == " " || self == "\t" || self == "\n" || self == "\u{C}" || self == "\r" }

  /// The digit 0 to 9 that it is.
  var asciiDigit: Int? { ("0"..."9").contains(self) ? Int(value - 0x30) : nil }
}
