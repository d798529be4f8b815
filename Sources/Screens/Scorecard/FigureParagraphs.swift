import Drill
import Interview
import Scoring
import Texts

/// The figures of a drill, each beside the convention that it is held against.
struct FigureParagraphs {
  let card: Scorecard
  let texts: Texts

  var paragraphs: [Paragraph] {
    let shares = [
      texts[ScorecardWords.learnings, ["share": texts.percent(card.story.learningShare)]]
        + bar("seventy-percent-learnings", "bar"),
      texts[ScorecardWords.iShare, ["share": texts.percent(card.story.iShare)]] + bar("i-not-we", "bar"),
    ]
    let judged = card.story.nothing == nil ? shares + [numbers, reader] : []
    let lines = [pace, minutes].compactMap { $0 } + judged
    return [Paragraph(texts[ScorecardWords.figures], Theme.heading)]
      + lines.map { Paragraph($0, indent: 2, hanging: 4) } + [.blank]
  }

  private var pace: String? {
    let figures = card.pace
    var parts = [texts[ScorecardWords.pace, ["answered": figures.answers, "total": card.turns.count]]]
    if figures.cutOff > 0 { parts.append(texts[ScorecardWords.cutOff, ["count": figures.cutOff]]) }
    if figures.skipped > 0 { parts.append(texts[ScorecardWords.skipped, ["count": figures.skipped]]) }
    if figures.silences > 0 { parts.append(texts[ScorecardWords.silences, ["count": figures.silences]]) }
    if let firstWord = figures.firstWord {
      parts.append(texts[ScorecardWords.firstWord, ["seconds": texts.oneDecimal(firstWord)]])
    }
    return parts.joined(separator: ", ")
  }

  private var minutes: String? {
    guard let opening = card.turns.first(where: \.isOpening)?.answer, !opening.isEmpty else { return nil }
    let minutes = Double(opening.split(whereSeparator: \.isWhitespace).count) / Assessment.spokenWordsPerMinute
    let least = convention("rapid-fire", "least-minutes")
    let most = convention("rapid-fire", "most-minutes")
    let said = texts[ScorecardWords.minutes, ["minutes": texts.oneDecimal(minutes)]]
    guard let least, let most else { return said }
    return said
      + texts[ScorecardWords.bar, ["bar": "\(texts.value(least))-\(texts.value(most))", "source": most.source]]
  }

  private var numbers: String {
    let words = card.story.metrics.map { card.story.text[$0.span] }
    let list = words.isEmpty ? "0" : "\(words.count) (\(words.prefix(6).joined(separator: ", ")))"
    return texts[ScorecardWords.numbers, ["numbers": list]]
  }

  private var reader: String {
    switch card.story.reader {
    case .fast: texts[ScorecardWords.readFast]
    case .deep: texts[ScorecardWords.readDeep]
    }
  }

  private func bar(_ framework: String, _ id: String) -> String {
    guard let convention = convention(framework, id) else { return "" }
    return texts[ScorecardWords.bar, ["bar": texts.value(convention), "source": convention.source]]
  }

  private func convention(_ framework: String, _ id: String) -> Convention? {
    card.frameworks.first { $0.id == framework }?.conventions.first { $0.id == id }
  }
}
