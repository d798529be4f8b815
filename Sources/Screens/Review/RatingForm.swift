import Interview
import Sessions
import Terminal
import Texts

/// The candidate's own rating of an answer, before Grill's view is shown.
struct RatingForm: Sendable {
  let elements: [RateableElement]
  private(set) var states: [ElementState?]
  private(set) var place = 0

  init(_ elements: [RateableElement]) {
    self.elements = elements
    states = elements.map { _ in nil }
  }

  /// What was rated; nil while nothing is.
  func rating(of answer: Int) -> SelfRating? {
    let rated = zip(elements, states).compactMap { element, state in
      state.map { SelfRating.Element(id: element.id, state: $0.rawValue) }
    }
    return rated.isEmpty ? nil : SelfRating(exchange: answer, elements: rated)
  }

  /// Whether everything is rated.
  var isComplete: Bool { !states.contains(nil) }

  /// Does what a key means to the form; false where it means nothing.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .up, .character("k"): place = max(0, place - 1)
    case .down, .character("j"): place = min(elements.count - 1, place + 1)
    case .home: place = 0
    case .end: place = elements.count - 1
    case .character("1"), .character("m"): rate(.met)
    case .character("2"), .character("p"): rate(.partly)
    case .character("3"), .character("x"): rate(.missing)
    case .character(" "):
      let next: [ElementState?: ElementState] = [.met: .partly, .partly: .missing]
      states[place] = next[states[place]] ?? .met
    default: return false
    }
    return true
  }

  private mutating func rate(_ state: ElementState) {
    states[place] = state
    place = min(elements.count - 1, place + 1)
  }

  func draw(into grid: inout Grid, in area: Rectangle, question: String, texts: Texts) {
    let (head, rest) = area.split(top: area.rows >= 16 ? 4 : 2)
    let heading = [Paragraph(question, Theme.question), Paragraph(texts[RatingText.howMet], Theme.quiet)]
    let lines = heading.flatMap { Array($0.lines(width: head.columns).prefix(head.rows >= 4 ? 2 : 1)) }
    for (row, line) in lines.prefix(head.rows).enumerated() {
      grid.write(line, row: head.row + row, column: head.column, width: head.columns)
    }
    let first = max(0, min(place - rest.rows / 2, elements.count - rest.rows))
    let wide = rest.columns >= 60
    for (row, index) in elements.indices.dropFirst(first).prefix(rest.rows).enumerated() {
      let element = elements[index]
      let style = index == place ? Theme.bar : .plain
      grid.fill(Rectangle(row: rest.row + row, column: rest.column, rows: 1, columns: rest.columns), style: style)
      let state = states[index].map { texts.state($0) } ?? "–"
      let title = element.target.map { texts.asked($0) } ?? texts.translated(element.title)
      let name = wide && !element.framework.isEmpty ? "\(title)  · \(texts.translated(element.framework))" : title
      let room = rest.columns - 12
      grid.write(
        TextWidth.truncate((index == place ? "▸ " : "  ") + name, to: room), row: rest.row + row, column: rest.column,
        style: style)
      grid.write(state, row: rest.row + row, column: rest.column + room + 1, width: 11, style: style)
    }
  }
}
