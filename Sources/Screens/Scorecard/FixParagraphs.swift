import Drill
import Interview
import Scoring
import Texts

/// The fixes that matter most, each with the words to change, what to do instead and what to practise.
struct FixParagraphs {
  let fixes: [Fix]
  let texts: Texts

  var paragraphs: [Paragraph] {
    guard !fixes.isEmpty else { return [] }
    let heading = fixes.count == 1 ? texts[ScorecardWords.fix] : texts[ScorecardWords.fixes]
    return [Paragraph(heading, Theme.heading)] + fixes.enumerated().flatMap { lines($0.offset + 1, $0.element) }
      + [.blank]
  }

  private func lines(_ number: Int, _ fix: Fix) -> [Paragraph] {
    var lines = [Paragraph([Run("\(number). ", Theme.accent), Run(title(fix.problem))], indent: 2, hanging: 5)]
    if let words = fix.words {
      lines.append(
        Paragraph(
          [
            Run(texts[ScorecardWords.youSaid] + " "),
            Run(texts[ScorecardWords.quote, ["words": words]], Theme.evidence),
          ], indent: 5))
    }
    lines.append(Paragraph([Run("→ ", Theme.good), Run(advice(fix.problem))], indent: 5, hanging: 7))
    lines.append(
      Paragraph(
        [
          Run("→ ", Theme.good), Run(texts[ScorecardWords.practise] + "  "),
          Run("grill exercise \(fix.exercise.rawValue)", Theme.accent),
        ], indent: 5, hanging: 7))
    return lines
  }

  private func title(_ problem: Fix.Problem) -> String {
    switch problem {
    case .nothing(let because): texts.translated(because)
    case .flag(let title, _): texts[ScorecardWords.flagFix, ["title": texts.translated(title)]]
    case .gap(_, let because): texts.translated(because)
    case .cutOff(let count, let total): texts[ScorecardWords.cutOffFix, ["count": count, "total": total]]
    case .slowStart(let seconds): texts[ScorecardWords.slowFix, ["seconds": seconds]]
    case .passedOver(let count): texts[ScorecardWords.passedFix, ["count": count]]
    }
  }

  private func advice(_ problem: Fix.Problem) -> String {
    switch problem {
    case .nothing: texts[ScorecardWords.nothingAdvice]
    case .flag(_, let instead): texts.translated(instead)
    case .gap(let target, _): texts[TargetAdvice(target)]
    case .cutOff: texts[ScorecardWords.cutOffAdvice]
    case .slowStart: texts[ScorecardWords.slowAdvice]
    case .passedOver: texts[ScorecardWords.passedAdvice]
    }
  }
}
