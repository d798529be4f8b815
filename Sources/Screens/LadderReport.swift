import Drill
import Interview
import Scoring
import Terminal
import Texts

/// The ladder of a drill, drawn in text: its rungs with the questions that stood on them, and why each was asked.
public struct LadderReport {
  private let climb: Climb
  private let texts: Texts

  /// The ladder of a scorecard.
  public init(_ card: Scorecard, texts: Texts = .english) { self.init(card.climb, texts: texts) }

  /// The ladder of a climb.
  public init(_ climb: Climb, texts: Texts = .english) {
    self.climb = climb
    self.texts = texts
  }

  /// The drawing, then a line for each follow-up; nothing for a drill without one.
  public var paragraphs: [Paragraph] {
    guard climb.steps.contains(where: { $0.number > 0 }) else { return [] }
    let reached = climb.reached.map { texts[LadderText.reached, ["rung": $0.rung, "name": name($0)]] }
    let heading = Paragraph([
      Run(texts[LadderText.heading], Theme.heading), Run("  " + (reached ?? texts[LadderText.none]), Theme.quiet),
    ])
    let rungs = Depth.allCases.reversed().map(rung)
    let reasons = climb.steps.filter { $0.number > 0 }.map(reason)
    return [heading] + rungs + [Paragraph(texts[LadderText.legend], Theme.quiet, indent: 2)] + reasons + [.blank]
  }

  private func rung(_ depth: Depth) -> Paragraph {
    let widest = Depth.allCases.map { TextWidth.of(name($0)) }.max() ?? 0
    let marks = climb.steps(on: depth).map { step in
      Run("  " + number(step) + Self.sign(step.reply), Self.style(step.reply))
    }
    let isReached = climb.reached.map { depth <= $0 } ?? false
    return Paragraph(
      [
        Run("\(depth.rung) ", Theme.accent), Run(name(depth).padding(to: widest), isReached ? .plain : Theme.quiet),
        Run(" │", Theme.quiet),
      ] + marks, indent: 2, hanging: 6)
  }

  private func reason(_ step: Climb.Step) -> Paragraph {
    Paragraph(
      [
        Run(number(step) + Self.sign(step.reply), Self.style(step.reply)),
        Run("  \(name(step.depth)): \(texts.translated(step.because))"),
      ],
      indent: 2, hanging: 6)
  }

  private func number(_ step: Climb.Step) -> String { "\(step.number)\(step.harder ? "!" : "")" }

  private func name(_ depth: Depth) -> String { texts[LadderText.name(of: depth)] }

  private static func sign(_ reply: ReplyState) -> String {
    switch reply {
    case .answered: "+"
    case .partly: "~"
    case .dodged: "-"
    }
  }

  private static func style(_ reply: ReplyState) -> Style {
    switch reply {
    case .answered: Theme.good
    case .partly: Theme.partly
    case .dodged: Theme.bad
    }
  }
}

/// What changed between the answers of a drill, quoted from both sides.
public struct ContradictionReport {
  private let found: [PressedContradiction]
  private let numbers: [Int]
  private let texts: Texts

  /// The contradictions of a scorecard.
  public init(_ card: Scorecard, texts: Texts = .english) {
    found = card.contradictions
    numbers = card.climb.steps.map(\.number)
    self.texts = texts
  }

  /// Nothing where nothing changed.
  public var paragraphs: [Paragraph] {
    guard !found.isEmpty else { return [] }
    let lines = found.flatMap { pressed in
      [
        Paragraph("! \(texts.translated(pressed.found.because))", Theme.bad, indent: 2, hanging: 4),
        quote(pressed.found.earlier),
        quote(pressed.found.later), Paragraph(outcome(pressed.reply), Theme.quiet, indent: 4),
      ]
    }
    return [Paragraph(texts[LadderText.contradictions], Theme.heading)] + lines + [.blank]
  }

  private func quote(_ quote: Contradiction.Quote) -> Paragraph {
    let number = numbers.indices.contains(quote.answer) ? numbers[quote.answer] : quote.answer
    let place = number == 0 ? texts[LadderText.opening] : texts[LadderText.followUp, ["number": number]]
    return Paragraph(
      [Run("\(place): "), Run(texts.quoted(Quotation.of(quote.words)), Theme.evidence)], indent: 4, hanging: 6)
  }

  private func outcome(_ reply: ReplyState?) -> String {
    switch reply {
    case nil: texts[LadderText.notPressed]
    case .answered: texts[LadderText.pressedAnswered]
    case .partly: texts[LadderText.pressedPartly]
    case .dodged: texts[LadderText.pressedDodged]
    }
  }
}
