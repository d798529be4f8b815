/// A JSON value read by hand: for the embedded files, which are read at every start and are known to be well formed.
///
/// It reads some ten times faster than a decoder that goes through `Codable`.
public enum JSONTree: Sendable {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([(key: String, value: JSONTree)])

  /// What is wrong with a text that is no JSON, by the byte where it stops being it.
  public struct Mistake: Error, Hashable, Sendable {
    /// The byte, from 0.
    public var offset: Int
  }

  /// Reads a whole text.
  public init(_ bytes: UnsafeRawBufferPointer) throws(Mistake) {
    var reading = Reading(bytes: bytes)
    self = try reading.value()
    reading.skipSpace()
    if reading.position < bytes.count { throw Mistake(offset: reading.position) }
  }

  /// The value under a key of an object; nil where there is none or it is null.
  public subscript(key: String) -> JSONTree? {
    guard case .object(let pairs) = self, let pair = pairs.first(where: { $0.key == key }) else { return nil }
    if case .null = pair.value { return nil }
    return pair.value
  }

  /// The text, if it is one.
  public var text: String? { if case .text(let text) = self { text } else { nil } }
  /// The number, if it is one.
  public var number: Double? { if case .number(let number) = self { number } else { nil } }
  /// The truth value, if it is one.
  public var boolean: Bool? { if case .boolean(let boolean) = self { boolean } else { nil } }
  /// The values of a list; none where it is none.
  public var list: [JSONTree] { if case .list(let list) = self { list } else { [] } }
}

/// The walk over the bytes.
private struct Reading {
  let bytes: UnsafeRawBufferPointer
  var position = 0

  private var mistake: JSONTree.Mistake { JSONTree.Mistake(offset: position) }
  private var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  mutating func skipSpace() {
    while next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { position += 1 }
  }

  mutating func value() throws(JSONTree.Mistake) -> JSONTree {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try list()
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func object() throws(JSONTree.Mistake) -> JSONTree {
    var pairs: [(key: String, value: JSONTree)] = []
    position += 1
    skipSpace()
    while next != UInt8(ascii: "}") {
      if !pairs.isEmpty { try expect(UInt8(ascii: ",")) }
      skipSpace()
      let key = try text()
      skipSpace()
      try expect(UInt8(ascii: ":"))
      pairs.append((key, try value()))
      skipSpace()
    }
    position += 1
    return .object(pairs)
  }

  private mutating func list() throws(JSONTree.Mistake) -> JSONTree {
    var values: [JSONTree] = []
    position += 1
    skipSpace()
    while next != UInt8(ascii: "]") {
      if !values.isEmpty { try expect(UInt8(ascii: ",")) }
      values.append(try value())
      skipSpace()
    }
    position += 1
    return .list(values)
  }

  private mutating func text() throws(JSONTree.Mistake) -> String {
    try expect(UInt8(ascii: "\""))
    let start = position
    while position < bytes.count, next != UInt8(ascii: "\""), next != UInt8(ascii: "\\") { position += 1 }
    if next == UInt8(ascii: "\"") {
      position += 1
      return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
    }
    return try escapedText(from: start)
  }

  /// The rest of a text in which an escape was met.
  private mutating func escapedText(from start: Int) throws(JSONTree.Mistake) -> String {
    var letters = [UInt8](bytes[start..<position])
    while next != UInt8(ascii: "\"") {
      guard position < bytes.count else { throw mistake }
      if next == UInt8(ascii: "\\") {
        position += 1
        try escape(into: &letters)
      } else {
        letters.append(next)
      }
      position += 1
    }
    position += 1
    return String(decoding: letters, as: UTF8.self)
  }

  private mutating func escape(into letters: inout [UInt8]) throws(JSONTree.Mistake) {
    switch next {
    case UInt8(ascii: "n"): letters.append(0x0A)
    case UInt8(ascii: "t"): letters.append(0x09)
    case UInt8(ascii: "r"): letters.append(0x0D)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letters.append(next)
    default: throw mistake
    }
  }

  private static func isInNumber(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
  }

  private mutating func number() throws(JSONTree.Mistake) -> Double {
    let start = position
    while Self.isInNumber(next) { position += 1 }
    guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else { throw mistake }
    return number
  }

  private mutating func word(_ word: StaticString, _ value: JSONTree) throws(JSONTree.Mistake) -> JSONTree {
    for index in 0..<word.utf8CodeUnitCount { try expect(word.utf8Start[index]) }
    return value
  }

  private mutating func expect(_ byte: UInt8) throws(JSONTree.Mistake) {
    guard position < bytes.count, next == byte else { throw mistake }
    position += 1
  }
}
