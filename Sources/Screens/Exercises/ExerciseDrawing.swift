import Drill
import Interview
import Terminal
import Texts

extension ExerciseScreen {
  func draw(into grid: inout Grid, in area: Rectangle, world: World, at now: Double) {
    drawHeader(&grid, in: area.split(top: 1).top, world.texts, at: now)
    switch stage {
    case .ready: drawRules(&grid, in: area.split(top: 1).rest, world.texts)
    case .feedback, .finished: feedback?.draw(into: &grid, in: Self.reading(area))
    case .trying, .paused: drawTrial(&grid, in: area, world.texts, at: now)
    }
  }

  private func drawHeader(_ grid: inout Grid, in row: Rectangle, _ texts: Texts, at now: Double) {
    let isAlarm = timeUpUntil != nil && stage == .feedback
    let bar = isAlarm ? Theme.alarm : Theme.bar
    grid.fill(row, style: bar)
    var about = " \(texts.translated(plan.exercise.title))"
    var time = ""
    var style = bar
    if let run, stage != .ready {
      about += " · \(texts[ExerciseText.position, ["number": run.place + 1, "all": plan.items.count]])"
      if stage == .trying || stage == .paused {
        let urgency = Urgency(remaining: run.remaining(at: now), budget: run.budget)
        let clock = Duration.clock(run.remaining(at: now))
        let left: ExerciseText = stage == .paused ? .timeLeftPaused : urgency == .now ? .timeLeftLast : .timeLeft
        time = " \(texts[left, ["clock": clock]]) "
        if urgency == .now { style = Theme.alarm }
      } else if let feedback, feedback.linesBelow > 0 {
        time = " \(texts[ExerciseText.moreBelow]) "
      }
    }
    if isAlarm { about = " \(texts[ExerciseText.timeUp])" }
    let width = min(TextWidth.of(time), row.columns)
    grid.write(
      TextWidth.truncate(about, to: row.columns - width), row: row.row, column: row.column, width: row.columns - width,
      style: bar)
    grid.write(time, row: row.row, column: row.endColumn - width, width: width, style: style)
  }

  private func drawRules(_ grid: inout Grid, in area: Rectangle, _ texts: Texts) {
    let inside = area.inset(columns: area.columns >= 60 ? 4 : 1).readable
    var lines = (ExerciseReport(texts).rules(plan) + [.blank, Paragraph(texts[ExerciseText.begin], Theme.heading)])
      .flatMap { $0.lines(width: inside.columns) }
    if lines.count > inside.rows { lines.removeAll { $0.allSatisfy { $0.text.isEmpty } } }
    let top = inside.row + max(0, min(2, (inside.rows - lines.count) / 2))
    for (number, line) in lines.prefix(inside.endRow - top).enumerated() {
      grid.write(line, row: top + number, column: inside.column, width: inside.columns)
    }
  }

  // MARK: A trial

  private func drawTrial(_ grid: inout Grid, in area: Rectangle, _ texts: Texts, at now: Double) {
    guard let run, let item = run.item else { return }
    let layout = layout(in: area)
    drawClock(&grid, in: layout.clock, texts, share: min(1, run.elapsed(at: now) / max(1, run.budget)))
    for (row, line) in layout.lines.dropFirst(promptLine).prefix(layout.prompt.rows).enumerated() {
      grid.write(
        line.text, row: layout.prompt.row + row, column: layout.prompt.column, width: layout.prompt.columns,
        style: Theme.question)
    }
    drawNotice(&grid, layout, texts)
    if stage == .paused { return drawPaused(&grid, in: layout.answer, texts) }
    guard !marksSentences else { return drawSentences(&grid, in: layout.answer, item) }
    let isPaced = plan.exercise.kind == .pacedAnswer
    editor.draw(
      into: &grid, in: layout.answer, placeholder: texts[isPaced ? ExerciseText.pacedPlaceholder : .placeholder])
  }

  /// The budget as a bar; for a paced answer with its four phases and the one that runs.
  private func drawClock(_ grid: inout Grid, in row: Rectangle, _ texts: Texts, share: Double) {
    let isPaced = plan.exercise.kind == .pacedAnswer
    let label = isPaced ? " \(texts.name(Phase.at(share: share)))".padding(to: 14) : " "
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
  private func drawNotice(_ grid: inout Grid, _ layout: ExerciseLayout, _ texts: Texts) {
    let row = layout.notice
    if let problem {
      let said = texts[ExerciseText.notSaved, ["problem": problem]]
      grid.fill(row, style: Theme.alarm)
      grid.write(
        TextWidth.truncate(said, to: row.columns - 2), row: row.row, column: row.column + 1,
        width: row.columns - 2, style: Theme.alarm)
      return
    }
    grid.rule(row: row.row, column: row.column, width: row.columns, style: Theme.quiet)
    let below = layout.lines.count - promptLine - layout.prompt.rows
    let more =
      below > 0 ? " \(texts[ExerciseText.moreBelow]) " : promptLine > 0 ? " \(texts[ExerciseText.moreAbove]) " : ""
    grid.write(
      more, row: row.row, column: row.endColumn - TextWidth.of(more) - 2, width: TextWidth.of(more), style: Theme.accent
    )
  }

  private func drawPaused(_ grid: inout Grid, in area: Rectangle, _ texts: Texts) {
    let lines = [texts[ExerciseText.paused], texts[ExerciseText.pausedMore]]
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
