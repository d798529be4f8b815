import Interview
import Scoring
import Sessions
import Terminal
import Texts

/// An answer as it is shown: letters set behind the words that are evidence, signs where something was added, and what
/// is selected turned round.
struct ShownAnswer {
  private(set) var text = ""
  private(set) var spans: [StyledSpan] = []
  /// What is selected, in scalars of the shown text.
  private(set) var selected: StyledSpan?

  init(_ answer: ReviewedAnswer, review: Review, selection: [Span]) {
    let source = Array(answer.assessment.text.unicodeScalars)
    let inserts = Self.inserts(answer, review)
    var shown = String.UnicodeScalarView()
    var count = 0
    var place: [Int] = []
    place.reserveCapacity(source.count + 1)
    for position in 0...source.count {
      for insert in inserts[position] ?? [] {
        spans.append(StyledSpan(count, count + insert.text.unicodeScalars.count, insert.style))
        shown.append(contentsOf: insert.text.unicodeScalars)
        count += insert.text.unicodeScalars.count
      }
      place.append(count)
      guard position < source.count else { break }
      shown.append(source[position])
      count += 1
    }
    text = String(shown)
    let last = source.count
    func styled(_ span: Span, _ style: Style) -> StyledSpan {
      let (start, end) = (min(max(0, span.start), last), min(max(0, span.end), last))
      // What is set behind the last word does not belong to it.
      return StyledSpan(place[start], end > start ? place[end - 1] + 1 : place[start], style)
    }
    for finding in answer.findings {
      let look = finding.kind == .flag ? Style(foreground: .red, underline: true) : Theme.evidence
      spans += finding.spans.map { styled($0, look) }
    }
    let chosen = selection.map { styled($0, Theme.bar) }
    spans += chosen
    selected = chosen.first
  }

  private struct Insert {
    var text: String
    var style: Style
  }

  private static func inserts(_ answer: ReviewedAnswer, _ review: Review) -> [Int: [Insert]] {
    var inserts: [Int: [Insert]] = [:]
    let last = answer.assessment.text.unicodeScalars.count
    func add(_ text: String, _ style: Style, at place: Int) {
      inserts[min(max(0, place), last), default: []].append(Insert(text: text, style: style))
    }
    let marked = MarkedText(answer.assessment, .english)
    for finding in marked.findings {
      add("[\(finding.letter)]", finding.isFlag ? Theme.bad : Theme.accent, at: finding.span.end)
    }
    let place = answer.recorded.place
    for disagreement in review.disagreements where disagreement.exchange == place {
      add("[≠]", Theme.accent, at: disagreement.span.end)
    }
    for note in review.notes where note.exchange == place { add("[*]", Theme.accent, at: note.span.end) }
    return inserts
  }
}
