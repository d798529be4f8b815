import Interview

extension MarkedText {
  /// A stretch of the answer that is all evidence of one finding, or of none; a line break stands alone.
  struct Piece: Hashable {
    var text: String
    var finding: Finding?
    /// Whether the finding ends with it, so that its letter follows.
    var endsFinding = false
  }

  /// The answer in pieces, in order.
  var pieces: [Piece] {
    var pieces: [Piece] = []
    var position = 0
    for finding in findings {
      pieces += Self.lines(text[Span(position, finding.span.start)], nil)
      var marked = Self.lines(text[finding.span], finding)
      if let last = marked.lastIndex(where: { $0.finding != nil }) { marked[last].endsFinding = true }
      pieces += marked
      position = finding.span.end
    }
    return pieces + Self.lines(text[Span(position, text.unicodeScalars.count)], nil)
  }

  private static func lines(_ text: String, _ finding: Finding?) -> [Piece] {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    return lines.enumerated().flatMap { number, line in
      (number > 0 ? [Piece(text: "\n")] : []) + (line.isEmpty ? [] : [Piece(text: line, finding: finding)])
    }
  }
}
