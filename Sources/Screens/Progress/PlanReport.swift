import Drill
import Interview
import Texts

/// The recovery plan as paragraphs, for the screen and for plain output alike.
public struct PlanReport {
  private let plan: RecoveryPlan
  private let texts: Texts

  /// The report of a plan.
  public init(_ plan: RecoveryPlan, texts: Texts) {
    self.plan = plan
    self.texts = texts
  }

  /// The weaknesses, the weeks, and when to try again.
  public var paragraphs: [Paragraph] {
    guard plan.sessions > 0 else { return [Paragraph(texts[StoriesText.nothingYet])] }
    let from = texts[StoriesText.planFrom, ["count": plan.sessions]]
    let heading = Paragraph([Run(texts[StoriesText.plan], Theme.heading), Run("  \(from)", Theme.quiet)], hanging: 2)
    guard !plan.weaknesses.isEmpty else { return [heading, Paragraph(texts[StoriesText.noWeakness], indent: 2)] }
    return [heading, .blank, Paragraph(texts[StoriesText.weaknesses], Theme.heading)]
      + plan.weaknesses.enumerated().flatMap { weakness($1, number: $0 + 1) }
      + [.blank, Paragraph(texts[StoriesText.weeks], Theme.heading)] + plan.weeks.map(weeks) + [.blank] + again
  }

  private func weakness(_ weakness: RecoveryPlan.Weakness, number: Int) -> [Paragraph] {
    let open = texts[StoriesText.openIn, ["open": weakness.open, "all": weakness.sessions]]
    var lines = [
      Paragraph(
        [Run("\(number). ", Theme.accent), Run(texts.translated(weakness.title)), Run("  \(open)", Theme.quiet)],
        indent: 2, hanging: 5),
      Paragraph(texts.translated(weakness.explanation), indent: 5),
    ]
    let commands = weakness.exercises.map { "grill exercise \($0.rawValue)" }.joined(separator: ", ")
    if !commands.isEmpty { lines.append(step(texts[StoriesText.exercise, ["commands": commands]])) }
    if let chain = weakness.chain {
      lines.append(
        step(texts[StoriesText.press, ["title": texts.translated(chain.title), "command": "grill drill \(chain.id)"]]))
    }
    return lines
  }

  private func step(_ text: String) -> Paragraph {
    Paragraph([Run("→ ", Theme.good), Run(text)], indent: 5, hanging: 7)
  }

  private func weeks(_ weeks: RecoveryPlan.Weeks) -> Paragraph {
    let span = weeks.first == weeks.last ? "\(weeks.first)" : "\(weeks.first)-\(weeks.last)"
    let work =
      switch weeks.work {
      case .analysis: texts[StoriesText.analysis]
      case .practice(let weakness):
        texts[
          StoriesText.practice,
          [
            "title": texts.translated(weakness.title),
            "exercises": weakness.exercises.map(\.rawValue).joined(separator: ", "),
          ]]
      case .mocks: texts[StoriesText.mocks]
      }
    return Paragraph(
      [Run(texts[StoriesText.week, ["span": span]].padding(to: 13), Theme.accent), Run(work)], indent: 2, hanging: 15)
  }

  private var again: [Paragraph] {
    let month = plan.tryAgain ?? ""
    return [
      Paragraph(
        [Run(texts[StoriesText.tryAgain, ["month": month]], Theme.heading)], hanging: 2),
      Paragraph(texts[StoriesText.tryAgainMore], indent: 2), Paragraph(texts[StoriesText.practiceAid], Theme.quiet),
    ]
  }
}
