/// Where a cue is shown (W3C WebVTT, section 6.3): percentages of the video, unless said otherwise.
public struct WebVTTSettings: Hashable, Sendable {
  /// Which way the lines grow.
  public enum Direction: String, Sendable { case horizontal, growingLeft = "rl", growingRight = "lr" }
  /// Which edge of the box stands at its line.
  public enum LineAlignment: String, Sendable { case start, center, end }
  /// Which edge of the box stands at its position.
  public enum PositionAlignment: String, Sendable {
    case auto, lineLeft = "line-left", center, lineRight = "line-right"
  }
  /// How the text is set in its box.
  public enum TextAlignment: String, Sendable { case start, center, end, left, right }

  /// Horizontal text, or vertical.
  public var direction = Direction.horizontal
  /// Whether `line` counts lines rather than per cent.
  public var snapsToLines = true
  /// Nil is automatic.
  public var line: Double?
  /// By default its start.
  public var lineAlignment = LineAlignment.start
  /// Nil is automatic.
  public var position: Double?
  /// By default automatic.
  public var positionAlignment = PositionAlignment.auto
  /// How wide the box is.
  public var size = 100.0
  /// By default centred.
  public var alignment = TextAlignment.center
  /// The identifier of the region that it is shown in.
  public var region: String?

  /// Reads what stands behind a cue's timings; what is not understood is passed over.
  init(_ text: Substring.UnicodeScalarView, regions: [WebVTTRegion]) {
    for setting in text.split(whereSeparator: \.isWebVTTSpace) {
      guard let (name, value) = setting.named(by: ":") else { continue }
      take(String(name), Substring(value), regions)
    }
  }

  /// A region holds horizontal text of its own width and place: a setting that asks for another takes the cue out of
  /// it, and a region that is named after that takes it in again.
  private mutating func take(_ name: String, _ value: Substring, _ regions: [WebVTTRegion]) {
    switch name {
    case "region": region = regions.last { $0.identifier == String(value) }?.identifier
    case "vertical":
      direction = value == "rl" ? .growingLeft : value == "lr" ? .growingRight : direction
      if direction != .horizontal { region = nil }
    case "line": takeLine(value)
    case "position": takePosition(value)
    case "size":
      guard let percentage = WebVTTPercentage(value) else { return }
      size = percentage.value
      if size != 100 { region = nil }
    case "align": alignment = TextAlignment(rawValue: String(value)) ?? alignment
    default: break
    }
  }

  private mutating func takeLine(_ value: Substring) {
    let (place, edge) = value.parted(at: ",")
    var alignment = lineAlignment
    if let edge {
      guard let named = LineAlignment(rawValue: String(edge)) else { return }
      alignment = named
    }
    if place.hasSuffix("%") {
      guard let percentage = WebVTTPercentage(place) else { return }
      (line, snapsToLines) = (percentage.value, false)
    } else {
      guard let number = place.webVTTNumber else { return }
      (line, snapsToLines) = (number, true)
    }
    lineAlignment = alignment
    region = nil
  }

  private mutating func takePosition(_ value: Substring) {
    let (place, edge) = value.parted(at: ",")
    var alignment = positionAlignment
    if let edge {
      guard let named = PositionAlignment(rawValue: String(edge)), named != .auto else { return }
      alignment = named
    }
    guard let percentage = WebVTTPercentage(place) else { return }
    position = percentage.value
    positionAlignment = alignment
  }
}

/// A region that cues may be shown in; of its settings only the identifier says anything to a transcript.
public struct WebVTTRegion: Hashable, Sendable {
  /// How cues name it; empty where it has no name.
  public var identifier = ""
  /// Its width in per cent of the video's.
  public var width = 100.0
  /// How many lines it shows.
  public var lines = 3
  /// The point of the region that is put on `viewportAnchor`, in per cent.
  public var anchor = WebVTTPoint(x: 0, y: 100)
  /// The point of the video that holds `anchor`, in per cent.
  public var viewportAnchor = WebVTTPoint(x: 0, y: 100)
  /// Whether its lines scroll up.
  public var scrolls = false

  /// Reads the settings of a region block.
  init(_ text: String) {
    for setting in text.unicodeScalars.split(whereSeparator: \.isWebVTTSpace) {
      guard let (name, value) = Substring(setting).unicodeScalars.named(by: ":") else { continue }
      switch String(name) {
      case "id": identifier = String(value)
      case "width": width = WebVTTPercentage(Substring(value))?.value ?? width
      case "lines":
        if value.allSatisfy({ $0.asciiDigit != nil }) { lines = Int(String(value)) ?? lines }
      case "regionanchor": anchor = WebVTTPoint(Substring(value)) ?? anchor
      case "viewportanchor": viewportAnchor = WebVTTPoint(Substring(value)) ?? viewportAnchor
      case "scroll": scrolls = scrolls || String(value) == "up"
      default: break
      }
    }
  }
}

/// A point in per cent from the top left.
public struct WebVTTPoint: Hashable, Sendable {
  /// From the left.
  public var x: Double
  /// From the top.
  public var y: Double
}

extension WebVTTPoint {
  /// Two percentages with a comma between them.
  init?(_ text: Substring) {
    let parts = text.parted(at: ",")
    guard let x = WebVTTPercentage(parts.0), let y = parts.1.flatMap(WebVTTPercentage.init) else { return nil }
    self.init(x: x.value, y: y.value)
  }
}

/// A percentage as the standard writes it: digits, a fraction if there is one, and the sign; 0 to 100.
struct WebVTTPercentage {
  var value: Double

  init?(_ text: Substring) {
    guard text.hasSuffix("%") else { return nil }
    let number = text.dropLast()
    guard !number.hasPrefix("-"), let value = number.webVTTNumber, (0...100).contains(value) else { return nil }
    self.value = value
  }
}

extension Substring {
  /// A number of digits with at most one minus in front and at most one point between digits; nil for anything else.
  fileprivate var webVTTNumber: Double? {
    let digits = hasPrefix("-") ? dropFirst() : self
    let parts = digits.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.asciiDigit != nil } })
    else { return nil }
    // What is beyond all numbers is an error in HTML's rules, which the standard goes by.
    return Double(self).flatMap { $0.isFinite ? $0 : nil }
  }

  /// What stands before the first such character, and what behind it.
  fileprivate func parted(at separator: Character) -> (Substring, Substring?) {
    guard let comma = firstIndex(of: separator) else { return (self, nil) }
    return (self[..<comma], self[index(after: comma)...])
  }
}

extension Substring.UnicodeScalarView {
  /// A name and a value with a separator between them, neither of them empty.
  fileprivate func named(by separator: Unicode.Scalar) -> (Substring.UnicodeScalarView, Substring.UnicodeScalarView)? {
    guard let colon = firstIndex(of: separator), colon != startIndex else { return nil }
    let value = self[index(after: colon)...]
    return value.isEmpty ? nil : (self[..<colon], value)
  }
}
