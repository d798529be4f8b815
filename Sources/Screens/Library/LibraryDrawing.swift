import Interview
import Scoring
import Sessions
import Terminal
import Texts

/// The library as it looks: a line a recording, and below it what is known of the selected one.
struct LibraryDrawing {
  let screen: LibraryScreen
  let library: Library
  let texts: Texts

  /// Where things are.
  struct Layout {
    var title, head, list, detail: Rectangle
  }

  static func layout(_ area: Rectangle) -> Layout {
    let (title, below) = area.split(top: 1)
    let (list, detail) = below.split(bottom: area.rows >= 18 ? 3 : 2)
    let (head, rest) = list.split(top: 1)
    return Layout(title: title, head: head.inset(columns: 1), list: rest.inset(columns: 1), detail: detail)
  }

  func draw(into grid: inout Grid, in area: Rectangle) {
    let layout = Self.layout(area)
    drawTitle(&grid, layout.title)
    if case .searching(let field) = screen.mode {
      drawHits(&grid, layout)
      drawField(&grid, layout.detail, texts[LibraryText.searchField], field, texts[KeyText.searchWords])
      return
    }
    drawHead(&grid, layout.head)
    let columns = LibraryColumns(layout.list.columns)
    for (row, place) in screen.list.visible.enumerated() {
      let entry = screen.list.entries[screen.list.shown[place]]
      drawEntry(&grid, layout.list, row: layout.list.row + row, entry, columns, isSelected: place == screen.list.place)
    }
    if screen.list.shown.isEmpty { drawEmpty(&grid, layout.list) }
    switch screen.mode {
    case .browsing, .searching: drawDetail(&grid, layout.detail)
    case .filtering(let field):
      drawField(&grid, layout.detail, texts[LibraryText.filterField], field, texts[LibraryText.filterHint])
    case .renaming(let field, _):
      drawField(&grid, layout.detail, texts[LibraryText.renameField], field, texts[LibraryText.renameHint])
    case .tagging(let field, _):
      drawField(&grid, layout.detail, texts[LibraryText.tagField], field, texts[LibraryText.tagHint])
    }
  }

  // MARK: Parts

  private func drawTitle(_ grid: inout Grid, _ row: Rectangle) {
    let style = screen.isProblem ? Theme.alarm : Theme.bar
    grid.fill(row, style: style)
    grid.write(TextWidth.truncate(" " + title, to: row.columns), row: row.row, column: row.column, style: style)
  }

  private var title: String {
    if let notice = screen.notice { return notice }
    let order = texts[screen.list.isReversed ? LibraryText.reversed : .sorted, ["order": texts[screen.list.order.text]]]
    var parts = [texts[LibraryText.count, ["count": library.entries.count]], order]
    if !screen.list.filter.isEmpty {
      parts.insert(texts[LibraryText.filtered, ["shown": screen.list.shown.count, "words": screen.list.filter]], at: 1)
    }
    return parts.joined(separator: " · ")
  }

  /// The heads of the columns, or how far the index is.
  private func drawHead(_ grid: inout Grid, _ row: Rectangle) {
    if let progress = library.progress, progress.count > 0 {
      let text = texts[LibraryText.indexing, ["done": progress.done, "count": progress.count]]
      let used = grid.write(text + " ", row: row.row, column: row.column, width: row.columns, style: Theme.accent)
      let share = Double(progress.done) / Double(progress.count)
      Meter(share).draw(into: &grid, row: row.row, column: row.column + used, width: row.columns - used)
      return
    }
    let columns = LibraryColumns(row.columns)
    let cells = columns.cells(
      date: texts[LibraryText.date], title: texts[LibraryText.title], verdict: texts[LibraryText.verdict],
      grade: texts[LibraryText.grade], learnings: texts[LibraryText.learnings], iShare: texts[LibraryText.iShare])
    for cell in cells {
      grid.write(
        TextWidth.truncate(cell.text, to: cell.width), row: row.row, column: row.column + cell.column,
        width: cell.width, style: Theme.quiet)
    }
  }

  private func drawEntry(
    _ grid: inout Grid, _ area: Rectangle, row: Int, _ entry: LibraryEntry, _ columns: LibraryColumns, isSelected: Bool
  ) {
    let style = isSelected ? Theme.bar : entry.problem == nil ? .plain : Theme.quiet
    grid.fill(Rectangle(row: row, column: area.column, rows: 1, columns: area.columns), style: style)
    let figures = entry.figures
    let verdict = figures.flatMap { Verdict(rawValue: $0.verdict) }.map(texts.verdict)
    let tags = entry.tags.map { " #" + $0 }.joined()
    let cells = columns.cells(
      date: Self.date(entry.start), title: texts.translated(entry.title) + tags, verdict: verdict ?? state(entry),
      grade: figures.map { texts.oneDecimal($0.grade) } ?? "–", learnings: percent(figures?.learningShare),
      iShare: percent(figures?.iShare))
    for cell in cells {
      let text = TextWidth.truncate(cell.text, to: cell.width)
      let indent = cell.isNumber ? cell.width - TextWidth.of(text) : 0
      grid.write(text, row: row, column: area.column + cell.column + indent, width: cell.width, style: style)
    }
  }

  private func percent(_ share: Double?) -> String { share.map { texts.percent($0) } ?? "–" }

  private func state(_ entry: LibraryEntry) -> String {
    if entry.problem != nil { return texts[LibraryText.unreadable] }
    return entry.answers == 0 ? texts[LibraryText.noAnswers] : ""
  }

  private func drawEmpty(_ grid: inout Grid, _ area: Rectangle) {
    let empty: LibraryText =
      library.entries.isEmpty ? (library.isListed && library.progress == nil ? .none : .reading) : .nothing
    for (row, line) in TextWidth.wrap(texts[empty], width: max(1, area.columns)).prefix(area.rows).enumerated() {
      grid.write(line.text, row: area.row + row, column: area.column, width: area.columns, style: Theme.quiet)
    }
  }

  /// What is known of the selected recording, and how the candidate rates on the whole.
  private func drawDetail(_ grid: inout Grid, _ area: Rectangle) {
    grid.rule(row: area.row, column: area.column, width: area.columns, style: Theme.quiet)
    guard let entry = screen.list.selected else { return }
    let inside = area.split(top: 1).rest.inset(columns: 1)
    var lines = [entry.problem ?? about(entry)]
    if inside.rows > 1 { lines.append(habit ?? texts.translated(entry.title)) }
    for (row, line) in lines.prefix(inside.rows).enumerated() {
      let text = TextWidth.truncate(line, to: inside.columns)
      grid.write(text, row: inside.row + row, column: inside.column, style: row == 0 ? .plain : Theme.quiet)
    }
  }

  private func about(_ entry: LibraryEntry) -> String {
    let verdict = entry.figures.flatMap { Verdict(rawValue: $0.verdict) }.map { [texts.verdict($0)] } ?? []
    var parts = verdict + [texts[LibraryText.answers, ["count": entry.answers]]]
    if let figures = entry.figures {
      let slots: Slots = [
        "learnings": percent(figures.learningShare), "iShare": percent(figures.iShare),
      ]
      parts.append(texts[LibraryText.shares, slots])
    }
    if entry.isImported { parts.append(texts[LibraryText.imported]) }
    if !entry.isImported, entry.ending != .finished { parts.append(texts[LibraryText.unfinished]) }
    // Where the title is long there is no room for them beside it.
    if !entry.tags.isEmpty { parts.append(entry.tags.map { "#\($0)" }.joined(separator: " ")) }
    return parts.joined(separator: " · ")
  }

  private var habit: String? {
    guard let habit = library.ratingHabit else { return nil }
    return texts.habit(habit)
  }

  private func drawField(
    _ grid: inout Grid, _ area: Rectangle, _ label: String, _ field: TextField, _ placeholder: String
  ) {
    grid.rule(row: area.row, column: area.column, width: area.columns, style: Theme.quiet)
    let used = grid.write(" \(label) ", row: area.row + 1, column: area.column, style: Theme.accent)
    field.draw(
      into: &grid, row: area.row + 1, column: area.column + used, width: area.columns - used - 1,
      placeholder: placeholder)
  }

  // MARK: Hits

  /// Two lines a hit: where it is, and the words with what was found underlined and between brackets.
  private func drawHits(_ grid: inout Grid, _ layout: Layout) {
    let hits = library.search.hits
    let area = Rectangle(
      row: layout.head.row, column: layout.list.column, rows: layout.list.rows + 1, columns: layout.list.columns)
    if hits.isEmpty {
      let isSearched = library.search.words.contains { !$0.isWhitespace }
      grid.write(
        TextWidth.truncate(texts[isSearched ? LibraryText.noHits : .typeWords], to: area.columns), row: area.row,
        column: area.column, style: Theme.quiet)
      return
    }
    let room = max(1, area.rows / 2)
    let first = max(0, min(screen.hit - room / 2, hits.count - room))
    for (place, hit) in hits.enumerated().dropFirst(first).prefix(room) {
      let row = area.row + 2 * (place - first)
      let style = place == screen.hit ? Theme.bar : Theme.quiet
      let entry = library.entries.first { $0.name == hit.name }
      let part = texts[hit.isQuestion ? LibraryText.inQuestion : .inAnswer, ["number": hit.exchange + 1]]
      let about =
        "\(Self.date(entry?.start ?? hit.name).prefix(10))  \(texts.translated(entry?.title ?? hit.name))  \(part)"
      grid.write(TextWidth.truncate(about, to: area.columns), row: row, column: area.column, style: style)
      grid.write(runs(hit.pieces), row: row + 1, column: area.column + 2, width: area.columns - 2)
    }
  }

  private func runs(_ pieces: [String]) -> [Run] {
    pieces.enumerated().map { number, piece in
      number % 2 == 1 ? Run("[\(piece)]", Style(bold: true, underline: true)) : Run(piece)
    }
  }

  /// An ISO 8601 time without its seconds, such as `2026-11-21 09:15`.
  static func date(_ start: String) -> String {
    let parts = start.split(separator: "T")
    guard parts.count == 2 else { return start }
    return "\(parts[0]) \(parts[1].prefix(5))"
  }
}

extension LibraryList.Order {
  /// What it is called.
  var text: LibraryText {
    switch self {
    case .date: .byDate
    case .grade: .byGrade
    case .learnings: .byLearnings
    case .iShare: .byIShare
    case .title: .byTitle
    }
  }
}

extension Texts {
  /// Whether somebody over- or underrates themselves, in a sentence.
  func habit(_ habit: RatingHabit) -> String {
    let points = "\(Int((abs(habit.mean) * 100).rounded()))"
    let message: LibraryText =
      switch habit.leaning {
      case .over: .overrates
      case .under: .underrates
      case .even: .ratesEvenly
      }
    return self[message, ["points": points, "count": habit.elements]]
  }
}
