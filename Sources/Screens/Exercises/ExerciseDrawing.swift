import Drill
import Interview
import Terminal

extension ExerciseScreen {
  func draw(into grid: inout Grid, in area: Rectangle, world: World, at now: Double) {
    drawHeader(&grid, in: area.split(top: 1).top, at: now)
    switch stage {
    case .ready: drawRules(&grid, in: area.split(top: 1).rest)
    case .feedback, .finished: feedback?.draw(into: &grid, in: Self.reading(area))
    case .trying, .paused: drawTrial(&grid, in: area, at: now)
    }
  }

  private func drawHeader(_ grid: inout Grid, in row: Rectangle, at now: Double) {
    let isAlarm = notice?.isAlarm == true && stage == .feedback
    let bar = isAlarm ? Theme.alarm : Theme.bar
    grid.fill(row, style: bar)
    var about = " \(plan.exercise.title)"
    var time = ""
    var style = bar
    if let run, stage != .ready {
      about += " · \(ExerciseTexts.position(run.place + 1, of: plan.items.count))"
      if stage == .trying || stage == .paused {
        let urgency = Urgency(remaining: run.remaining(at: now), budget: run.budget)
        let clock = Duration.clock(run.remaining(at: now))
        time = " \(ExerciseTexts.timeLeft(urgency, clock, isPaused: stage == .paused)) "
        if urgency == .now { style = Theme.alarm }
      } else if let feedback, feedback.linesBelow > 0 {
        time = " \(ExerciseTexts.moreBelow) "
      }
    }
    if isAlarm, let notice { about = " \(notice.text)" }
    let width = min(TextWidth.of(time), row.columns)
    grid.write(
      TextWidth.truncate(about, to: row.columns - width), row: row.row, column: row.column, width: row.columns - width,
      style: bar)
    grid.write(time, row: row.row, column: row.endColumn - width, width: width, style: style)
  }

  private func drawRules(_ grid: inout Grid, in area: Rectangle) {
    let inside = area.inset(columns: area.columns >= 60 ? 4 : 1).readable
    var lines = (ExerciseReport.rules(plan) + [.blank, Paragraph(ExerciseTexts.begin, Theme.heading)])
      .flatMap { $0.lines(width: inside.columns) }
    if lines.count > inside.rows { lines.removeAll { $0.allSatisfy { $0.text.isEmpty } } }
    let top = inside.row + max(0, min(2, (inside.rows - lines.count) / 2))
    for (number, line) in lines.prefix(inside.endRow - top).enumerated() {
      grid.write(line, row: top + number, column: inside.column, width: inside.columns)
    }
  }

  // MARK: A trial

  private func drawTrial(_ grid: inout Grid, in area: Rectangle, at now: Double) {
    guard let run, let item = run.item else { return }
    let layout = layout(in: area)
    drawClock(&grid, in: layout.clock, share: min(1, run.elapsed(at: now) / max(1, run.budget)))
    for (row, line) in layout.lines.dropFirst(promptLine).prefix(layout.prompt.rows).enumerated() {
      grid.write(
        line.text, row: layout.prompt.row + row, column: layout.prompt.column, width: layout.prompt.columns,
        style: Theme.question)
    }
    drawNotice(&grid, layout)
    if stage == .paused { return drawPaused(&grid, in: layout.answer) }
    guard !marksSentences else { return drawSentences(&grid, in: layout.answer, item) }
    let isPaced = plan.exercise.kind == .pacedAnswer
    editor.draw(
      into: &grid, in: layout.answer, placeholder: isPaced ? ExerciseTexts.pacedPlaceholder : ExerciseTexts.placeholder)
  }

  /// The budget as a bar; for a paced answer with its four phases and the one that runs.
  private func drawClock(_ grid: inout Grid, in row: Rectangle, share: Double) {
    let isPaced = plan.exercise.kind == .pacedAnswer
    let label = isPaced ? " \(Phase.at(share: share).rawValue)".padding(to: 14) : " "
    grid.write(label, row: row.row, column: row.column, width: row.columns, style: Theme.accent)
    let start = row.column + label.count
    let width = row.endColumn - start - 1
    guard width >= 8 else { return }
    let boundaries = isPaced ? Phase.allCases.dropLast().map { Int(($0.end * Double(width)).rounded()) } : []
    let filled = Int((share * Double(width)).rounded(.down))
    let bar = (0..<width).map { $0 < filled ? "█" : boundaries.contains($0) ? "│" : "░" }.joined()
    grid.write(bar, row: row.row, column: start, width: width, style: Theme.quiet)
    grid.restyle(row: row.row, column: start, width: filled, style: .plain)
  }

  /// A line below the prompt, with what is said meanwhile, or where the prompt goes on.
  private func drawNotice(_ grid: inout Grid, _ layout: ExerciseLayout) {
    let row = layout.notice
    if let notice {
      grid.fill(row, style: Theme.alarm)
      grid.write(
        TextWidth.truncate(notice.text, to: row.columns - 2), row: row.row, column: row.column + 1,
        width: row.columns - 2, style: Theme.alarm)
      return
    }
    grid.rule(row: row.row, column: row.column, width: row.columns, style: Theme.quiet)
    let below = layout.lines.count - promptLine - layout.prompt.rows
    let more = below > 0 ? " \(ExerciseTexts.moreBelow) " : promptLine > 0 ? " \(ExerciseTexts.moreAbove) " : ""
    grid.write(
      more, row: row.row, column: row.endColumn - TextWidth.of(more) - 2, width: TextWidth.of(more), style: Theme.accent
    )
  }

  private func drawPaused(_ grid: inout Grid, in area: Rectangle) {
    let lines = ExerciseTexts.pausedLines
    let top = area.row + max(0, (area.rows - lines.count) / 2)
    for (number, line) in lines.enumerated() where top + number < area.endRow {
      let column = area.column + max(0, (area.columns - TextWidth.of(line)) / 2)
      grid.write(
        line, row: top + number, column: column, width: area.endColumn - column,
        style: number == 0 ? Theme.heading : .plain)
    }
    grid.cursor = nil
  }

  /// The sentences, the selected one in view; what is marked has a cross in its box.
  private func drawSentences(_ grid: inout Grid, in area: Rectangle, _ item: ExerciseItem) {
    guard area.rows > 0 else { return }
    var rows: [(sentence: Int, runs: [Run])] = []
    for (number, sentence) in item.sentences.enumerated() {
      let isSelected = number == marks.selected
      let box = marks.marked.contains(number) ? "[x] " : "[ ] "
      let style = isSelected ? Theme.heading : .plain
      let paragraph = Paragraph(
        [
          Run(isSelected ? "▸" : " ", Theme.accent), Run(box, Theme.accent),
          Run("\(number + 1) \(sentence.text)", style),
        ],
        hanging: 7)
      rows += paragraph.lines(width: area.columns).map { (number, $0) }
    }
    let last = rows.lastIndex { $0.sentence == marks.selected } ?? 0
    let start = rows.firstIndex { $0.sentence == marks.selected } ?? 0
    let first = min(start, max(0, min(last + 2, rows.count) - area.rows))
    for (row, line) in rows.dropFirst(first).prefix(area.rows).enumerated() {
      grid.write(line.runs, row: area.row + row, column: area.column, width: area.columns)
    }
    grid.cursor = nil
  }
}
