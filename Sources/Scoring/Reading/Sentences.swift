import Interview

/// Splits an answer into sentences: typed or spoken, with or without capitals and full stops.
public enum Sentences {
  /// The sentences of a text in order; offsets count Unicode scalars, and spaces between sentences belong to none.
  public static func split(_ text: String) -> [Sentence] {
    var text = text
    return text.withUTF8 { bytes in
      var offsets = ScalarOffsets(bytes)
      return ranges(bytes).map { range in
        let start = offsets.scalar(at: range.lowerBound)
        let end = offsets.scalar(at: range.upperBound)
        return Sentence(span: Span(start, end), text: String(decoding: bytes[range], as: UTF8.self))
      }
    }
  }

  /// The sentences as ranges of bytes.
  private static func ranges(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let signed = signedRanges(text)
    guard let weights, signed.contains(where: { isRunOn(text, $0) }) else { return signed }
    return weights.withTables(or: signed) { tables in parted(signed, text, tables.runOns, tables.language) }
  }

  /// The sentences of a text that no sign parts, as ranges of its bytes.
  static func parts(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    guard isRunOn(text, 0..<text.count), let weights else { return [0..<text.count] }
    return weights.withTables(or: [0..<text.count]) { tables in
      parted([0..<text.count], text, tables.runOns, tables.language)
    }
  }

  /// The ranges that signs alone tell: full stops, line ends, bullets.
  package static func signedRanges(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var boundaries = Boundaries(text)
    return boundaries.ranges()
  }

  private static let weights = try? Weights.embedded()

  /// Parts the ranges that look like more than one sentence.
  package static func parted(
    _ ranges: [Range<Int>], _ text: UnsafeBufferPointer<UInt8>, _ runOns: RunOns, _ language: LanguageTables
  ) -> [Range<Int>] {
    var tokenizer = Tokenizer(language)
    var words: [Word] = []
    var parted: [Range<Int>] = []
    for range in ranges {
      guard isRunOn(text, range) else {
        parted.append(range)
        continue
      }
      words.removeAll(keepingCapacity: true)
      tokenizer.words(of: UnsafeBufferPointer(rebasing: text[range]), into: &words)
      var start = range.lowerBound
      for index in runOns.starts(words) {
        let next = range.lowerBound + wordStart(words, index, text, range)
        var end = next
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
        guard end > start, end < next else { continue }
        parted.append(start..<end)
        start = next
      }
      parted.append(start..<range.upperBound)
    }
    return parted
  }

  /// Where a word begins with the signs that hang on to it: a quote, a bracket, a currency.
  private static func wordStart(_ words: [Word], _ index: Int, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>)
    -> Int
  {
    var start = words[index].start
    while start > words[index - 1].end, text[range.lowerBound + start - 1] > 0x20 { start -= 1 }
    return start
  }

  /// Whether a range has no sign at its end, or is longer than people speak in one breath.
  package static func isRunOn(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, closers.contains(text[end - 1]) { end -= 1 }
    guard end > range.lowerBound else { return false }
    // An item of a list is one already.
    if Boundaries(text).bullet(at: range.lowerBound) != 0 { return false }
    let last = text[end - 1]
    let hasSign = last == letter(".") || last == letter("!") || last == letter("?")
    return hasSign ? range.count > 320 : range.count > 24
  }

  private static let closers: [UInt8] = [0x22, 0x27, letter(")"), letter("]")]
}

/// Turns offsets in bytes into offsets in scalars; asked in rising order.
package struct ScalarOffsets {
  private let text: UnsafeBufferPointer<UInt8>
  private var byte = 0
  private var scalar = 0

  package init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  package mutating func scalar(at offset: Int) -> Int {
    while byte < offset {
      if text[byte] & 0xC0 != 0x80 { scalar += 1 }
      byte += 1
    }
    return scalar
  }
}
