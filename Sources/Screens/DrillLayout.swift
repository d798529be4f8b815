import Terminal

/// Where the parts of the drill screen stand, for a window and a question.
struct DrillLayout {
  /// Chain, number of the question, time left.
  let header: Rectangle
  /// The phases of an opening answer, or the budget of a follow-up.
  let clock: Rectangle
  /// What is being asked.
  let question: Rectangle
  /// What the bar raiser says meanwhile, or a line.
  let notice: Rectangle
  /// The answer.
  let editor: Rectangle
  /// The live checklist; empty where it is hidden or there is no room.
  let coach: Rectangle
  /// The checklist in one line, where there is no room for more; empty elsewhere.
  let summary: Rectangle
  /// The question in lines.
  let lines: [TextLine]
  /// What the bar raiser says meanwhile, in lines.
  let noticeLines: [TextLine]

  private static let coachColumns = 30

  /// As many lines as fit; what is left out is shown by an ellipsis.
  private static func fitted(_ lines: [TextLine], _ most: Int, width: Int) -> [TextLine] {
    guard lines.count > most, let last = lines.prefix(most).last else { return lines }
    let cut = TextLine(text: TextWidth.truncate(last.text, to: width - 2) + " …", start: last.start, end: last.end)
    return lines.prefix(most - 1) + [cut]
  }

  init(area: Rectangle, question text: String, notice said: String?, showsCoach: Bool) {
    let area = area.split(left: Rectangle.readableColumns + Self.coachColumns).left
    let margin = area.columns >= 60 ? 1 : 0
    var rest: Rectangle
    (header, rest) = area.split(top: 1)
    (clock, rest) = rest.split(top: 1)
    if area.rows >= 18 { rest = rest.split(top: 1).rest }
    let width = area.columns - 2 * margin
    let most = max(2, min(area.rows - 7, max(4, area.rows / 3)))
    lines = Self.fitted(TextWidth.wrap(text, width: max(1, width)), most, width: width)
    let asked: Rectangle
    (asked, rest) = rest.split(top: lines.count)
    question = asked.inset(columns: margin)
    noticeLines = said.map { Array(TextWidth.wrap($0, width: max(1, area.columns - 2)).prefix(3)) } ?? []
    (notice, rest) = rest.split(top: max(1, min(noticeLines.count, rest.rows - 2)))
    let side = showsCoach && area.columns >= 76 && rest.rows >= 8
    if showsCoach, !side {
      (rest, summary) = rest.split(bottom: 1)
    } else {
      summary = Rectangle(row: rest.endRow, column: rest.column, rows: 0, columns: 0)
    }
    if side {
      let (left, right) = rest.split(right: Self.coachColumns)
      coach = right
      editor = left.inset(columns: margin)
    } else {
      coach = Rectangle(row: rest.row, column: rest.endColumn, rows: 0, columns: 0)
      editor = rest.inset(columns: margin)
    }
  }
}

extension Rectangle {
  /// A line of text is read with ease up to about so many columns.
  static let readableColumns = 100

  /// The left part of it, where it is too wide for lines of text.
  var readable: Rectangle { split(left: Self.readableColumns).left }
}
