/// Reads one JSON value (RFC 8259) from bytes.
///
/// Halves of surrogate pairs become U+FFFD; nesting stops at a depth that no stack overflows from.
struct JSONParser {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private static let deepest = 64

  /// The only value in the bytes, with blanks around it.
  static func parse(_ bytes: ArraySlice<UInt8>) throws(Damage) -> JSON {
    var parser = JSONParser(bytes)
    let value = try parser.value(depth: 0)
    parser.skipBlanks()
    guard parser.position == bytes.endIndex else { throw parser.damage("something follows the value") }
    return value
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  private mutating func value(depth: Int) throws(Damage) -> JSON {
    guard depth < JSONParser.deepest else { throw damage("nested too deeply") }
    skipBlanks()
    switch peek {
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .array(try elements(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", as: .bool(true))
    case UInt8(ascii: "f"): return try word("false", as: .bool(false))
    case UInt8(ascii: "n"): return try word("null", as: .null)
    default: return .number(try number())
    }
  }

  private mutating func members(depth: Int) throws(Damage) -> [JSON.Member] {
    position += 1
    var members: [JSON.Member] = []
    skipBlanks()
    if take(UInt8(ascii: "}")) { return members }
    repeat {
      skipBlanks()
      let name = try string()
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw damage("a colon is missing") }
      members.append(JSON.Member(name: name, value: try value(depth: depth + 1)))
      skipBlanks()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw damage("a closing brace is missing") }
    return members
  }

  private mutating func elements(depth: Int) throws(Damage) -> [JSON] {
    position += 1
    var elements: [JSON] = []
    skipBlanks()
    if take(UInt8(ascii: "]")) { return elements }
    repeat {
      elements.append(try value(depth: depth + 1))
      skipBlanks()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw damage("a closing bracket is missing") }
    return elements
  }

  private mutating func string() throws(Damage) -> String {
    guard take(UInt8(ascii: "\"")) else { throw damage("a quoted text is missing") }
    var text: [UInt8] = []
    var plainFrom = position
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        let rest = bytes[plainFrom..<position]
        position += 1
        guard let valid = String(validating: text.isEmpty ? rest : text + rest, as: UTF8.self) else {
          throw damage("a text is not UTF-8")
        }
        return valid
      case UInt8(ascii: "\\"):
        text += bytes[plainFrom..<position]
        position += 1
        text += String(try escape()).utf8
        plainFrom = position
      case 0..<0x20: throw damage("a text holds a control character")
      default: position += 1
      }
    }
    throw damage("a text has no end")
  }

  private mutating func escape() throws(Damage) -> Unicode.Scalar {
    guard let letter = peek else { throw damage("a text has no end") }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try numberedScalar()
    default: throw damage("a backslash stands before a letter that means nothing there")
    }
  }

  private mutating func numberedScalar() throws(Damage) -> Unicode.Scalar {
    let first = try fourDigits()
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let afterFirst = position
    if take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
      let second = try fourDigits()
      if (0xDC00..<0xE000).contains(second) {
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
      }
    }
    position = afterFirst
    return "\u{FFFD}"
  }

  private mutating func fourDigits() throws(Damage) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw damage("four hexadecimal digits are missing")
      }
      number = number << 4 | UInt32(digit)
      position += 1
    }
    return number
  }

  private mutating func number() throws(Damage) -> String {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      _ = take(UInt8(ascii: "+")) || take(UInt8(ascii: "-"))
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(Damage) {
    let start = position
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    guard position > start else { throw damage(start == bytes.endIndex ? "it is cut off" : "a value is missing") }
  }

  private mutating func word(_ word: String, as value: JSON) throws(Damage) -> JSON {
    guard bytes[position...].starts(with: word.utf8) else { throw damage("a value is missing") }
    position += word.utf8.count
    return value
  }

  private var peek: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private func damage(_ message: String) -> Damage {
    let byte = position - bytes.startIndex
    return Damage(message: "\(message) at byte \(byte + 1)", byte: byte)
  }
}

/// Why a line cannot be read, for people.
struct Damage: Error, Hashable {
  var message: String
  /// Where, in bytes from the start; nil where that is not one place.
  var byte: Int?
}
