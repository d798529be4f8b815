import Drill
import Interview
import Scoring
import Sessions
import Texts

/// The pictures of a story: grades, time against budget, shares.
struct HTMLPlots {
  let story: SessionReport.Story
  let review: Review
  let texts: Texts

  /// The figures, one after another.
  var text: String { grades + pace + shares }

  private func name(_ number: Int) -> String {
    AnswerWords(number, of: story, review: review, texts: texts).name
  }

  private var grades: String {
    let rows = story.answers.enumerated().map { number, answer in
      guard answer.number != nil, let assessment = answer.turn.assessment else {
        return HTMLPlot.Row(label: name(number), value: texts[ExportText.notJudged])
      }
      let value = texts[ExportText.outOfFive, ["grade": texts.oneDecimal(assessment.grade)]]
      return HTMLPlot.Row(label: name(number), value: value, share: assessment.grade / 5)
    }
    return HTMLPlot(caption: texts[ExportText.gradePlot], rows: rows).text
  }

  private var pace: String {
    let longest = story.answers.map { max($0.turn.seconds, $0.turn.ask.seconds) }.max() ?? 0
    guard longest > 0 else { return "" }
    let rows = story.answers.enumerated().map { number, answer in
      let (used, budget) = (answer.turn.seconds, answer.turn.ask.seconds)
      let value =
        budget > 0
        ? texts[ExportText.ofBudget, ["used": texts.duration(used), "budget": texts.duration(budget)]]
        : texts.duration(used)
      return HTMLPlot.Row(
        label: name(number), value: value, share: used / longest, limit: budget > 0 ? budget / longest * 0.995 : nil,
        isOver: budget > 0 && used >= budget)
    }
    return HTMLPlot(caption: texts[ExportText.pacePlot], rows: rows).text
  }

  private var shares: String {
    let rows = story.answers.enumerated().flatMap { number, answer -> [HTMLPlot.Row] in
      guard answer.number != nil, let assessment = answer.turn.assessment else { return [] }
      return [
        row(number, .learnings, assessment.learningShare, bar: 0.7), row(number, .iNotWe, assessment.iShare, bar: 0.8),
      ]
    }
    return HTMLPlot(caption: texts[ExportText.sharePlot], rows: rows).text
  }

  private func row(_ number: Int, _ name: CoachText, _ share: Double?, bar: Double) -> HTMLPlot.Row {
    HTMLPlot.Row(
      label: "\(self.name(number)): \(texts[name])", value: texts.percent(share), share: share,
      limit: share == nil ? nil : bar)
  }
}
