import Interview

/// Letters for the evidence of an assessment, so that a list can point into the text.
public struct Lettering: Sendable {
  /// The lettered stretches of the text, in order; evidence that overlaps shares a stretch and its letter.
  public let stretches: [Span]

  /// Letters for all evidence of an assessment, red flags included.
  public init(_ assessment: Assessment) {
    let elements = assessment.frameworks.flatMap(\.elements).flatMap(\.evidence)
    var merged: [Span] = []
    for span in (elements + assessment.redFlags.flatMap(\.evidence)).sorted() where !span.isEmpty {
      if let last = merged.last, last.overlaps(span) {
        merged[merged.count - 1].end = max(last.end, span.end)
      } else {
        merged.append(span)
      }
    }
    stretches = merged
  }

  /// The letters of some evidence, each once, in order.
  public func letters(of evidence: [Span]) -> [String] {
    stretches.indices.filter { place in evidence.contains { $0.overlaps(stretches[place]) } }.map(Self.letter)
  }

  /// The text with each stretch in brackets, its letter before the closing one.
  public func marked(_ text: String) -> String {
    var marked = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var position = 0
    for (place, stretch) in stretches.enumerated() {
      let start = min(stretch.start, scalars.count)
      let end = min(stretch.end, scalars.count)
      marked.append(contentsOf: scalars[position..<start])
      marked.append("[")
      marked.append(contentsOf: scalars[start..<end])
      marked.append(contentsOf: "|\(Self.letter(place))]".unicodeScalars)
      position = end
    }
    marked.append(contentsOf: scalars[position...])
    return String(marked)
  }

  private static func letter(_ place: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    guard place >= letters.count else { return String(letters[place]) }
    return letter(place / letters.count - 1) + String(letters[place % letters.count])
  }
}
