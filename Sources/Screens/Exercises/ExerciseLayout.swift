import Interview
import Terminal

/// Where the parts of an exercise stand while an item is tried.
struct ExerciseLayout {
  /// The budget as a bar.
  let clock: Rectangle
  /// The text to work on; it scrolls where it is longer.
  let prompt: Rectangle
  /// The text in lines, with its facts.
  let lines: [TextLine]
  /// What is said meanwhile, or a line.
  let notice: Rectangle
  /// The answer, or the sentences.
  let answer: Rectangle

  init(area: Rectangle, item: ExerciseItem?) {
    let area = area.readable
    let margin = area.columns >= 60 ? 1 : 0
    var rest = area.split(top: 1).rest
    (clock, rest) = rest.split(top: 1)
    if area.rows >= 18 { rest = rest.split(top: 1).rest }
    let width = max(1, area.columns - 2 * margin)
    let facts = (item?.facts ?? []).map { "· \($0)" }
    lines = ([item?.prompt ?? ""] + facts).flatMap { TextWidth.wrap($0, width: width) }
    let asked: Rectangle
    // Four rows are kept for the answer, and more where there are.
    let most = max(2, rest.rows - 1 - max(4, rest.rows / 3))
    (asked, rest) = rest.split(top: min(lines.count, most))
    prompt = asked.inset(columns: margin)
    (notice, rest) = rest.split(top: 1)
    answer = rest.inset(columns: margin)
  }
}
