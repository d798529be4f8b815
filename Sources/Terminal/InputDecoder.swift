/// Reads what a terminal sends, however it is cut into pieces, as keys, pastes, mouse and focus events.
///
/// It knows the sequences of xterm (ctlseqs, "PC-Style Function Keys"), rxvt and the Linux console side by side, since
/// terminals rarely keep to what their terminfo entry says. Invalid UTF-8 becomes U+FFFD, unknown sequences are dropped.
struct InputDecoder {
  /// For how many milliseconds of silence what was begun is waited for; nil where nothing was begun.
  var patience: Int? {
    if pasted != nil { return 1000 }
    if pending.isEmpty { return nil }
    return pending.first == 0x1B && pending.count < 3 ? 25 : 200
  }

  /// What came and is not read yet; a slice, so that taking from its start costs nothing.
  private var pending: ArraySlice<UInt8> = []
  /// What was pasted so far; nil outside of a paste.
  private var pasted: [UInt8]?
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// The events in what came, and in what was waiting for it.
  mutating func decode(_ bytes: some Sequence<UInt8>) -> [Event] {
    var events: [Event] = []
    if pasted == nil {
      pending.append(contentsOf: bytes)
    } else {
      takePasted(bytes, &events)
    }
    while pasted == nil, let (event, length) = next() {
      pending.removeFirst(length)
      if event == .paste("") {
        pasted = []
        let rest = pending
        pending = []
        takePasted(rest, &events)
      } else if let event {
        events.append(event)
      }
    }
    return events
  }

  /// The events in what was begun and did not go on: a lone Escape, or a paste whose end never came.
  mutating func giveUp() -> [Event] {
    if let text = pasted {
      pasted = nil
      return [.paste(String(decoding: text, as: UTF8.self))]
    }
    let rest = pending
    pending = []
    guard rest.first == 0x1B else { return rest.isEmpty ? [] : [.key(.character("\u{FFFD}"))] }
    guard let second = rest.dropFirst().first else { return [.key(.escape)] }
    return rest.count == 2 ? [.key(.alt(Character(Unicode.Scalar(second))))] : []
  }

  private mutating func takePasted(_ bytes: some Sequence<UInt8>, _ events: inout [Event]) {
    var text = pasted ?? []
    // The end mark may have come in two pieces.
    var index = max(0, text.count - Self.pasteEnd.count + 1)
    text.append(contentsOf: bytes)
    while let escape = text[index...].firstIndex(of: 0x1B) {
      if text[escape...].starts(with: Self.pasteEnd) {
        pending = text[(escape + Self.pasteEnd.count)...]
        pasted = nil
        events.append(.paste(String(decoding: text[..<escape], as: UTF8.self)))
        return
      }
      index = escape + 1
    }
    pasted = text
  }

  /// The next event and its length in bytes; no event for what is dropped, nothing where more has to come.
  ///
  /// An empty paste stands for the start of a paste.
  private func next() -> (Event?, length: Int)? {
    guard let first = pending.first else { return nil }
    if first == 0x1B { return sequence() }
    if first < 0x20 || first == 0x7F { return (.key(Self.controlKey(first)), 1) }
    return character(at: 0).map { (.key(.character($0.0)), $0.length) }
  }

  private static func controlKey(_ byte: UInt8) -> Key {
    switch byte {
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  /// The character of UTF-8 so many bytes ahead; nil where its end has not come.
  private func character(at offset: Int) -> (Character, length: Int)? {
    let rest = pending.dropFirst(offset)
    guard let first = rest.first else { return nil }
    let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0 else { return ("\u{FFFD}", 1) }
    let bytes = rest.prefix(length)
    if let wrong = bytes.dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) {
      return ("\u{FFFD}", wrong - rest.startIndex)
    }
    guard bytes.count == length else { return nil }
    return (String(decoding: bytes, as: UTF8.self).first ?? "\u{FFFD}", length)
  }

  /// What begins with Escape.
  private func sequence() -> (Event?, length: Int)? {
    let rest = pending.dropFirst(2)
    guard let second = pending.dropFirst().first else { return nil }
    switch second {
    case 0x1B: return (.key(.escape), 1)
    case 0x5B: return controlSequence(rest)
    case 0x4F: return rest.first.map { (EscapeSequence.singleShift($0).map(Event.key), 3) }
    case 0x7F, 0x08: return (.key(.wordBackspace), 2)
    case 0x0D, 0x0A: return (.key(.alt("\n")), 2)
    case 0..<0x20: return (.key(.escape), 1)
    default: return character(at: 1).map { (.key(.alt($0.0)), 1 + $0.length) }
    }
  }

  /// What follows ESC [ (ECMA-48, 5.4): parameters, intermediates, one final byte.
  private func controlSequence(_ rest: ArraySlice<UInt8>) -> (Event?, length: Int)? {
    // The Linux console sends ESC [ [ A for F1.
    let skipped = rest.first == 0x5B ? 1 : 0
    guard let end = rest.dropFirst(skipped).firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      return rest.count > 64 ? (nil, 2 + rest.count) : nil
    }
    let length = 2 + end - rest.startIndex
    let final = rest[end]
    guard (0x40...0x7E).contains(final) else { return (nil, length) }
    if final == 0x4D, end == rest.startIndex {
      // A mouse event of the oldest kind, which was not asked for: three bytes follow.
      return rest.count < 4 ? nil : (nil, 6)
    }
    return (EscapeSequence.event(parameters: rest[..<end], final: final), length + 1)
  }
}
