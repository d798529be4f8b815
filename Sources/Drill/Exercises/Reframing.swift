import Interview
import Scoring

extension ExerciseFeedback.Attempt {
  /// Reframe the blame: the blaming words that remain, and whether it asks or names what made it possible.
  var reframing: [ExerciseFinding] {
    let assessment = assessment
    var blame = clauses(of: "blame") + words(ofAll: "blaming-questions", assessment)
    // A question is read by its words alone: the scorer knows answers.
    for (sentence, reading) in zip(assessment.sentences, assessment.readings)
    where reading.marks.flags.contains(.blame) && !sentence.text.hasSuffix("?") { blame.append(sentence.text) }
    return once(blame).map { ExerciseFinding(.blame, .missing, words: $0) }
      + [ExerciseFinding(.possible, shownBy: words(of: "possible"))]
  }

  /// Fixed to growth: the fixed phrasing that remains, and what is learned or done otherwise.
  var growth: [ExerciseFinding] {
    let excused = phrases("excused")
    let fixed = clauses(of: "fixed").filter { !excused.isIn($0) } + words(ofAll: "fixed-phrasing", assessment)
    return once(fixed).map { ExerciseFinding(.fixed, .missing, words: $0) }
      + [ExerciseFinding(.learns, shownBy: words(of: "learns"))]
  }

  /// The words that meet any element of a framework; none where there is no such framework.
  private func words(ofAll framework: String, _ assessment: Assessment) -> [String] {
    let elements = scorer.frameworks.first { $0.id == framework }?.elements ?? []
    return elements.compactMap { words(of: $0.id, in: framework, assessment) }
  }

  /// Quotations of which none stands within an earlier one.
  private func once(_ quotations: [String]) -> [String] {
    quotations.reduce(into: []) { kept, words in
      if !kept.contains(where: { $0.contains(words) || words.contains($0) }) { kept.append(words) }
    }
  }
}
