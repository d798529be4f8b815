import Interview
import Scoring
import Terminal
import Texts

/// An answer with its evidence: each stretch has a letter, set behind its words, which are underlined.
struct MarkedText {
  /// A stretch of the answer in which something was found.
  struct Finding: Hashable {
    var letter: String
    var span: Span
    /// What was found there: elements and flags by their titles.
    var titles: [String]
    var isFlag: Bool
  }

  let text: String
  let findings: [Finding]

  /// The findings of an assessment, in the order of the text; what shares its words shares its letter.
  init(_ assessment: Assessment, _ texts: Texts) {
    text = assessment.text
    let lettering = Lettering(assessment)
    let elements = assessment.frameworks.flatMap(\.elements).filter { $0.state != .missing }
    findings = lettering.stretches.map { stretch in
      var titles: [String] = []
      for element in elements where element.evidence.contains(where: stretch.overlaps) {
        let whole = texts.translated(element.title)
        let title = element.state == .partly ? texts[ScorecardWords.partly, ["title": whole]] : whole
        if !titles.contains(title) { titles.append(title) }
      }
      let flags = assessment.redFlags.filter { $0.evidence.contains(where: stretch.overlaps) }
      return Finding(
        letter: lettering.letters(of: [stretch]).first ?? "", span: stretch,
        titles: flags.map { texts[ScorecardWords.redFlag, ["title": texts.translated($0.title)]] } + titles,
        isFlag: !flags.isEmpty)
    }
  }

  /// The text as paragraphs, evidence underlined and lettered.
  func paragraphs(indent: Int) -> [Paragraph] {
    var paragraphs: [[Run]] = [[]]
    let scalars = Array(text.unicodeScalars)
    let ends = Dictionary(grouping: findings, by: \.span.end)
    var run = String.UnicodeScalarView()
    var style = Style.plain
    func close() {
      if !run.isEmpty { paragraphs[paragraphs.count - 1].append(Run(String(run), style)) }
      run = String.UnicodeScalarView()
    }
    for position in 0...scalars.count {
      for finding in ends[position] ?? [] {
        close()
        paragraphs[paragraphs.count - 1].append(
          Run("[\(finding.letter)]", finding.isFlag ? Theme.bad : Theme.accent))
      }
      guard position < scalars.count else { break }
      if scalars[position] == "\n" {
        close()
        paragraphs.append([])
        continue
      }
      let wanted = self.style(at: position)
      if wanted != style {
        close()
        style = wanted
      }
      run.append(scalars[position])
    }
    close()
    return paragraphs.filter { !$0.isEmpty }.map { Paragraph($0, indent: indent) }
  }

  private func style(at position: Int) -> Style {
    guard let finding = findings.first(where: { $0.span.start <= position && position < $0.span.end }) else {
      return .plain
    }
    return finding.isFlag ? Style(foreground: .red, underline: true) : Theme.evidence
  }

  /// What each letter stands for.
  func legend(indent: Int) -> [Paragraph] {
    findings.map { finding in
      Paragraph(
        [
          Run("[\(finding.letter)] ", finding.isFlag ? Theme.bad : Theme.accent),
          Run(finding.titles.joined(separator: "; "), Theme.quiet),
        ], indent: indent, hanging: indent + 4)
    }
  }
}
