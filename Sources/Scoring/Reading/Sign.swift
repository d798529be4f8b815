/// A mark of punctuation or a symbol, read from its bytes.
struct Sign {
  enum Kind {
    case comma, strong, stop, quote, arrow, hyphen, symbol, nothing
  }

  var kind: Kind
  /// In bytes.
  var length: Int
  /// Tells symbols apart: currencies, per cent, ampersand; pictures are nothing, since a sentence says the same without.
  var hash: UInt32 = 0

  /// The sign that begins at a byte that is neither a letter nor a digit nor a space.
  init(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) {
    let byte = text[position]
    let next = position + 1 < text.count ? text[position + 1] : 0
    switch byte {
    case letter(","): self.init(.comma, 1)
    case letter(";"), letter(":"), letter("("), letter(")"), letter("["), letter("]"), letter("|"):
      self.init(.strong, 1)
    case letter("."), letter("!"), letter("?"): self.init(.stop, 1)
    case 0x22: self.init(.quote, 1)
    case letter("-"), letter("="):
      if next == letter(">") { self.init(.arrow, 2) } else { self.init(byte == letter("-") ? .hyphen : .nothing, 1) }
    case letter(">"): self.init(.arrow, 1)
    case letter("%"), letter("$"), letter("&"), letter("+"), letter("@"): self.init(.symbol, 1, UInt32(byte))
    case 0xC2: self.init(next == 0xA3 ? .symbol : .nothing, min(2, text.count - position), UInt32(next))
    case 0xE2: self.init(threeBytes: text, position)
    default: self.init(.nothing, Sign.length(text, position))
    }
  }

  private init(_ kind: Kind, _ length: Int, _ hash: UInt32 = 0) {
    self.kind = kind
    self.length = length
    self.hash = hash
  }

  /// Dashes, curly quotes, the ellipsis, bullets, arrows and the euro sign.
  private init(threeBytes text: UnsafeBufferPointer<UInt8>, _ position: Int) {
    let length = Sign.length(text, position)
    guard length == 3 else {
      self.init(.nothing, length)
      return
    }
    let (second, third) = (text[position + 1], text[position + 2])
    switch (second, third) {
    case (0x80, 0x93), (0x80, 0x94): self.init(.strong, 3)
    case (0x80, 0x90), (0x80, 0x91): self.init(.hyphen, 3)
    case (0x80, 0x9C), (0x80, 0x9D), (0x80, 0x9E): self.init(.quote, 3)
    case (0x80, 0xA6): self.init(.stop, 3)
    case (0x82, 0xAC): self.init(.symbol, 3, 0xAC)
    case (0x86, _), (0x87, _): self.init(.arrow, 3)
    default: self.init(.nothing, 3)
    }
  }

  /// The length of the scalar that begins here, in bytes.
  static func length(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    var end = position + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return end - position
  }
}
