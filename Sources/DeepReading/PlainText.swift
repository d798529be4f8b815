/// The words and signs of a text as BERT's published basic tokenizer tells them: small letters without accents, every sign by itself.
///
/// Typographic quotes, dashes and dots are made plain first. Each letter keeps the place of the scalar that it came from.
struct PlainText {
  /// A letter and the scalar of the text, counted from 0, that it came from.
  struct Letter: Hashable {
    var scalar: Unicode.Scalar
    var source: Int
  }

  /// The words in order, none of them empty.
  private(set) var words: [[Letter]] = []
  private var word: [Letter] = []

  init(_ text: String) {
    for (source, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "‘", "’", "ʼ", "´", "`": take("'", source)
      case "“", "”", "„": take("\"", source)
      case "–", "—", "−": take("-", source)
      case "…": for _ in 0..<3 { take(".", source) }
      default: take(scalar, source)
      }
    }
    endWord()
  }

  private mutating func take(_ scalar: Unicode.Scalar, _ source: Int) {
    if scalar.isASCII {
      switch scalar.value {
      case 0x20, 0x09, 0x0A, 0x0D: endWord()
      case 0..<0x20, 0x7F: break
      case 0x41...0x5A: word.append(Letter(scalar: Unicode.Scalar(UInt8(scalar.value + 32)), source: source))
      case 0x61...0x7A, 0x30...0x39: word.append(Letter(scalar: scalar, source: source))
      default: takeSign(scalar, source)
      }
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: endWord()
    case .control, .format: break
    default:
      if scalar.value == 0xFFFD { return }
      let isAlone = Self.isCJK(scalar.value)
      if isAlone { endWord() }
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        for part in Decompositions.standard[lower] { takePart(part, source) }
      }
      if isAlone { endWord() }
    }
  }

  private mutating func takePart(_ scalar: Unicode.Scalar, _ source: Int) {
    switch scalar.properties.generalCategory {
    case .nonspacingMark: break
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      takeSign(scalar, source)
    default:
      // A letter may come to a sign of ASCII: the Greek question mark is a semicolon.
      if scalar.isASCII, scalar.value > 0x20, !Self.isLetterOrDigit(scalar) {
        takeSign(scalar, source)
      } else {
        word.append(Letter(scalar: scalar, source: source))
      }
    }
  }

  private mutating func takeSign(_ scalar: Unicode.Scalar, _ source: Int) {
    endWord()
    words.append([Letter(scalar: scalar, source: source)])
  }

  private mutating func endWord() {
    if !word.isEmpty { words.append(word) }
    word.removeAll(keepingCapacity: true)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Ideographs, each of which is a word; Japanese syllables and Korean letters are not.
  private static func isCJK(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2B73F, 0x2B740...0x2B81F,
      0x2B820...0x2CEAF, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
      true
    default: false
    }
  }
}
