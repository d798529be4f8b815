import Interview
import Scoring
import Sessions
import Terminal
import Texts

/// What a sentence is, where the candidate sees something else in it than Grill: of some labels exactly one holds.
struct LabelChoice: Sendable {
  private let disagreement: Disagreement
  private let labels: [Label]
  private var place = 0

  /// A choice among the labels that may take the place of one that does not hold.
  init(_ disagreement: Disagreement, of labels: [Label]) {
    self.disagreement = disagreement
    self.labels = labels
  }

  /// Does what a key means to the list; gives the disagreement when a label is chosen.
  mutating func handle(_ key: Key) -> Disagreement? {
    switch key {
    case .up, .character("k"): place = max(0, place - 1)
    case .down, .character("j"): place = min(labels.count - 1, place + 1)
    case .enter: return chosen(labels[place])
    case .character(let character):
      if let number = character.wholeNumberValue, labels.indices.contains(number - 1) {
        return chosen(labels[number - 1])
      }
    default: break
    }
    return nil
  }

  private func chosen(_ label: Label) -> Disagreement {
    var said = disagreement
    said.instead = label.code
    return said
  }

  func draw(into grid: inout Grid, in area: Rectangle, answer: ReviewedAnswer, texts: Texts) {
    let quoted = texts.quoted(answer.assessment.text[disagreement.span])
    let (head, rest) = area.split(bottom: min(labels.count, max(1, area.rows - 3)))
    let question = Paragraph(texts[ReviewText.whatInstead], Theme.heading).lines(width: head.columns)
    let words = Paragraph(quoted, Theme.evidence).lines(width: head.columns).prefix(max(0, head.rows - question.count))
    // The list stands right below the words that it is about.
    let top = rest.row - max(0, head.rows - words.count - question.count)
    for (row, line) in (words + question).prefix(head.rows).enumerated() {
      grid.write(line, row: head.row + row, column: head.column, width: head.columns)
    }
    let first = max(0, min(place - rest.rows / 2, labels.count - rest.rows))
    for (row, index) in labels.indices.dropFirst(first).prefix(rest.rows).enumerated() {
      let style = index == place ? Theme.bar : .plain
      grid.fill(Rectangle(row: top + row, column: rest.column, rows: 1, columns: rest.columns), style: style)
      let text = "\(index == place ? "▸" : " ") \(index + 1)  \(texts.name(of: labels[index]))"
      grid.write(TextWidth.truncate(text, to: rest.columns), row: top + row, column: rest.column, style: style)
    }
  }
}

extension Label {
  /// The labels of which one must hold where this one does not; none where it may just be missing.
  var alternatives: [Label] {
    switch self {
    case .role(let role): Role.allCases.filter { $0 != role }.map(Label.role)
    case .arc(let arc): Arc.allCases.filter { $0 != arc }.map(Label.arc)
    case .who(let actor): Actor.allCases.filter { $0 != actor }.map(Label.who)
    case .does, .own, .tell, .flag: []
    }
  }
}

extension Texts {
  /// What a label is called; one that needs no choice keeps its code.
  func name(of label: Label) -> String {
    switch label {
    case .role(let role): self[role.text]
    case .arc(.failure): self[ReviewText.failure]
    case .arc(.learning): self[ReviewText.learning]
    case .arc(.other): self[ReviewText.arcOther]
    case .who(.i): self[ReviewText.whoI]
    case .who(.we): self[ReviewText.whoWe]
    case .who(.they): self[ReviewText.whoThey]
    case .who(.none): self[ReviewText.whoNone]
    case .does, .own, .tell, .flag: label.code
    }
  }
}
