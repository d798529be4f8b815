import Drill
import Interview
import Scoring
import Terminal
import Texts

/// The scorecard as paragraphs, for the screen and for plain output alike.
public struct ScorecardReport {
  private let card: Scorecard
  private let texts: Texts
  private let isFull: Bool

  /// The report of a scorecard; `isFull` shows every framework in full, where otherwise those are that the chain names.
  public init(_ card: Scorecard, texts: Texts = .english, isFull: Bool = false) {
    self.card = card
    self.texts = texts
    self.isFull = isFull
  }

  /// All of it, from the verdict to the next drill.
  public var paragraphs: [Paragraph] { overview + AnswerParagraphs(card: card, texts: texts).paragraphs + next }

  /// What stands before the answers.
  public var overview: [Paragraph] {
    var all = verdict + note
    all += FixParagraphs(fixes: card.fixes, texts: texts).paragraphs
    all += redFlags
    if let readiness = card.readiness {
      all += ReadinessParagraphs(readiness: readiness, texts: texts).paragraphs
    } else if card.story.nothing == nil, card.chain.kind == .rapid {
      all += ReadinessParagraphs.notHere(texts)
    }
    all += FrameworkParagraphs(card: card, texts: texts, isFull: isFull).paragraphs
    all += LadderReport(card, texts: texts).paragraphs + ContradictionReport(card, texts: texts).paragraphs
    all += KeyPointReport(card).paragraphs(texts)
    all += FigureParagraphs(card: card, texts: texts).paragraphs
    return all
  }

  private var verdict: [Paragraph] {
    let grade = texts[ScorecardWords.grade, ["grade": texts.oneDecimal(card.grade)]]
    var lines = [
      Paragraph([
        Run(texts[ScorecardWords.verdict] + "  ", Theme.heading),
        Run(texts.verdict(card.verdict).uppercased(), verdictStyle),
        Run("   \(grade)   \(texts.translated(card.chain.title))", Theme.quiet),
      ])
    ]
    if card.grade < card.story.grade {
      let story = texts.oneDecimal(card.story.grade)
      lines.append(Paragraph(texts[ScorecardWords.storyAlone, ["grade": story]], Theme.quiet, indent: 2))
    }
    return lines + [.blank]
  }

  private var verdictStyle: Style {
    switch card.verdict {
    case .good, .raises: Theme.good
    case .mixed: Theme.partly
    case .nothing, .reject, .weak: Theme.bad
    }
  }

  private var note: [Paragraph] {
    let sentences = NotePhrasing(texts: texts).sentences(card.note)
    return [
      Paragraph(texts[NoteText.heading], Theme.heading), Paragraph(sentences.joined(separator: " "), indent: 2), .blank,
    ]
  }

  private var redFlags: [Paragraph] {
    guard !card.story.redFlags.isEmpty else { return [] }
    let lines = card.story.redFlags.flatMap { flag in
      let words = flag.evidence.first.map { texts[ScorecardWords.quote, ["words": Quotation.of(card.story.text[$0])]] }
      return [
        Paragraph(
          [Run("! \(texts.translated(flag.title))", Theme.bad)]
            + (words.map { [Run("  " + $0, Theme.evidence)] } ?? []), indent: 2,
          hanging: 4),
        Paragraph([Run("→ ", Theme.good), Run(texts.translated(flag.instead))], indent: 4, hanging: 6),
      ]
    }
    return [Paragraph(texts[ScorecardWords.redFlags], Theme.heading)] + lines + [.blank]
  }

  /// What to drill next.
  var next: [Paragraph] {
    guard let next = card.next else { return [] }
    return [
      Paragraph([
        Run(texts[ScorecardWords.next] + "  ", Theme.heading), Run(texts.translated(next.title), Theme.accent),
        Run("  grill drill \(next.id)", Theme.quiet),
      ])
    ]
  }
}
