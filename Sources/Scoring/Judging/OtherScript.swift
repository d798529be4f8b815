import Texts

/// Letters of another script than the Latin one, by which an answer that is not in English is told, such as a Russian one.
enum OtherScript {
  /// Above this share of all letters an answer is not in English; names and terms in it stay below.
  private static let most = 0.5

  /// Why the answer counts as nothing, in English for people; nil where its letters are those of English.
  static func reason(_ text: String) -> String? {
    share(of: text) > most ? Texts.english[NothingText.notEnglish] : nil
  }

  /// The share of a text's letters that are not Latin; 0 where it has none.
  static func share(of text: String) -> Double {
    var (letters, others) = (0, 0)
    var text = text
    let isPlain = text.withUTF8 { bytes in
      for byte in bytes { letters += (byte | 0x20) &- 0x61 < 26 ? 1 : 0 }
      return bytes.allSatisfy { $0 < 0x80 }
    }
    if isPlain { return 0 }
    for scalar in text.unicodeScalars where !scalar.isASCII && isLetter(scalar) {
      letters += 1
      if scalar.value > lastLatin { others += 1 }
    }
    return letters == 0 ? 0 : Double(others) / Double(letters)
  }

  /// The last letter of Latin Extended-B.
  private static let lastLatin: UInt32 = 0x24F

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x80: false
    default: scalar.properties.isAlphabetic
    }
  }
}
