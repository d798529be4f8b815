/// Counts the seconds that go into each part of an answer whose parts are paragraphs, as it is typed.
///
/// The time up to a change belongs to the part in which the change is made, so that what is thought before a part's first
/// word counts as that part. What is pasted, or comes line by line, was not typed by the clock.
public struct PartClock: Sendable {
  private var draft: [Unicode.Scalar] = []
  private var seconds: [Double]
  private var last = 0.0
  private var typed = 0
  private var inserted = 0

  /// The most characters that one change of somebody typing adds.
  private static let mostTyped = 12

  /// A clock for so many parts.
  public init(parts: Int) { seconds = Array(repeating: 0, count: parts) }

  /// The seconds of each part; nil where most of the answer was not typed.
  public var parts: [Double]? { inserted > 0 && typed * 4 >= inserted * 3 ? seconds : nil }

  /// Takes the answer as it stands so many seconds after the question.
  public mutating func wrote(_ text: String, at elapsed: Double) {
    let now = Array(text.unicodeScalars)
    let place = zip(draft, now).prefix { $0 == $1 }.count
    let part = min(Self.part(at: place, in: now), seconds.count - 1)
    seconds[part] += max(0, elapsed - last)
    last = max(last, elapsed)
    let added = max(0, now.count - draft.count)
    inserted += added
    if added <= Self.mostTyped { typed += added }
    draft = now
  }

  /// The number, from 0, of the paragraph that a place stands in or would begin.
  private static func part(at place: Int, in text: [Unicode.Scalar]) -> Int {
    var paragraphs = 0
    var hasWords = false
    for scalar in text[..<place] {
      if scalar == "\n" {
        if hasWords { paragraphs += 1 }
        hasWords = false
      } else if !scalar.properties.isWhitespace {
        hasWords = true
      }
    }
    return paragraphs
  }
}
