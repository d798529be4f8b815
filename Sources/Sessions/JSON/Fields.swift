/// The members of a JSON object by name, taken as the types that are expected; of a name that stands twice, the last.
struct Fields {
  private let members: [JSON.Member]

  /// The object on one line.
  init(line: ArraySlice<UInt8>) throws(Damage) {
    guard case .object(let members) = try JSONParser.parse(line) else { throw Damage(message: "it is not an object") }
    self.members = members
  }

  /// The value under a name; null counts as missing.
  private func value(_ name: String) -> JSON? {
    let value = members.last { $0.name == name }?.value
    return value == .null ? nil : value
  }

  /// A text that must be there.
  func text(_ name: String) throws(Damage) -> String {
    guard let text = try optionalText(name) else { throw missing(name) }
    return text
  }

  /// A text that may be missing.
  func optionalText(_ name: String) throws(Damage) -> String? {
    switch value(name) {
    case nil: return nil
    case .string(let text): return text
    default: throw Damage(message: "`\(name)` is not a text")
    }
  }

  /// Seconds that must be there, none below zero.
  func seconds(_ name: String) throws(Damage) -> Double {
    guard let seconds = try optionalSeconds(name) else { throw missing(name) }
    return seconds
  }

  /// Seconds that may be missing, none below zero.
  func optionalSeconds(_ name: String) throws(Damage) -> Double? {
    switch value(name) {
    case nil: return nil
    case .number(let digits):
      guard let seconds = Double(digits), seconds >= 0, seconds.isFinite else {
        throw Damage(message: "`\(name)` is no number of seconds")
      }
      return toMilliseconds(seconds)
    default: throw Damage(message: "`\(name)` is not a number")
    }
  }

  /// A whole number that must be there.
  func whole<Number: FixedWidthInteger>(_ name: String, as type: Number.Type = Int.self) throws(Damage) -> Number {
    guard let number = try optionalWhole(name, as: type) else { throw missing(name) }
    return number
  }

  /// A whole number that may be missing, none below zero.
  func optionalWhole<Number: FixedWidthInteger>(_ name: String, as type: Number.Type = Int.self) throws(Damage)
    -> Number?
  {
    switch value(name) {
    case nil: return nil
    case .number(let digits):
      guard let number = Number(digits), number >= 0 else { throw Damage(message: "`\(name)` is no count") }
      return number
    default: throw Damage(message: "`\(name)` is not a number")
    }
  }

  /// Yes, no, or nothing.
  func optionalFlag(_ name: String) throws(Damage) -> Bool? { value(name) == nil ? nil : try isSet(name) }

  /// A list of texts that must be there.
  func texts(_ name: String) throws(Damage) -> [String] {
    guard case .array(let values) = value(name) else { throw Damage(message: "`\(name)` is no list") }
    var texts: [String] = []
    for value in values {
      guard case .string(let text) = value else { throw Damage(message: "`\(name)` holds what is no text") }
      texts.append(text)
    }
    return texts
  }

  /// Yes or no; missing means no.
  func isSet(_ name: String) throws(Damage) -> Bool {
    switch value(name) {
    case nil: return false
    case .bool(let isTrue): return isTrue
    default: throw Damage(message: "`\(name)` is neither true nor false")
    }
  }

  /// One of an enumeration's raw values, which must be there.
  func choice<Choice: RawRepresentable>(_ name: String, as type: Choice.Type = Choice.self) throws(Damage) -> Choice
  where Choice.RawValue == String {
    let text = try text(name)
    guard let choice = Choice(rawValue: text) else {
      throw Damage(message: "`\(name)` is `\(text)`, which this version does not know")
    }
    return choice
  }

  /// What stands beside the names that are known.
  func others(than known: [String]) -> UnknownFields {
    UnknownFields(members: members.filter { !known.contains($0.name) })
  }

  private func missing(_ name: String) -> Damage { Damage(message: "`\(name)` is missing") }
}

/// Fields that another version of the program wrote: kept and written again, and otherwise left alone.
public struct UnknownFields: Hashable, Sendable {
  var members: [JSON.Member] = []

  /// No fields.
  public init() {}

  init(members: [JSON.Member]) { self.members = members }

  /// Their names in order.
  public var names: [String] { members.map(\.name) }
}
