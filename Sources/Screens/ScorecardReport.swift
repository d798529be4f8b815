import Drill
import Interview
import Scoring
import Terminal
import Texts

/// The scorecard as paragraphs, for the screen and for plain output alike.
public struct ScorecardReport {
  private let card: Scorecard

  /// The report of a scorecard.
  public init(_ card: Scorecard) { self.card = card }

  /// All of it, from the verdict to the next drill.
  public var paragraphs: [Paragraph] {
    var all = verdict + fixes + redFlags
    all += frameworks
    all += pace
    all += KeyPointReport(card).paragraphs(.english)
    for number in card.turns.indices { all += answer(number) }
    return all + next
  }

  // MARK: Parts

  private var verdict: [Paragraph] {
    var lines = [
      Paragraph([
        Run("VERDICT  ", Theme.heading), Run(card.verdict.rawValue.uppercased(), verdictStyle),
        Run("   grade \(Figure.oneDecimal(card.grade)) of 5   \(card.chain.title)", Theme.quiet),
      ])
    ]
    if card.grade < card.story.grade {
      let story = Figure.oneDecimal(card.story.grade)
      lines.append(Paragraph("The story alone: \(story); what was pressed and not closed costs the rest.", indent: 2))
    }
    if let nothing = card.story.nothing { lines.append(Paragraph(nothing, indent: 2)) }
    if let strongest {
      lines.append(Paragraph([Run("Strongest: "), Run("“\(strongest)”", Theme.evidence)], indent: 2))
    }
    if let gap = card.openGaps.first, card.story.nothing == nil {
      lines.append(Paragraph("The gap that decides: \(gap.because)", indent: 2))
    }
    let unclosed = card.unclosed
    if !unclosed.isEmpty {
      let list = unclosed.map { "\(Texts.english[TargetAsked($0.target)]) (\($0.reply.rawValue))" }.joined(
        separator: ", ")
      lines.append(Paragraph("Pressed and not closed: \(list).", indent: 2))
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

  /// The words that met the most elements.
  private var strongest: String? {
    var counts: [Span: Int] = [:]
    for framework in card.story.frameworks {
      for element in framework.elements where element.state == .met {
        for span in element.evidence { counts[span, default: 0] += 1 }
      }
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.map { Quotation.of(card.story.text[$0.key]) }
  }

  private var fixes: [Paragraph] {
    guard !card.fixes.isEmpty else { return [] }
    let heading = Paragraph(
      card.fixes.count == 1 ? "THE FIX THAT MATTERS" : "THE FIXES THAT MATTER MOST", Theme.heading)
    let lines = card.fixes.enumerated().flatMap { number, fix in
      [Paragraph([Run("\(number + 1). ", Theme.accent), Run(fix.title)], indent: 2, hanging: 5)]
        + (fix.words.map { [Paragraph([Run("You said "), Run("“\($0)”", Theme.evidence)], indent: 5)] } ?? [])
        + [Paragraph([Run("→ ", Theme.good), Run(fix.advice)], indent: 5, hanging: 7)]
    }
    return [heading] + lines + [.blank]
  }

  private var redFlags: [Paragraph] {
    guard !card.story.redFlags.isEmpty else { return [] }
    let lines = card.story.redFlags.flatMap { flag in
      [
        Paragraph(
          [Run("! \(flag.title)", Theme.bad)]
            + (flag.evidence.first.map {
              [Run("  “\(Quotation.of(card.story.text[$0]))”", Theme.evidence)]
            } ?? []), indent: 2, hanging: 4),
        Paragraph([Run("→ ", Theme.good), Run(flag.instead)], indent: 4, hanging: 6),
      ]
    }
    return [Paragraph("RED FLAGS", Theme.heading)] + lines + [.blank]
  }

  private var frameworks: [Paragraph] {
    var lines: [Paragraph] = [Paragraph("FRAMEWORKS, over all answers", Theme.heading)]
    let wanted = card.story.frameworks.filter { card.chain.frameworks.contains($0.id) }
    for framework in wanted.isEmpty ? card.story.frameworks : wanted {
      lines.append(Paragraph(framework.title, Theme.accent, indent: 2))
      lines += framework.elements.map(element)
    }
    return lines + [.blank]
  }

  private func element(_ element: ElementAssessment) -> Paragraph {
    let state = element.state.rawValue.padding(to: 8)
    var runs = [CoachPanel.symbol(element.state), Run(" \(state)", Theme.quiet), Run(element.title)]
    if let span = element.evidence.first, element.state != .missing {
      runs.append(Run("  “\(Quotation.of(card.story.text[span]))”", Theme.quiet))
    }
    return Paragraph(runs, indent: 4, hanging: 14)
  }

  private var pace: [Paragraph] {
    let figures = card.pace
    var parts = ["\(figures.answers) of \(card.turns.count) questions answered"]
    if figures.cutOff > 0 { parts.append("\(figures.cutOff) cut off by the clock") }
    if figures.skipped > 0 { parts.append("\(figures.skipped) skipped") }
    if figures.silences > 0 { parts.append("\(figures.silences) silences of 30 s") }
    if let firstWord = figures.firstWord {
      parts.append("first word after \(Figure.oneDecimal(firstWord)) s on average")
    }
    var lines = [Paragraph("FIGURES", Theme.heading), Paragraph("pace: \(parts.joined(separator: ", "))", indent: 2)]
    let learning = Figure.percent(card.story.learningShare)
    lines.append(Paragraph("share of learnings: \(learning) (the documents' bar is 70%)", indent: 2))
    lines.append(
      Paragraph("I among I and we: \(Figure.percent(card.story.iShare)) (the documents' bar is 80%)", indent: 2))
    lines.append(Paragraph("numbers given: \(card.story.metrics.count)", indent: 2))
    return lines + [.blank]
  }

  private func answer(_ number: Int) -> [Paragraph] {
    let turn = card.turns[number]
    var lines = [
      Paragraph(
        [
          Run("\(name(number))  ", Theme.heading),
          Run(turn.ask.question, Theme.question),
        ],
        hanging: 2)
    ]
    if number > 0 { lines.append(Paragraph("asked because: \(turn.ask.because)", Theme.quiet, indent: 2)) }
    lines.append(Paragraph(outcome(turn), Theme.quiet, indent: 2))
    if let assessment = turn.assessment, !turn.answer.isEmpty {
      let marked = MarkedText(shown(assessment))
      lines += marked.paragraphs(indent: 2) + marked.legend(indent: 4)
    }
    return lines + [.blank]
  }

  /// What a question is called: follow-ups are counted, and the second try at one keeps its number.
  private func name(_ number: Int) -> String {
    if number == 0 { return "OPENING" }
    let count = card.turns[1...number].filter { !$0.ask.harder }.count
    return card.turns[number].ask.harder ? "FOLLOW-UP \(count), once more" : "FOLLOW-UP \(count)"
  }

  /// The assessment with those frameworks alone that the chain asks for.
  private func shown(_ assessment: Assessment) -> Assessment {
    var shown = assessment
    shown.frameworks = assessment.frameworks.filter { card.chain.frameworks.contains($0.id) }
    return shown
  }

  private func outcome(_ turn: Turn) -> String {
    var parts: [String] = []
    if let reply = turn.reply, turn.ending != .skipped { parts.append(reply.rawValue) }
    if let assessment = turn.assessment, !turn.answer.isEmpty {
      parts.append("grade \(Figure.oneDecimal(assessment.grade))")
    }
    parts.append("\(Duration.words(turn.seconds)) of \(Duration.words(turn.ask.seconds))")
    switch turn.ending {
    case .timeUp: parts.append("cut off by the clock")
    case .skipped: parts.append("skipped")
    case .left: parts.append("left here")
    default: break
    }
    if let firstWord = turn.firstWord { parts.append("first word after \(Figure.oneDecimal(firstWord)) s") }
    if turn.interjections.contains(where: { $0.reason == .ramble }) { parts.append("interrupted for rambling") }
    return parts.joined(separator: " · ")
  }

  private var next: [Paragraph] {
    guard let next = card.next else { return [] }
    return [
      Paragraph([
        Run("NEXT DRILL  ", Theme.heading), Run(next.title, Theme.accent), Run("  grill drill \(next.id)", Theme.quiet),
      ])
    ]
  }
}

/// Figures as people read them.
enum Figure {
  /// One place after the point.
  static func oneDecimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }

  /// A share in per cent, or that there is none.
  static func percent(_ share: Double?) -> String {
    share.map { "\(Int(($0 * 100).rounded()))%" } ?? "nothing to count"
  }
}
