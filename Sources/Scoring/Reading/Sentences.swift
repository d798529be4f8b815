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
  package static func ranges(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var boundaries = Boundaries(text)
    return boundaries.ranges()
  }
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
