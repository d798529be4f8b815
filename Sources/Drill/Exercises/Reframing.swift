import Interview
import Scoring

extension ExerciseFeedback.Attempt {
  /// Reframe the blame: the blaming words that remain, and whether it asks or names what made it possible.
  var reframing: [ExerciseFinding] {
    let assessment = assessment
    var blame = clauses(of: "blame")
    for (sentence, reading) in zip(assessment.sentences, assessment.readings)
    where reading.marks.flags.contains(.blame) && !blame.contains(where: { sentence.text.contains($0) }) {
      blame.append(sentence.text)
    }
    let possible = words(of: "possible") ?? words(of: "cause-in-the-system", in: "systemic-thinking", assessment)
    return blame.map { ExerciseFinding(.blame, .missing, words: $0) }
      + [ExerciseFinding(.possible, shownBy: possible)]
  }

  /// Fixed to growth: the fixed phrasing that remains, and what is learned or done otherwise.
  var growth: [ExerciseFinding] {
    let learns = words(of: "learns") ?? words(of: "learnings", in: "own-impact-learnings-growth", assessment)
    return clauses(of: "fixed").map { ExerciseFinding(.fixed, .missing, words: $0) }
      + [ExerciseFinding(.learns, shownBy: learns)]
  }
}
