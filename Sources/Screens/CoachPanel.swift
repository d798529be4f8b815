import Drill
import Interview
import Scoring
import Terminal

/// Draws the live checklist: for an opening the frameworks, for a follow-up what it presses.
struct CoachPanel {
  let coach: Coach
  let turn: Turn
  let drill: Drill

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
    let lines = turn.isOpening ? checklist(rows: inside.rows - figures.count, width: inside.columns) : pressed
    for (number, line) in (lines + figures).prefix(inside.rows).enumerated() {
      grid.write(line, row: inside.row + number, column: inside.column, width: inside.columns)
    }
  }

  // MARK: An opening

  /// As many frameworks as there are rows for.
  private func checklist(rows: Int, width: Int) -> [[Run]] {
    var lines: [[Run]] = []
    for framework in frameworks {
      let elements = framework.elements.map { [CoachPanel.symbol($0.state), Run(" \($0.title)")] }
      guard lines.count + elements.count + 1 <= rows else { continue }
      lines.append([Run(TextWidth.truncate(framework.title, to: width), Theme.heading)])
      lines += elements
    }
    return lines
  }

  private var frameworks: [FrameworkAssessment] {
    let wanted = ["star", "detect-contain-fix-prevent", "key-elements"]
    let all = coach.assessment?.frameworks ?? []
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
      [Run("This presses", Theme.heading)], [reply, Run(" \(TargetWords.asked(turn.ask.presses))")], [],
    ]
    if !coach.openGaps.isEmpty {
      lines.append([Run("Still open", Theme.heading)])
      lines += coach.openGaps.prefix(4).map { [Run("· ", Theme.quiet), Run(TargetWords.asked($0.target))] }
      lines.append([])
    }
    return lines
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
    if turn.isOpening { lines.append(share("learnings", assessment.learningShare, bar: 0.7)) }
    lines.append(share("I, not we", assessment.iShare, bar: 0.8))
    lines.append([Run("numbers".padding(to: 11), Theme.quiet), Run("\(assessment.metrics.count)")])
    return lines
  }

  private func share(_ name: String, _ value: Double?, bar: Double) -> [Run] {
    let label = Run(name.padding(to: 11), Theme.quiet)
    guard let value else { return [label, Run("none yet", Theme.quiet)] }
    let style = value >= bar ? Theme.good : .plain
    return [label, Run("\(Int((value * 100).rounded()))%", style), Run(" (bar \(Int(bar * 100))%)", Theme.quiet)]
  }

  /// All in one line.
  private var line: String {
    guard let assessment = coach.assessment else { return "" }
    if !turn.isOpening {
      let state =
        switch coach.reply {
        case .answered: "answered"
        case .partly: "partly answered"
        case .dodged, nil: "not answered yet"
        }
      return "presses \(turn.ask.presses.rawValue): \(state)"
    }
    let elements = frameworks.first?.elements ?? []
    let states = elements.map { "\(CoachPanel.symbol($0.state).text)\($0.title.prefix(1).uppercased())" }
    let share = assessment.iShare.map { "I \(Int(($0 * 100).rounded()))%  " } ?? ""
    return "\(states.joined(separator: " "))  \(share)numbers \(assessment.metrics.count)"
  }
}

/// What the targets of follow-ups are called on screens.
enum TargetWords {
  /// What is asked for, in two or three words.
  static func asked(_ target: Target) -> String {
    switch target {
    case .own: "your own part"
    case .who: "I, not we"
    case .situation: "the situation"
    case .detect: "how you noticed"
    case .contain: "how you contained it"
    case .fix: "how you fixed it"
    case .prevent: "what prevents it now"
    case .cause: "the cause"
    case .impact: "how bad it was"
    case .metric: "the result in numbers"
    case .tell: "whom you told"
    case .learning: "what you learned"
    case .growth: "what you do now"
    case .tradeoff: "why this, not that"
    case .backbone: "holding your ground"
    case .none: "the whole story"
    }
  }
}
