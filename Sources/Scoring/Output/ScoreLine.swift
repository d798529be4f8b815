/// Reads a line of `grill score --jsonl` by hand where it is written plainly, as nearly all are.
///
/// A line with anything out of the ordinary is left to the decoder, which is slower and knows what to complain about.
/// Valid as long as the bytes are.
struct ScoreLine {
  private(set) var id: ScoreInput.Identity?
  private(set) var question: String?
  private(set) var kind: String?
  private(set) var text: String?
  private(set) var sentences: [String]?

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var seen: [String] = []

  /// Reads an object of texts, numbers, truth values and lists of texts; nil for all else.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    guard take("{") else { return nil }
    repeat {
      guard let key = string(), !seen.contains(key), take(":"), value(of: key) else { return nil }
      seen.append(key)
    } while take(",")
    guard take("}") else { return nil }
    skipSpace()
    guard position == bytes.count, id != nil else { return nil }
  }

  private mutating func value(of key: String) -> Bool {
    switch key {
    case "id":
      skipSpace()
      id = position < bytes.count && bytes[position] == letter("\"") ? string().map { .text($0) } : wholeNumber()
      return id != nil
    case "question":
      question = string()
      return question != nil
    case "kind":
      kind = string()
      return kind != nil
    case "text":
      text = string()
      return text != nil
    case "sentences":
      sentences = list()
      return sentences != nil
    default: return other()
    }
  }

  /// A value that is not asked for.
  private mutating func other() -> Bool {
    skipSpace()
    guard position < bytes.count else { return false }
    switch bytes[position] {
    case letter("\""): return string() != nil
    case letter("["): return list() != nil
    case letter("t"): return word("true")
    case letter("f"): return word("false")
    case letter("n"): return word("null")
    default: return wholeNumber() != nil
    }
  }

  private mutating func list() -> [String]? {
    guard take("[") else { return nil }
    if take("]") { return [] }
    var texts: [String] = []
    repeat {
      guard let text = string() else { return nil }
      texts.append(text)
    } while take(",")
    return take("]") ? texts : nil
  }

  /// A number without sign, point, exponent or zeros before it.
  private mutating func wholeNumber() -> ScoreInput.Identity? {
    let start = position
    while position < bytes.count, bytes[position] &- 0x30 < 10 { position += 1 }
    let digits = bytes[start..<position]
    guard let first = digits.first, digits.count < 16, first != 0x30 || digits.count == 1 else { return nil }
    let next = position < bytes.count ? bytes[position] : 0
    guard next != letter("."), next | 0x20 != letter("e") else { return nil }
    return .number(String(decoding: digits, as: UTF8.self))
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    let start = position
    while position < bytes.count, bytes[position] != letter("\""), bytes[position] != letter("\\"),
      bytes[position] >= 0x20
    {
      position += 1
    }
    guard position < bytes.count else { return nil }
    if bytes[position] == letter("\"") {
      position += 1
      return String(validating: bytes[start..<(position - 1)], as: UTF8.self)
    }
    return escaped(from: start)
  }

  /// The rest of a text in which an escape was met.
  private mutating func escaped(from start: Int) -> String? {
    var text = Array(bytes[start..<position])
    while position < bytes.count, bytes[position] >= 0x20 {
      let byte = bytes[position]
      position += 1
      if byte == letter("\"") { return String(validating: text, as: UTF8.self) }
      if byte != letter("\\") {
        text.append(byte)
      } else if let scalar = escape() {
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        return nil
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard position < bytes.count else { return nil }
    position += 1
    switch bytes[position - 1] {
    case letter("n"): return "\n"
    case letter("t"): return "\t"
    case letter("r"): return "\r"
    case letter("\""): return "\""
    case letter("\\"): return "\\"
    case letter("/"): return "/"
    case letter("u"):
      guard let unit = hexadecimal() else { return nil }
      guard unit & 0xFC00 == 0xD800 else { return Unicode.Scalar(unit) }
      guard position + 1 < bytes.count, bytes[position] == letter("\\"), bytes[position + 1] == letter("u") else {
        return nil
      }
      position += 2
      guard let low = hexadecimal(), low & 0xFC00 == 0xDC00 else { return nil }
      return Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF))
    default: return nil
    }
  }

  private mutating func hexadecimal() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte | 0x20) - 0x57)
      default: return nil
      }
    }
    position += 4
    return value
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 || bytes[position] == 0x0D {
      position += 1
    }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == letter(sign) else { return false }
    position += 1
    return true
  }

  private mutating func word(_ word: StaticString) -> Bool {
    for index in 0..<word.utf8CodeUnitCount {
      guard position < bytes.count, bytes[position] == word.utf8Start[index] else { return false }
      position += 1
    }
    return true
  }
}
