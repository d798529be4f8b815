import Drill
import Interview
import Scoring
import Terminal
import Texts

/// Which of a chain's points its answers made, in whose words, and why the others matter.
struct KeyPointReport {
  private let findings: [KeyPointFinding]
  private let text: String

  /// The points of a chain over all answers of a drill.
  init(_ card: Scorecard) {
    text = card.turns.map(\.answer).joined(separator: "\n\n")
    findings = KeyPointFinding.find(card.chain.points, in: text)
  }

  /// A line for each point, with its words or its reason; nothing for a chain without points.
  func paragraphs(_ texts: Texts) -> [Paragraph] {
    guard !findings.isEmpty else { return [] }
    let made = findings.count(where: \.isMade)
    let heading = Paragraph([
      Run("\(texts[KeyPointText.heading])  ", Theme.heading),
      Run(texts[KeyPointText.made, ["made": made, "all": findings.count]]),
    ])
    return [heading] + findings.flatMap { lines($0, texts) } + [.blank]
  }

  private func lines(_ finding: KeyPointFinding, _ texts: Texts) -> [Paragraph] {
    guard let words = finding.words.first else {
      return [
        Paragraph(
          [Run("✗ ", Theme.bad), Run(texts[KeyPointText.missed, ["title": texts.translated(finding.point.title)]])],
          indent: 2,
          hanging: 4),
        Paragraph(texts.translated(finding.point.why), Theme.quiet, indent: 4),
      ]
    }
    return [
      Paragraph(
        [
          Run("✓ ", Theme.good), Run("\(texts.translated(finding.point.title))  "),
          Run(texts.quoted(Quotation.of(text[words])), Theme.evidence),
        ], indent: 2, hanging: 4)
    ]
  }
}
