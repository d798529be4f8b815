import Bank

/// A character reference such as `&amp;` or `&#233;` (WHATWG HTML, section 13.2.5.72).
struct CharacterReference {
  /// What it stands for.
  var scalars: [Unicode.Scalar]
  /// How many scalars it takes up behind the ampersand.
  var length: Int

  /// The reference whose ampersand has just been read; nil where the ampersand stands for itself.
  static func find(in text: Substring.UnicodeScalarView) -> CharacterReference? {
    text.first == "#" ? numbered(text.dropFirst()) : named(text)
  }

  private static func numbered(_ text: Substring.UnicodeScalarView) -> CharacterReference? {
    let isHexadecimal = text.first == "x" || text.first == "X"
    let digits = (isHexadecimal ? text.dropFirst() : text).prefix {
      isHexadecimal ? Character($0).isHexDigit && $0.isASCII : $0.asciiDigit != nil
    }
    guard !digits.isEmpty else { return nil }
    // More digits than a scalar can have stand for no scalar.
    let significant = digits.drop { $0 == "0" }
    let number = significant.count > 7 ? nil : UInt32(String(significant), radix: isHexadecimal ? 16 : 10)
    var length = 1 + (isHexadecimal ? 1 : 0) + digits.count
    if text.dropFirst(length - 1).first == ";" { length += 1 }
    return CharacterReference(scalars: [scalar(significant.isEmpty ? 0 : number)], length: length)
  }

  /// The scalar of a number; those of Windows' Western code page are taken as meant, and what is none is replaced.
  private static func scalar(_ number: UInt32?) -> Unicode.Scalar {
    guard let number, number != 0 else { return "\u{FFFD}" }
    if (0x80...0x9F).contains(number), let meant = western[Int(number) - 0x80] { return meant }
    return Unicode.Scalar(number) ?? "\u{FFFD}"
  }

  private static let western: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]

  /// The longest name that the text begins with.
  private static func named(_ text: Substring.UnicodeScalarView) -> CharacterReference? {
    let most = text.prefix(longest).prefix {
      $0.isASCII && ($0.properties.isAlphabetic || $0.asciiDigit != nil || $0 == ";")
    }
    var name = most
    while name.count > 1 {
      if let scalars = table[String(name)] { return CharacterReference(scalars: scalars, length: name.count) }
      name = name.dropLast()
    }
    return nil
  }

  /// The length of the longest name, its semicolon counted.
  private static let longest = 32

  private static let table: [String: [Unicode.Scalar]] = {
    var table: [String: [Unicode.Scalar]] = [:]
    for line in String(decoding: Embedded.characterReferences, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t")
      guard parts.count == 2 else { continue }
      table[String(parts[0])] = parts[1].split(separator: " ").compactMap {
        UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
      }
    }
    return table
  }()
}
