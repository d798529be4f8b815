import Interview
import Scoring

extension ExerciseFeedback.Attempt {
  /// The four numbers of a measured story, in order, each with the check that listens for it and its element.
  private static let figures: [(subject: ExerciseSubject, check: String, element: String)] = [
    (.baseline, "baseline", "baseline"), (.goal, "goal", "goal"), (.step, "step", "steps"),
    (.outcome, "outcome", "outcome"),
  ]

  /// Put numbers on it: which of baseline, goal, step and outcome is there, each by a figure of its own.
  var numbers: [ExerciseFinding] {
    let assessment = assessment
    let candidates = Self.figures.map { figure in
      assessment.metrics.indices.filter {
        isHeard(figure.check, figure.element, at: assessment.metrics[$0], assessment)
      }
    }
    let chosen = Self.assign(candidates)
    var findings = zip(Self.figures, chosen).map { figure, metric in
      let words = metric.map { answer[Clause.around(assessment.metrics[$0].span, in: answer)] }
      return ExerciseFinding(figure.subject, shownBy: words)
    }
    for (sentence, reading) in zip(assessment.sentences, assessment.readings)
    where reading.marks.flags.contains(.vague)
      && !assessment.metrics.contains(where: { $0.span.overlaps(sentence.span) })
    {
      findings.append(ExerciseFinding(.vague, .note, words: sentence.text))
    }
    return findings
  }

  /// Whether a figure may stand for one of the four, by the words around it or by what the scorer makes of them.
  private func isHeard(_ check: String, _ element: String, at metric: Metric, _ assessment: Assessment) -> Bool {
    let clause = Clause.around(metric.span, in: answer)
    if phrases(check).isIn(answer[clause]) { return true }
    let found = scorer.element(element, of: "quantified-metrics", in: assessment)
    return found?.state == .met && found?.evidence.contains { $0.overlaps(metric.span) } == true
  }

  /// A figure for each of the lists, none twice, so that as many as possible get one.
  static func assign(_ candidates: [[Int]]) -> [Int?] {
    guard let first = candidates.first else { return [] }
    let rest = Array(candidates.dropFirst())
    let choices: [Int?] = first.map { $0 } + [nil]
    var best: [Int?] = []
    for choice in choices {
      let others = assign(rest.map { list in list.filter { $0 != choice } })
      let all = [choice] + others
      if best.isEmpty || all.count(where: { $0 != nil }) > best.count(where: { $0 != nil }) { best = all }
    }
    return best
  }
}
