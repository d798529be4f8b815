/// One line of a wrapped text.
public struct TextLine: Hashable, Sendable {
  /// What is shown: the line without the blanks at which it was broken.
  public var text: String
  /// The first scalar of the source that it shows.
  public var start: Int
  /// One past the last scalar of the source that it shows.
  public var end: Int

  /// A line as given.
  public init(text: String, start: Int, end: Int) {
    self.text = text
    self.start = start
    self.end = end
  }
}

extension TextWidth {
  /// Breaks a text into lines of at most so many columns, between words where possible.
  ///
  /// A text ends in as many lines as it has line ends plus one. Between one line's `end` and the next one's `start` stand
  /// only the blanks or the line end at which the text was broken, so that spans of the source stay true.
  public static func wrap(_ text: String, width: Int) -> [TextLine] {
    let content = WrappedText(text, columns: width)
    return content.lines.map { line in
      var end = line.end
      var hiddenBytes = 0
      var hiddenScalars = 0
      while end > line.start, content.glyphs[end - 1].isBreak || (line.isSoft && content.glyphs[end - 1].isSpace) {
        end -= 1
        hiddenBytes += Int(content.glyphs[end].bytes)
        hiddenScalars += Int(content.glyphs[end].scalars)
      }
      let bytes = content.bytes[line.startByte..<line.endByte - hiddenBytes]
      return TextLine(
        text: String(decoding: bytes, as: UTF8.self), start: line.startScalar, end: line.endScalar - hiddenScalars)
    }
  }
}
