/// A stretch of a text, in Unicode scalars from its start: the end is not part of it.
public struct Span: Hashable, Codable, Sendable, Comparable {
  /// The first scalar.
  public var start: Int
  /// One past the last scalar.
  public var end: Int

  /// A span from `start` up to but not including `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// How many scalars it covers.
  public var count: Int { end - start }

  /// Whether no scalar belongs to it.
  public var isEmpty: Bool { end <= start }

  /// The span moved by a number of scalars.
  public func shifted(by offset: Int) -> Span { Span(start + offset, end + offset) }

  /// Whether the two spans share a scalar.
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  /// Orders spans by start, then by end.
  public static func < (one: Span, other: Span) -> Bool { (one.start, one.end) < (other.start, other.end) }
}

extension String {
  /// The words that a span points at; what lies outside of the text is left out.
  public subscript(span: Span) -> String {
    let scalars = unicodeScalars
    guard let start = scalars.index(scalars.startIndex, offsetBy: max(0, span.start), limitedBy: scalars.endIndex)
    else {
      return ""
    }
    let end =
      scalars.index(start, offsetBy: max(0, span.end - max(0, span.start)), limitedBy: scalars.endIndex)
      ?? scalars.endIndex
    return String(scalars[start..<end])
  }
}
