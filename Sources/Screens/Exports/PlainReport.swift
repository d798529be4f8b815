import Texts

extension SessionReport {
  /// What each story came to, as plain text without its answers: for pipes and screen readers.
  public func plainText(_ texts: Texts, width: Int) -> String {
    let words = ReportWords(report: self, texts: texts)
    return stories.enumerated().map { number, story in
      let scorecard = ScorecardReport(story.card, texts: texts)
      let heading = words.name(ofStory: number).map { [Paragraph($0, Theme.heading), .blank] } ?? []
      return (heading + scorecard.overview + scorecard.next).plainText(width: width)
    }.joined(separator: "\n")
  }
}
