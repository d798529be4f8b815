/// Takes what a program writes to its terminal apart: UTF-8 text, control characters and escape sequences (ECMA-48).
struct EscapeParser {
  /// One piece of output.
  enum Piece: Equatable {
    case text(Unicode.Scalar)
    case control(UInt8)
    /// ESC, intermediate characters, a final one.
    case escape(intermediates: [UInt8], final: UInt8)
    /// CSI with its private mark, numbers (nil where left out), intermediate characters and final one.
    case sequence(mark: UInt8?, numbers: [Int?], intermediates: [UInt8], final: UInt8)
  }

  private enum State {
    case ground
    case escape([UInt8])
    case sequence([UInt8])
    /// OSC, DCS and their like: passed over up to BEL or ST.
    case string(sawEscape: Bool)
  }

  private var state = State.ground
  private var unfinished: [UInt8] = []

  /// The piece that a byte completes, if it does.
  mutating func take(_ byte: UInt8) -> Piece? {
    switch state {
    case .ground: return takeText(byte)
    case .escape(let intermediates): return takeEscape(byte, after: intermediates)
    case .sequence(let bytes): return takeSequence(byte, after: bytes)
    case .string(let sawEscape):
      let ends = byte == 0x07 || (sawEscape && byte == UInt8(ascii: "\\"))
      state = ends ? .ground : .string(sawEscape: byte == 0x1B)
      return nil
    }
  }

  private mutating func takeText(_ byte: UInt8) -> Piece? {
    if byte < 0x80 {
      unfinished = []
      if byte == 0x1B { state = .escape([]) }
      if byte < 0x20 || byte == 0x7F { return byte == 0x1B ? nil : .control(byte) }
      return .text(Unicode.Scalar(byte))
    }
    unfinished.append(byte)
    let length = unfinished[0] >= 0xF0 ? 4 : unfinished[0] >= 0xE0 ? 3 : 2
    guard unfinished.count == length else { return nil }
    defer { unfinished = [] }
    return .text(String(decoding: unfinished, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}")
  }

  private mutating func takeEscape(_ byte: UInt8, after intermediates: [UInt8]) -> Piece? {
    switch byte {
    case UInt8(ascii: "[") where intermediates.isEmpty: state = .sequence([])
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      if intermediates.isEmpty { state = .string(sawEscape: false) } else { fallthrough }
    case 0x30...0x7E:
      state = .ground
      return .escape(intermediates: intermediates, final: byte)
    case 0x20...0x2F: state = .escape(intermediates + [byte])
    case 0x1B: state = .escape([])
    default: state = .ground
    }
    return nil
  }

  private mutating func takeSequence(_ byte: UInt8, after bytes: [UInt8]) -> Piece? {
    switch byte {
    case 0x40...0x7E:
      state = .ground
      return EscapeParser.sequence(bytes, final: byte)
    case 0x1B: state = .escape([])
    case 0..<0x20: return .control(byte)
    default: state = .sequence(bytes + [byte])
    }
    return nil
  }

  private static func sequence(_ bytes: [UInt8], final: UInt8) -> Piece {
    var rest = bytes[...]
    var mark: UInt8?
    if let first = rest.first, (0x3C...0x3F).contains(first) {
      mark = first
      rest = rest.dropFirst()
    }
    let parameters = rest.prefix { $0 >= 0x30 }
    let numbers = String(decoding: parameters, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0 == ";" || $0 == ":" }.map { Int($0) }
    let intermediates = Array(rest.dropFirst(parameters.count))
    return .sequence(mark: mark, numbers: parameters.isEmpty ? [] : numbers, intermediates: intermediates, final: final)
  }
}
