import Drill
import Interview
import Scoring
import Terminal
import Texts

/// The frameworks that judged the answers, and why these: the chain's own in full, the others in a line each.
struct FrameworkParagraphs {
  let card: Scorecard
  let texts: Texts
  /// Whether all of them are shown in full.
  let isFull: Bool

  /// How many elements a line names.
  private static let named = 3

  var paragraphs: [Paragraph] {
    let shown = card.story.frameworks.filter { !Readiness.frameworks.contains($0.id) }
    guard !shown.isEmpty, card.story.nothing == nil else { return [] }
    let own = shown.filter { card.chain.frameworks.contains($0.id) }
    let others = shown.filter { !card.chain.frameworks.contains($0.id) }
    var lines = [Paragraph(texts[ScorecardWords.frameworks], Theme.heading), judgedAs(shown.count, others.count)]
    for framework in own { lines += full(framework) }
    for framework in others { lines += isFull ? full(framework) : [brief(framework)] }
    return lines + [.blank]
  }

  private func judgedAs(_ count: Int, _ others: Int) -> Paragraph {
    var text = texts[ScorecardWords.judgedAs, ["kind": texts.kind(card.chain.kind), "count": count]]
    if others > 0, !isFull, others < count { text += " " + texts[ScorecardWords.inFull] }
    return Paragraph(text, Theme.quiet, indent: 2)
  }

  // MARK: In full

  private func full(_ framework: FrameworkAssessment) -> [Paragraph] {
    var lines = [
      Paragraph([tally(framework), Run(texts.translated(framework.title), Theme.accent)], indent: 2, hanging: 8)
    ]
    let conventions = card.frameworks.first { $0.id == framework.id }?.conventions ?? []
    if !conventions.isEmpty {
      let list = conventions.map(convention).joined(separator: "; ")
      let text = texts[ScorecardWords.conventions, ["count": conventions.count, "list": list]]
      lines.append(Paragraph(text, Theme.quiet, indent: 8))
    }
    return lines + framework.elements.map(element)
  }

  private func convention(_ convention: Convention) -> String {
    let whole = texts.translated(convention.title)
    let title = whole.prefix(1).lowercased() + whole.dropFirst()
    let slots: Slots = ["title": title, "value": texts.value(convention), "source": convention.source]
    return texts[ScorecardWords.convention, slots]
  }

  private func element(_ element: ElementAssessment) -> Paragraph {
    let state = texts.state(element.state).padding(to: 8)
    var runs = [CoachPanel.symbol(element.state), Run(" \(state)", Theme.quiet), Run(texts.translated(element.title))]
    if let span = element.evidence.first, element.state != .missing {
      let words = Quotation.of(card.story.text[span])
      runs.append(Run("  " + texts[ScorecardWords.quote, ["words": words]], Theme.quiet))
    }
    return Paragraph(runs, indent: 4, hanging: 14)
  }

  // MARK: In a line

  private func brief(_ framework: FrameworkAssessment) -> Paragraph {
    var runs = [tally(framework), Run(texts.translated(framework.title))]
    let met = framework.elements.filter { $0.state != .missing }.map { texts.translated($0.title) }
    let missing = framework.elements.filter { $0.state == .missing }.map { texts.translated($0.title) }
    // The shorter list says more: what is there, or what is not.
    if !met.isEmpty, !missing.isEmpty {
      runs.append(Run("  " + (met.count < missing.count ? list(met, .has) : list(missing, .lacks)), Theme.quiet))
    }
    return Paragraph(runs, indent: 2, hanging: 8)
  }

  private func list(_ titles: [String], _ text: ScorecardWords) -> String {
    var list = titles.prefix(Self.named).joined(separator: ", ")
    if titles.count > Self.named { list += " " + texts[ScorecardWords.andMore, ["count": titles.count - Self.named]] }
    return texts[text, ["titles": list]]
  }

  /// How many elements are met, of how many; its sign says whether all, some or none are.
  private func tally(_ framework: FrameworkAssessment) -> Run {
    let met = framework.elements.count { $0.state == .met }
    let all = framework.elements.count
    let style = met == all ? Theme.good : met == 0 ? Theme.quiet : .plain
    return Run("\(met)/\(all)".leftPadding(to: 4) + "  ", style)
  }
}

extension Texts {
  /// The number of a convention as people write it: shares in per cent.
  func value(_ convention: Convention) -> String {
    let value = convention.value
    if value > 0, value < 1 { return percent(value) }
    return value == value.rounded() ? String(Int(value)) : oneDecimal(value)
  }
}
