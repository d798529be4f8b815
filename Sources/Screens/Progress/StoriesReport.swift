import Drill
import Interview
import Scoring
import Texts

/// The story portfolio as paragraphs, for the screen and for plain output alike.
public struct StoriesReport {
  private let portfolio: Portfolio
  private let texts: Texts

  /// The report of a portfolio.
  public init(_ portfolio: Portfolio, texts: Texts) {
    self.portfolio = portfolio
    self.texts = texts
  }

  /// What is covered, what is missing, and what to drill next.
  public var paragraphs: [Paragraph] {
    section(.five, portfolio.stories) + section(.failures, portfolio.failures)
      + section(.principles, portfolio.principles) + next
  }

  private func section(_ title: StoriesText, _ places: [Portfolio.Place]) -> [Paragraph] {
    let filled = texts[StoriesText.filled, ["filled": places.count(where: \.isFilled), "all": places.count]]
    let heading = Paragraph([Run(texts[title], Theme.heading), Run("  \(filled)", Theme.quiet)], hanging: 2)
    return [heading] + places.flatMap(place) + [.blank]
  }

  private func place(_ place: Portfolio.Place) -> [Paragraph] {
    let state: ElementState = place.isFilled ? .met : place.ready.isEmpty && place.weak.isEmpty ? .missing : .partly
    var title = [CoachPanel.symbol(state), Run(" "), Run(name(place.purpose))]
    if place.needed > 1 {
      let count = texts[StoriesText.place, ["filled": place.ready.count, "all": place.needed]]
      title.append(Run("  \(count)", Theme.quiet))
    }
    var lines = [Paragraph(title, indent: 2, hanging: 4)]
    lines += place.ready.prefix(place.needed).map { Paragraph(told($0), Theme.evidence, indent: 4, hanging: 6) }
    if !place.isFilled {
      lines += place.weak.prefix(1).map {
        Paragraph(texts[StoriesText.told, ["story": told($0)]], indent: 4, hanging: 6)
      }
      if let next = place.next {
        lines.append(Paragraph([Run("→ ", Theme.good), Run(drill(next))], indent: 4, hanging: 6))
      } else {
        lines.append(Paragraph(texts[StoriesText.lacking], Theme.quiet, indent: 4))
      }
    }
    return lines
  }

  private var next: [Paragraph] {
    guard let next = portfolio.next else { return [Paragraph(texts[StoriesText.complete], Theme.good)] }
    return [
      Paragraph([Run(texts[StoriesText.next], Theme.heading), Run("  \(drill(next))", Theme.accent)], hanging: 2)
    ]
  }

  /// A story with its day and grade.
  private func told(_ story: ToldStory) -> String {
    "\(texts.translated(story.title)), \(story.start.prefix(10)), \(texts.oneDecimal(story.grade))"
  }

  private func drill(_ chain: Chain) -> String {
    texts[StoriesText.drill, ["title": texts.translated(chain.title), "command": "grill drill \(chain.id)"]]
  }

  private func name(_ purpose: Portfolio.Purpose) -> String {
    switch purpose {
    case .story(let story): texts[StoriesText.name(of: story)]
    case .principle(let principle): principle.title
    }
  }
}
