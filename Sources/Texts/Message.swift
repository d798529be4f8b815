/// Something that Grill says to people: a case of an enumeration, one for each section of the files of Data/texts.
///
/// The code names a case and so cannot name a text that is not there; that the files have one for each case, in every
/// language, is checked when they are compiled and by a test.
public protocol Message: CaseIterable, RawRepresentable<String>, Hashable, Sendable {
  /// The section's key in the files.
  static var section: String { get }
}

/// A section as the files must have it.
public struct Section: Sendable {
  /// Its key.
  public let name: String
  /// The keys of its texts.
  public let keys: [String]

  /// The section of an enumeration.
  public init<Texts: Message>(_ type: Texts.Type) {
    name = type.section
    keys = type.allCases.map(\.rawValue)
  }
}
