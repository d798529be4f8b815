/// An example text of a framework with its `[[…]]` taken out and remembered as spans.
public struct MarkedExample: Hashable, Sendable {
  /// The text without the brackets.
  public var text: String
  /// The words that stood in brackets.
  public var marks: [Span]

  /// Takes the brackets out of a text; an opening one that is never closed marks nothing.
  public init(_ marked: String) {
    let scalars = Array(marked.unicodeScalars)
    var plain = String.UnicodeScalarView()
    var marks: [Span] = []
    var count = 0
    var start: Int?
    var index = 0
    while index < scalars.count {
      let pair = index + 1 < scalars.count && scalars[index] == scalars[index + 1]
      if pair, scalars[index] == "[" {
        start = count
        index += 2
      } else if pair, scalars[index] == "]", let begun = start {
        marks.append(Span(begun, count))
        start = nil
        index += 2
      } else {
        plain.append(scalars[index])
        count += 1
        index += 1
      }
    }
    text = String(plain)
    self.marks = marks
  }
}
