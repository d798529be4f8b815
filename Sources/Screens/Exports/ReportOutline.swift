import Terminal

/// Paragraphs of a report as the outline that their headings and indents draw, for formats that have lists.
struct ReportOutline: Hashable {
  /// A heading and what stands under it.
  struct Section: Hashable {
    /// Empty for what stands before the first heading.
    var heading: [Run]
    var items: [Item]
  }

  /// A paragraph and those that are set in under it.
  struct Item: Hashable {
    var runs: [Run]
    var children: [Item] = []
  }

  /// The sections in order.
  private(set) var sections: [Section] = []

  /// The outline of some paragraphs.
  init(_ paragraphs: [Paragraph]) {
    var rest = paragraphs[...]
    while let first = rest.first {
      let isHeading = first.indent == 0 && first.runs.first?.style == Theme.heading
      if isHeading { rest.removeFirst() }
      let body = rest.prefix { $0.indent > 0 || $0.runs.first?.style != Theme.heading }
      rest = rest.dropFirst(body.count)
      let section = Section(
        heading: isHeading ? Self.tidied(first.runs) : [],
        items: Self.items(body.filter { !$0.isBlank }[...]))
      if !section.heading.isEmpty || !section.items.isEmpty { sections.append(section) }
    }
  }

  /// What is set in deeper belongs to what stands before it.
  private static func items(_ paragraphs: ArraySlice<Paragraph>) -> [Item] {
    var items: [Item] = []
    var rest = paragraphs
    while let first = rest.popFirst() {
      let under = rest.prefix { $0.indent > first.indent }
      rest = rest.dropFirst(under.count)
      items.append(Item(runs: tidied(first.runs), children: self.items(under)))
    }
    return items
  }

  /// The runs with single blanks where columns were filled up, and none at the ends.
  private static func tidied(_ runs: [Run]) -> [Run] {
    var tidy: [Run] = []
    var endsBlank = true
    for run in runs {
      var text = ""
      for character in run.text {
        if character == " ", endsBlank { continue }
        text.append(character)
        endsBlank = character == " "
      }
      if !text.isEmpty { tidy.append(Run(text, run.style)) }
    }
    while var last = tidy.popLast() {
      while last.text.last == " " { last.text.removeLast() }
      if !last.text.isEmpty {
        tidy.append(last)
        break
      }
    }
    return tidy
  }
}

extension Paragraph {
  fileprivate var isBlank: Bool { runs.allSatisfy { $0.text.allSatisfy { $0 == " " } } }
}

/// What a style of the screens means in a document.
enum Emphasis: String {
  case plain, strong, quiet, accent, good, partly, bad, evidence

  /// The meaning of a style.
  init(_ style: Style) {
    switch style {
    case Theme.heading: self = .strong
    case Theme.quiet: self = .quiet
    case Theme.accent: self = .accent
    case Theme.good: self = .good
    case Theme.partly, Theme.warning: self = .partly
    case Theme.bad, Theme.alarm: self = .bad
    case Theme.evidence: self = .evidence
    default: self = .plain
    }
  }
}
