import Interview
import Scoring
import Terminal

/// An answer with its evidence: each finding has a letter, set behind its words, which are underlined.
struct MarkedText {
  /// Something found in an answer.
  struct Finding: Hashable {
    var letter: Character
    var span: Span
    /// What was found there: elements and flags by their titles.
    var titles: [String]
    var isFlag: Bool
  }

  let text: String
  let findings: [Finding]

  private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

  /// The findings of an assessment, in the order of the text; what shares its words shares its letter.
  init(_ assessment: Assessment) {
    text = assessment.text
    var titles: [Span: [String]] = [:]
    var flagged: Set<Span> = []
    for framework in assessment.frameworks {
      for element in framework.elements where element.state != .missing {
        for span in element.evidence.prefix(2) where !span.isEmpty {
          let title = element.state == .partly ? "\(element.title), partly" : element.title
          if titles[span]?.contains(title) != true { titles[span, default: []].append(title) }
        }
      }
    }
    for flag in assessment.redFlags {
      for span in flag.evidence where !span.isEmpty {
        titles[span, default: []].append("red flag: \(flag.title)")
        flagged.insert(span)
      }
    }
    findings = zip(Self.letters, titles.keys.sorted()).map { letter, span in
      Finding(letter: letter, span: span, titles: titles[span] ?? [], isFlag: flagged.contains(span))
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
    let here = findings.filter { $0.span.start <= position && position < $0.span.end }
    if here.contains(where: \.isFlag) { return Style(foreground: .red, underline: true) }
    return here.isEmpty ? .plain : Theme.evidence
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
