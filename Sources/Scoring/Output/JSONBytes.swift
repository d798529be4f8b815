/// Writes JSON as bytes, straight into one growing buffer.
struct JSONBytes {
  private(set) var bytes: [UInt8] = []
  /// Whether the next value or key needs a comma before it.
  private var needsComma = false

  private static let quote = UInt8(ascii: "\"")

  /// Empties the buffer and keeps its room.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  /// Something written out as it stands, with all its signs; what comes next needs a comma.
  mutating func literal(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    needsComma = true
  }

  /// The same where a list has just been begun: what comes next needs none.
  mutating func listBegun(_ text: StaticString) {
    literal(text)
    needsComma = false
  }

  /// A value that was written ahead, or the beginning of an object, with all its signs.
  mutating func ahead(_ written: [UInt8]) {
    separate()
    bytes.append(contentsOf: written)
    needsComma = true
  }

  /// Two whole numbers as a list.
  mutating func pair(_ one: Int, _ other: Int) {
    separate()
    bytes.append(UInt8(ascii: "["))
    digits(one)
    bytes.append(UInt8(ascii: ","))
    digits(other)
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// A key of our own, which needs no escapes.
  mutating func key(_ key: StaticString) {
    separate()
    bytes.append(Self.quote)
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(Self.quote)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func string(_ text: String) {
    separate()
    bytes.append(Self.quote)
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices where utf8[index] < 0x20 || utf8[index] == 0x22 || utf8[index] == 0x5C {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
        escape(utf8[index])
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
    bytes.append(Self.quote)
    needsComma = true
  }

  mutating func integer(_ value: Int) {
    separate()
    digits(value)
    needsComma = true
  }

  mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    needsComma = true
  }

  mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
    needsComma = true
  }

  /// A number rounded to some decimal places, without zeros at its end.
  mutating func decimal(_ value: Double, places: Int) {
    separate()
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(scaled.magnitude / scale.magnitude)
    var rest = Int(scaled.magnitude % scale.magnitude)
    if rest > 0 {
      bytes.append(UInt8(ascii: "."))
      while rest > 0 {
        scale /= 10
        digits(rest / scale)
        rest %= scale
      }
    }
    needsComma = true
  }

  /// A number written as it was read.
  mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func digits(_ value: some BinaryInteger) {
    var rest = UInt64(value)
    if rest < 10 {
      bytes.append(0x30 + UInt8(rest))
      return
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { room in
      var start = 20
      repeat {
        start -= 1
        room.initializeElement(at: start, to: 0x30 + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      } while rest > 0
      bytes.append(contentsOf: room[start..<20])
    }
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      let hex = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(hex[Int(byte >> 4)])
      bytes.append(hex[Int(byte & 15)])
    }
  }
}
