import Drill
import Interview
import Scoring
import Sessions
import Terminal
import Texts

/// Where things are when a recording is looked back at.
struct ReviewLayout {
  /// The bar at the top; all below it.
  let title, whole: Rectangle
  /// The list of answers; empty where there is no room.
  let list: Rectangle
  let question, answer, panel: Rectangle

  init(_ area: Rectangle) {
    var rest: Rectangle
    (title, rest) = area.split(top: 1)
    whole = rest.inset(columns: 1).readable
    if area.columns >= 76 {
      (list, rest) = rest.split(left: 26)
    } else {
      list = Rectangle(row: rest.row, column: rest.column, rows: 0, columns: 0)
    }
    let inside = rest.inset(columns: 1).readable
    let (asked, below) = inside.split(top: area.rows >= 20 ? 3 : area.rows >= 15 ? 2 : 1)
    question = asked
    let (shown, panel) = below.split(bottom: max(5, min(11, area.rows / 3 + 1)))
    answer = shown
    self.panel = panel
  }
}

/// A recording that is looked back at, as it looks.
struct ReviewDrawing {
  let screen: ReviewScreen
  let texts: Texts

  private var session: ReviewedSession { screen.session }

  func draw(into grid: inout Grid, in area: Rectangle) {
    let layout = ReviewLayout(area)
    drawTitle(&grid, layout.title)
    guard let answer = screen.answer else {
      grid.write(
        TextWidth.truncate(texts[ReviewText.noAnswers], to: layout.whole.columns), row: layout.whole.row,
        column: layout.whole.column, style: Theme.quiet)
      return
    }
    switch screen.page {
    case .answer: drawAnswer(&grid, layout, answer)
    case .rating(let form): form.draw(into: &grid, in: layout.whole, question: answer.recorded.question, texts: texts)
    case .labels(let choice): choice.draw(into: &grid, in: layout.whole, answer: answer, texts: texts)
    case .report: screen.report.draw(into: &grid, in: layout.whole)
    case .replay(let replay): drawReplay(&grid, layout.whole, replay, answer)
    }
  }

  private func drawTitle(_ grid: inout Grid, _ row: Rectangle) {
    let style = screen.isProblem ? Theme.alarm : Theme.bar
    grid.fill(row, style: style)
    var words = screen.notice ?? texts.translated(session.title)
    if screen.notice == nil, let answer = screen.answer {
      words += " · " + texts[ReviewText.place, ["number": screen.place + 1, "count": session.answers.count]]
      if case .rating = screen.page {
      } else {
        words += " · " + texts[ReviewText.grade, ["grade": texts.oneDecimal(answer.assessment.grade)]]
      }
    }
    grid.write(TextWidth.truncate(" " + words, to: row.columns), row: row.row, column: row.column, style: style)
  }

  // MARK: The answer

  private func drawAnswer(_ grid: inout Grid, _ layout: ReviewLayout, _ answer: ReviewedAnswer) {
    drawList(&grid, layout.list)
    let lines = TextWidth.wrap(answer.recorded.question, width: max(1, layout.question.columns))
    let room = max(1, layout.question.rows - (layout.question.rows > 1 ? 1 : 0))
    for (row, line) in lines.prefix(room).enumerated() {
      let isCut = row == room - 1 && lines.count > room
      let text = isCut ? TextWidth.truncate(line.text, to: layout.question.columns - 2) + " …" : line.text
      grid.write(
        text, row: layout.question.row + row, column: layout.question.column, width: layout.question.columns,
        style: Theme.question)
    }
    screen.view.draw(into: &grid, in: layout.answer)
    drawPanel(&grid, layout.panel, answer)
  }

  private func drawPanel(_ grid: inout Grid, _ area: Rectangle, _ answer: ReviewedAnswer) {
    let (rule, rest) = area.split(top: 1)
    grid.rule(row: rule.row, column: rule.column, width: rule.columns, style: Theme.quiet)
    if let finding = screen.finding {
      let about = " \(texts[ReviewText.findingPlace, ["number": finding + 1, "count": answer.findings.count]]) "
      grid.write(about, row: rule.row, column: rule.column + 2, width: rule.columns - 4, style: Theme.quiet)
    }
    if let note = screen.note {
      let used = grid.write(texts[ReviewText.noteField] + " ", row: rest.row, column: rest.column, style: Theme.accent)
      note.draw(
        into: &grid, row: rest.row, column: rest.column + used, width: rest.columns - used,
        placeholder: texts[ReviewText.noteHint])
      return
    }
    let paragraphs = FindingParagraphs(session: session, answer: answer, texts: texts)
    let shown =
      screen.selected.map(paragraphs.finding) ?? screen.sentence.map(paragraphs.sentence) ?? paragraphs.overview
    let lines = shown.flatMap { $0.lines(width: rest.columns) }
    for (row, line) in lines.prefix(rest.rows).enumerated() {
      grid.write(line, row: rest.row + row, column: rest.column, width: rest.columns)
    }
    if lines.count > rest.rows {
      let more = " \(texts[ReviewText.enterForMore]) "
      let start = max(rule.column, rule.endColumn - TextWidth.of(more) - 1)
      grid.write(more, row: rule.row, column: start, width: rule.endColumn - start, style: Theme.quiet)
    }
  }

  /// The answers by what they answer, with grade and reply.
  private func drawList(_ grid: inout Grid, _ area: Rectangle) {
    guard !area.isEmpty else { return }
    let first = max(0, min(screen.place - area.rows / 2, session.answers.count - area.rows))
    for (row, index) in session.answers.indices.dropFirst(first).prefix(area.rows).enumerated() {
      let answer = session.answers[index]
      let isSelected = index == screen.place
      let ask = answer.exchange.ask
      let name =
        ask.isOpening
        ? texts[ReviewText.opening] : ask.target == .none ? texts[ReviewText.followUp] : texts[TargetName(ask.target)]
      let style = isSelected ? Theme.bar : .plain
      grid.fill(Rectangle(row: area.row + row, column: area.column, rows: 1, columns: area.columns - 2), style: style)
      grid.write(
        TextWidth.truncate("\(isSelected ? "▸" : " ")\(index + 1) \(name)", to: area.columns - 8), row: area.row + row,
        column: area.column, style: style)
      let grade = texts.oneDecimal(answer.assessment.grade)
      let sign = answer.exchange.reply.map(Self.sign) ?? " "
      grid.write("\(sign) \(grade)", row: area.row + row, column: area.endColumn - 8, width: 6, style: style)
    }
    for row in area.row..<area.endRow { grid.write("│", row: row, column: area.endColumn - 1, style: Theme.quiet) }
  }

  private static func sign(_ reply: ReplyState) -> String {
    switch reply {
    case .answered: "✓"
    case .partly: "~"
    case .dodged: "·"
    }
  }

  // MARK: Replay

  private func drawReplay(_ grid: inout Grid, _ area: Rectangle, _ replay: Replay, _ answer: ReviewedAnswer) {
    let (asked, below) = area.split(top: area.rows >= 16 ? 3 : 1)
    for (row, line) in TextWidth.wrap(answer.recorded.question, width: max(1, asked.columns))
      .prefix(max(1, asked.rows - 1)).enumerated()
    {
      grid.write(line.text, row: asked.row + row, column: asked.column, width: asked.columns, style: Theme.question)
    }
    let (text, foot) = below.split(bottom: 3)
    var view = TextView(replay.typed.text, columns: text.columns, rows: text.rows)
    let cursor = StyledSpan(max(0, replay.typed.cursor - 1), replay.typed.cursor, Theme.bar)
    view.spans = [cursor]
    view.layOut(columns: text.columns, rows: text.rows)
    view.reveal(cursor)
    view.draw(into: &grid, in: text)
    grid.rule(row: foot.row, column: foot.column, width: foot.columns, style: Theme.quiet)
    let state = texts[replay.isPlaying ? ReplayText.playing : .stopped]
    let words = texts[
      ReplayText.place,
      [
        "at": Duration.clock(replay.position), "of": Duration.clock(replay.typing.seconds), "speed": replay.speed,
        "state": state,
      ]]
    grid.write(TextWidth.truncate(words, to: foot.columns), row: foot.row + 1, column: foot.column)
    let share = replay.typing.seconds > 0 ? replay.position / replay.typing.seconds : 1
    Meter(share).draw(into: &grid, row: foot.row + 2, column: foot.column, width: foot.columns)
  }
}
