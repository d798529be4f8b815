/// What the sequences mean that a terminal sends for keys, mouse and focus.
enum EscapeSequence {
  /// The event of ESC [ with parameters and a final byte; an empty paste for the start of a paste.
  static func event(parameters: ArraySlice<UInt8>, final: UInt8) -> Event? {
    if parameters.first == UInt8(ascii: "<") { return mouse(numbers(parameters.dropFirst()), isPress: final == 0x4D) }
    if parameters.first == UInt8(ascii: "[") {
      return (0x41...0x45).contains(final) ? .key(.function(Int(final) - 0x40)) : nil
    }
    // Answers to questions that were not asked begin with one of these.
    if let first = parameters.first, (0x3C...0x3F).contains(first) { return nil }
    let numbers = numbers(parameters)
    let modifiers = Modifiers(numbers.count > 1 ? numbers[1] : 1)
    switch final {
    case UInt8(ascii: "~"): return tilde(numbers, modifiers)
    case UInt8(ascii: "u"): return numbers.first.flatMap { plain($0, modifiers) }.map(Event.key)
    case UInt8(ascii: "I") where parameters.isEmpty: return .focus(true)
    case UInt8(ascii: "O") where parameters.isEmpty: return .focus(false)
    case UInt8(ascii: "Z"): return .key(.backTab)
    default: return letter(final, modifiers).map(Event.key)
    }
  }

  /// The key of ESC O and a byte.
  static func singleShift(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "a")...UInt8(ascii: "d"): letter(byte - 0x20, Modifiers(5))
    default: letter(byte, Modifiers(1))
    }
  }

  /// The modifiers of a key: one more than a sum of 1 for Shift, 2 for Alt, 4 for Ctrl.
  private struct Modifiers {
    var hasAlt: Bool
    var hasControl: Bool

    init(_ number: Int) {
      hasAlt = (number - 1) & 2 != 0
      hasControl = (number - 1) & 4 != 0
    }

    var any: Bool { hasAlt || hasControl }
  }

  private static func letter(_ byte: UInt8, _ modifiers: Modifiers) -> Key? {
    switch byte {
    case UInt8(ascii: "A"): modifiers.any ? .paragraphUp : .up
    case UInt8(ascii: "B"): modifiers.any ? .paragraphDown : .down
    case UInt8(ascii: "C"): modifiers.any ? .wordRight : .right
    case UInt8(ascii: "D"): modifiers.any ? .wordLeft : .left
    case UInt8(ascii: "F"): modifiers.hasControl ? .textEnd : .end
    case UInt8(ascii: "H"): modifiers.hasControl ? .textStart : .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(byte) - 0x4F)
    // Shift with an arrow, as rxvt sends it.
    case UInt8(ascii: "a"): .up
    case UInt8(ascii: "b"): .down
    case UInt8(ascii: "c"): .right
    case UInt8(ascii: "d"): .left
    default: nil
    }
  }

  private static func tilde(_ numbers: [Int], _ modifiers: Modifiers) -> Event? {
    let key: Key
    switch numbers.first ?? 0 {
    case 1, 7: key = modifiers.hasControl ? .textStart : .home
    case 2: key = .insert
    case 3: key = modifiers.any ? .wordDelete : .delete
    case 4, 8: key = modifiers.hasControl ? .textEnd : .end
    case 5: key = .pageUp
    case 6: key = .pageDown
    case let number where (11...15).contains(number): key = .function(number - 10)
    case let number where (17...21).contains(number): key = .function(number - 11)
    case let number where (23...24).contains(number): key = .function(number - 12)
    case 27 where numbers.count > 2: return plain(numbers[2], modifiers).map(Event.key)
    case 200: return .paste("")
    default: return nil
    }
    return .key(key)
  }

  /// A key sent by its scalar and its modifiers ("modifyOtherKeys" and its successors).
  private static func plain(_ code: Int, _ modifiers: Modifiers) -> Key? {
    switch code {
    case 8, 127: return modifiers.any ? .wordBackspace : .backspace
    case 9: return .tab
    case 10, 13: return modifiers.hasAlt ? .alt("\n") : .enter
    case 27: return .escape
    default:
      guard code >= 32, let scalar = Unicode.Scalar(UInt32(clamping: code)) else { return nil }
      let character = Character(scalar)
      return modifiers.hasControl ? .control(character) : modifiers.hasAlt ? .alt(character) : .character(character)
    }
  }

  private static func mouse(_ numbers: [Int], isPress: Bool) -> Event? {
    guard numbers.count == 3, isPress else { return nil }
    let (column, row) = (max(0, numbers[1] - 1), max(0, numbers[2] - 1))
    switch numbers[0] & ~0b11100 {
    case 0: return .mouse(.click, row: row, column: column)
    case 64: return .mouse(.wheelUp, row: row, column: column)
    case 65: return .mouse(.wheelDown, row: row, column: column)
    default: return nil
    }
  }

  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
      digits.reduce(0) { (0x30...0x39).contains($1) ? min(99_999_999, $0 * 10 + Int($1 - 0x30)) : $0 }
    }
  }
}
