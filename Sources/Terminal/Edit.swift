/// One change of a text, as it is recorded: enough to make it again.
public struct Edit: Hashable, Codable, Sendable {
  /// Where, in Unicode scalars from the start.
  public var at: Int
  /// How many Unicode scalars were taken out there.
  public var removed: Int
  /// What was put in their place.
  public var inserted: String

  /// A change as given.
  public init(at: Int, removed: Int, inserted: String) {
    self.at = at
    self.removed = removed
    self.inserted = inserted
  }

  /// The text after the change; what lies outside of it is left out.
  public func applied(to text: String) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: max(0, at), limitedBy: scalars.endIndex) ?? scalars.endIndex
    let end = scalars.index(start, offsetBy: max(0, removed), limitedBy: scalars.endIndex) ?? scalars.endIndex
    var result = String.UnicodeScalarView(scalars[..<start])
    result.append(contentsOf: inserted.unicodeScalars)
    result.append(contentsOf: scalars[end...])
    return String(result)
  }
}
