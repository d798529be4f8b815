import Drill
import Interview
import Scoring
import Terminal
import Texts

/// Draws the live checklist: for an opening the frameworks, for a follow-up what it presses.
struct CoachPanel {
  let coach: Coach
  let turn: Turn
  let texts: Texts

  /// Draws it beside the answer, or in one line where there is no room.
  func draw(into grid: inout Grid, in panel: Rectangle, summary: Rectangle) {
    if !panel.isEmpty { draw(into: &grid, in: panel) }
    if !summary.isEmpty {
      grid.fill(summary, style: Theme.quiet)
      grid.write(
        TextWidth.truncate(" \(line)", to: summary.columns), row: summary.row, column: summary.column,
        width: summary.columns, style: Theme.quiet)
    }
  }

  private func draw(into grid: inout Grid, in panel: Rectangle) {
    for row in panel.row..<panel.endRow {
      grid.write("│", row: row, column: panel.column, style: Theme.quiet)
    }
    let inside = Rectangle(
      row: panel.row, column: panel.column + 2, rows: panel.rows, columns: max(0, panel.columns - 3))
    let figures = self.figures
    let lines =
      isOtherLanguage
      ? Paragraph(line, Theme.bad).lines(width: inside.columns)
      : turn.isOpening ? checklist(rows: inside.rows - figures.count, width: inside.columns) : pressed
    for (number, line) in (lines + figures).prefix(inside.rows).enumerated() {
      grid.write(line, row: inside.row + number, column: inside.column, width: inside.columns)
    }
  }

  /// Whether nothing can be found in the answer because it is not in English.
  private var isOtherLanguage: Bool { coach.assessment?.nothing == Texts.english[NothingText.notEnglish] }

  // MARK: An opening

  /// As many frameworks as there are rows for.
  private func checklist(rows: Int, width: Int) -> [[Run]] {
    var lines: [[Run]] = []
    for framework in frameworks {
      let elements = framework.elements.map { [CoachPanel.symbol($0.state), Run(" \(texts.translated($0.title))")] }
      guard lines.count + elements.count + 1 <= rows else { continue }
      lines.append([Run(TextWidth.truncate(texts.translated(framework.title), to: width), Theme.heading)])
      lines += elements
    }
    return lines
  }

  private var frameworks: [FrameworkAssessment] {
    let usual = ["star", "detect-contain-fix-prevent", "own-impact-learnings-growth"]
    let all = coach.assessment?.frameworks ?? []
    let wanted = usual + coach.chainFrameworks.filter { !usual.contains($0) }
    return wanted.compactMap { id in all.first { $0.id == id } }
  }

  /// The sign of a state, and its colour; the sign says it without colour.
  static func symbol(_ state: ElementState) -> Run {
    switch state {
    case .met: Run("✓", Theme.good)
    case .partly: Run("~", Theme.partly)
    case .missing: Run("·", Theme.quiet)
    }
  }

  // MARK: A follow-up

  private var pressed: [[Run]] {
    var lines: [[Run]] = [
      [Run(texts[CoachText.presses], Theme.heading)], [reply, Run(" \(asked)")], [],
    ]
    if !coach.openGaps.isEmpty {
      lines.append([Run(texts[CoachText.stillOpen], Theme.heading)])
      lines += coach.openGaps.prefix(4).map { [Run("· ", Theme.quiet), Run(texts[TargetAsked($0.target)])] }
      lines.append([])
    }
    return lines
  }

  private var asked: String {
    turn.ask.before == nil ? texts[TargetAsked(turn.ask.presses)] : texts[CoachText.changed]
  }

  private var reply: Run {
    switch coach.reply {
    case .answered: Run("✓", Theme.good)
    case .partly: Run("~", Theme.partly)
    case .dodged, nil: Run("·", Theme.quiet)
    }
  }

  // MARK: Figures

  private var figures: [[Run]] {
    guard let assessment = coach.assessment else { return [] }
    var lines: [[Run]] = []
    if turn.isOpening {
      lines.append(share(.learnings, assessment.learningShare, bar: coach.bar(of: "seventy-percent-learnings")))
    }
    lines.append(share(.iNotWe, assessment.iShare, bar: coach.bar(of: "i-not-we")))
    lines.append([label(.numbers), Run("\(assessment.metrics.count)")])
    return lines
  }

  private func label(_ name: CoachText) -> Run { Run(texts[name].padding(to: 11), Theme.quiet) }

  private func share(_ name: CoachText, _ value: Double?, bar: Double?) -> [Run] {
    guard let value else { return [label(name), Run(texts[CoachText.noneYet], Theme.quiet)] }
    guard let bar else { return [label(name), Run(texts.percent(value))] }
    let least = texts[CoachText.bar, ["percent": texts.percent(bar)]]
    return [
      label(name), Run(texts.percent(value), value >= bar ? Theme.good : .plain), Run(" \(least)", Theme.quiet),
    ]
  }

  /// All in one line.
  private var line: String {
    guard let assessment = coach.assessment else { return "" }
    if isOtherLanguage { return texts[NothingText.notEnglish] }
    if !turn.isOpening {
      let state: CoachText =
        switch coach.reply {
        case .answered: .answered
        case .partly: .partly
        case .dodged, nil: .unanswered
        }
      let isChange = turn.ask.before != nil
      let target = isChange ? texts[DrillText.contradiction] : texts[TargetName(turn.ask.presses)]
      return texts[CoachText.line, ["target": target, "state": texts[state]]]
    }
    let elements = frameworks.first?.elements ?? []
    let states = elements.map {
      "\(CoachPanel.symbol($0.state).text)\(texts.translated($0.title).prefix(1).uppercased())"
    }
    let share = assessment.iShare.map { texts[CoachText.iShare, ["percent": texts.percent($0)]] + "  " } ?? ""
    return states.joined(separator: " ") + "  " + share
      + texts[CoachText.openingLine, ["numbers": assessment.metrics.count]]
  }
}
