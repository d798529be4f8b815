import Texts

/// Letters of another script than the Latin one, by which an answer that is not in English is told, such as a Russian one.
struct OtherScript: Hashable, Sendable {
  private var letters = 0
  private var others = 0

  /// Above this share of all letters an answer is not in English; names and terms in it stay below.
  private static let most = 0.5

  /// No letters at all.
  init() {}

  /// The letters of a text.
  init(_ text: String) {
    var text = text
    let isPlain = text.withUTF8 { bytes in
      for byte in bytes { letters += (byte | 0x20) &- 0x61 < 26 ? 1 : 0 }
      return bytes.allSatisfy { $0 < 0x80 }
    }
    if isPlain { return }
    for scalar in text.unicodeScalars where !scalar.isASCII && scalar.properties.isAlphabetic {
      letters += 1
      if scalar.value > Self.lastLatin { others += 1 }
    }
  }

  /// Adds the letters of another text.
  static func += (sum: inout OtherScript, other: OtherScript) {
    sum.letters += other.letters
    sum.others += other.others
  }

  /// Why an answer of these letters counts as nothing, in English for people; nil where they are those of English.
  var reason: String? { share > Self.most ? Texts.english[NothingText.notEnglish] : nil }

  /// The share of the letters that are not Latin; 0 where there are none.
  var share: Double { letters == 0 ? 0 : Double(others) / Double(letters) }

  /// The last letter of Latin Extended-B.
  private static let lastLatin: UInt32 = 0x24F
}
