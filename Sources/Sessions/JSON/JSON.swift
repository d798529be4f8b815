/// A JSON value (RFC 8259) whose numbers keep their digits and whose members keep their order, so that what is read can
/// be written again as it was.
public enum JSON: Hashable, Sendable {
  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// A number by its digits.
  case number(String)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSON])
  /// Names with their values, in order.
  case object([Member])

  /// A name and its value.
  public struct Member: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSON

    /// A member as given.
    public init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// The value that bytes hold; nil where they are no JSON.
  public init?(_ bytes: [UInt8]) {
    guard let value = try? JSONParser.parse(bytes[...]) else { return nil }
    self = value
  }

  /// The member of that name, of an object that has it; of a name that stands twice, the last.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The values of an array; nil where it is none.
  public var elements: [JSON]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The text of a string; nil where it is none.
  public var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// A whole number.
  public static func whole(_ number: Int) -> JSON { .number(String(number)) }

  /// Seconds, in milliseconds at the finest.
  public static func seconds(_ seconds: Double) -> JSON {
    let seconds = toMilliseconds(seconds)
    return .number(seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds))
  }

  /// The value and a line feed: one line of a recording.
  public var line: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// Appends the value as UTF-8 on one line, with no space that JSON does not need.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let isTrue): bytes += (isTrue ? "true" : "false").utf8
    case .number(let digits): bytes += digits.utf8
    case .string(let text): JSON.write(text, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSON.write(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += #"\""#.utf8
      case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
      case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
      case UInt8(ascii: "\r"): bytes += #"\r"#.utf8
      case UInt8(ascii: "\t"): bytes += #"\t"#.utf8
      case 0..<0x10: bytes += "\\u000\(String(byte, radix: 16))".utf8
      case 0x10..<0x20: bytes += "\\u00\(String(byte, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// Seconds rounded to milliseconds, from 0 to some three thousand years: what a recording can hold.
func toMilliseconds(_ seconds: Double) -> Double {
  guard seconds > 0 else { return 0 }
  return (min(seconds, 1e11) * 1000).rounded() / 1000
}
