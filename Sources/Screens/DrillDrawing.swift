import Drill
import Interview
import Terminal
import Texts

extension DrillScreen {
  func draw(into grid: inout Grid, in area: Rectangle, world: World, at now: Double) {
    guard let turn = drill.current else { return }
    let texts = world.texts
    let layout = self.layout(in: area, texts)
    drawHeader(&grid, in: area.split(top: 1).top, turn, texts, at: now)
    drawClock(&grid, in: layout.clock, turn, texts, at: now)
    for (number, line) in layout.lines.enumerated() {
      grid.write(
        line.text, row: layout.question.row + number, column: layout.question.column, width: layout.question.columns,
        style: Theme.question)
    }
    drawNotice(&grid, layout)
    if drill.stage == .paused {
      drawPaused(&grid, in: layout.editor, texts)
    } else {
      editor.draw(into: &grid, in: layout.editor, placeholder: texts[DrillText.placeholder])
    }
    CoachPanel(coach: coach, turn: turn, texts: texts).draw(into: &grid, in: layout.coach, summary: layout.summary)
  }

  private func drawHeader(_ grid: inout Grid, in row: Rectangle, _ turn: Turn, _ texts: Texts, at now: Double) {
    grid.fill(row, style: Theme.bar)
    let urgency = Urgency(remaining: drill.remaining(at: now), budget: turn.ask.seconds)
    let time = " \(timeLeft(urgency, texts, at: now)) "
    let style: Style =
      switch urgency {
      case .calm: Theme.bar
      case .soon: Theme.warning
      case .now: Theme.alarm
      }
    let width = min(TextWidth.of(time), row.columns)
    // Where there is no room for both, the title is cut: the position changes.
    let position = " · \(position(turn, texts))"
    let room = max(0, row.columns - width - TextWidth.of(position) - 1)
    let title = TextWidth.truncate(texts.translated(drill.plan.chain.title), to: max(6, room))
    let left = TextWidth.truncate(" \(title)\(position)", to: max(0, row.columns - width))
    grid.write(left, row: row.row, column: row.column, width: row.columns - width, style: Theme.bar)
    grid.write(time, row: row.row, column: row.endColumn - width, width: width, style: style)
  }

  private func position(_ turn: Turn, _ texts: Texts) -> String {
    if turn.isOpening { return texts[DrillText.opening] }
    let number = drill.turns.dropFirst().filter { !$0.ask.harder }.count
    let followUp = turn.ask.harder ? DrillText.followUpAgain : .followUp
    return texts[followUp, ["number": number, "total": drill.mostFollowUps]]
  }

  private func timeLeft(_ urgency: Urgency, _ texts: Texts, at now: Double) -> String {
    let left: DrillText =
      switch urgency {
      case _ where drill.stage == .paused: .leftPaused
      case .calm: .left
      case .soon: .leftSoon
      case .now: .leftNow
      }
    return texts[left, ["time": Duration.clock(drill.remaining(at: now))]]
  }

  /// The budget as a bar; for an opening with its four phases and the one that runs.
  private func drawClock(_ grid: inout Grid, in row: Rectangle, _ turn: Turn, _ texts: Texts, at now: Double) {
    let share = min(1, drill.elapsed(at: now) / max(1, turn.ask.seconds))
    let label =
      turn.isOpening
      ? texts[Phase.at(share: share).text]
      : turn.ask.before != nil
        ? texts[DrillText.contradiction]
        : texts[DrillText.presses, ["target": texts[TargetName(turn.ask.presses)]]]
    let labelled = label.padding(to: 18)
    grid.write(" \(labelled)", row: row.row, column: row.column, width: row.columns, style: Theme.accent)
    let start = row.column + 19
    let width = row.endColumn - start - 1
    guard width >= 8 else { return }
    let boundaries = turn.isOpening ? Phase.allCases.dropLast().map { Int(($0.end * Double(width)).rounded()) } : []
    let filled = Int((share * Double(width)).rounded(.down))
    var bar = ""
    for column in 0..<width {
      bar += column < filled ? "█" : boundaries.contains(column) ? "│" : "░"
    }
    grid.write(bar, row: row.row, column: start, width: width, style: Theme.quiet)
    grid.restyle(row: row.row, column: start, width: filled, style: .plain)
  }

  private func drawNotice(_ grid: inout Grid, _ layout: DrillLayout) {
    guard let notice else {
      return grid.rule(
        row: layout.notice.row, column: layout.notice.column, width: layout.notice.columns, style: Theme.quiet)
    }
    let style = notice.isAlarm ? Theme.alarm : Theme.warning
    grid.fill(layout.notice, style: style)
    for (row, line) in layout.noticeLines.prefix(layout.notice.rows).enumerated() {
      grid.write(
        line.text, row: layout.notice.row + row, column: layout.notice.column + 1, width: layout.notice.columns - 2,
        style: style)
    }
  }

  private func drawPaused(_ grid: inout Grid, in area: Rectangle, _ texts: Texts) {
    let lines = [texts[DrillText.paused], texts[DrillText.pausedMore]]
    let top = area.row + max(0, (area.rows - lines.count) / 2)
    for (number, line) in lines.enumerated() where top + number < area.endRow {
      let column = area.column + max(0, (area.columns - TextWidth.of(line)) / 2)
      grid.write(
        line, row: top + number, column: column, width: area.endColumn - column,
        style: number == 0 ? Theme.heading : .plain)
    }
    grid.cursor = nil
  }
}

extension Phase {
  /// What it is called.
  var text: DrillText {
    switch self {
    case .acknowledge: .acknowledge
    case .approach: .approach
    case .example: .example
    case .principle: .principle
    }
  }
}
