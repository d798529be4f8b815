import Interview
import Scoring
import Sessions
import Terminal
import Texts

/// Two attempts at the same chain, in words.
struct AttemptReport {
  let comparison: AttemptComparison
  /// When they were, as people read dates.
  let earlier, later: String
  let texts: Texts

  var paragraphs: [Paragraph] {
    let slots: Slots = ["earlier": earlier, "later": later]
    let grades: Slots = [
      "before": texts.oneDecimal(comparison.earlier.grade), "after": texts.oneDecimal(comparison.later.grade),
    ]
    return [
      Paragraph(texts[AttemptText.heading, slots], Theme.heading), Paragraph(texts[AttemptText.grades, grades]), .blank,
    ]
      + list(.closed, "+", Theme.good, comparison.closed) + list(.open, "·", Theme.bad, comparison.open)
      + list(.lost, "-", Theme.bad, comparison.lost) + sentences
  }

  private func list(_ heading: AttemptText, _ sign: String, _ style: Style, _ changes: [AttemptComparison.Change])
    -> [Paragraph]
  {
    guard !changes.isEmpty else { return [] }
    return [Paragraph(texts[heading], Theme.heading)]
      + changes.map { change in
        let states =
          change.before == change.after
          ? texts.state(change.after) : "\(texts.state(change.before)) → \(texts.state(change.after))"
        return Paragraph(
          [
            Run("\(sign) ", style), Run(texts.translated(change.title)), Run("  \(states)  "),
            Run(texts.translated(change.framework), Theme.quiet),
          ], indent: 2, hanging: 4)
      } + [.blank]
  }

  private var sentences: [Paragraph] {
    [Paragraph(texts[AttemptText.sentences], Theme.heading), Paragraph(texts[AttemptText.legend], Theme.quiet)]
      + comparison.sentences.flatMap { pair -> [Paragraph] in
        switch pair {
        case .kept(let text): [line("=", .plain, text)]
        case .changed(let before, let after): [line("~", Theme.quiet, before), line("→", Theme.partly, after)]
        case .dropped(let text): [line("-", Theme.quiet, text)]
        case .added(let text): [line("+", Theme.good, text)]
        }
      }
  }

  private func line(_ sign: String, _ style: Style, _ text: String) -> Paragraph {
    Paragraph([Run("\(sign) ", Theme.accent), Run(text, style == Theme.good ? .plain : style)], indent: 2, hanging: 4)
  }
}

/// The candidate's rating beside Grill's, element by element.
struct RatingReport {
  let rated: RatedAnswer
  let session: ReviewedSession
  let texts: Texts

  func paragraphs(width: Int) -> [Paragraph] {
    let column = 10
    let title = max(12, min(44, width - 2 * column - 4))
    func row(_ name: String, _ own: String, _ grill: String, _ sign: String, _ style: Style) -> Paragraph {
      Paragraph([
        Run(TextWidth.truncate(name, to: title - 1).padding(to: title), style),
        Run(TextWidth.truncate(own, to: column - 1).padding(to: column)),
        Run(TextWidth.truncate(grill, to: column - 1).padding(to: column)), Run(sign, Theme.accent),
      ])
    }
    var lines = [row("", texts[RatingText.you], "Grill", "", Theme.quiet)]
    for line in rated.rows {
      let name = line.element.target.map { texts.asked($0) } ?? texts.translated(line.element.title)
      let sign = line.difference > 0 ? "↑" : line.difference < 0 ? "↓" : "="
      lines.append(row(name, texts.state(line.own), texts.state(line.element.state), sign, .plain))
    }
    lines += [.blank, Paragraph(texts[RatingText.signs], Theme.quiet), Paragraph(texts.habit(rated.habit))]
    return lines
  }
}
