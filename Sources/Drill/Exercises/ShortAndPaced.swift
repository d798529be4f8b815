import Interview
import Scoring

extension ExerciseFeedback.Attempt {
  /// Words that thirty seconds hold, as people speak in an interview: 150 a minute (seed 003 gives the thirty seconds).
  static let situationWords = 75

  /// Situation in 30 seconds: short, with stakes and an own role, and no story beyond it.
  var situation: [ExerciseFinding] {
    let assessment = assessment
    let count = answer.split(whereSeparator: \.isWhitespace).count
    let stakes =
      words(of: "stakes") ?? assessment.metrics.first.map { answer[Clause.around($0.span, in: answer)] }
    return [
      ExerciseFinding(
        .words(count, most: Self.situationWords), count <= Self.situationWords ? .met : .missing),
      ExerciseFinding(.stakes, shownBy: stakes),
      ExerciseFinding(.role, shownBy: words(of: "role")),
    ] + clauses(of: "beyond").map { ExerciseFinding(.beyond, .missing, words: $0) }
  }

  /// How far a phase's share of the words may be from the documents' share of the time.
  private static let tolerance = 0.12

  /// The paced answer: four paragraphs, each with about its share of the words.
  var pace: [ExerciseFinding] {
    let paragraphs = answer.split(whereSeparator: \.isNewline).filter { $0.contains { !$0.isWhitespace } }
    let counts = Phase.allCases.indices.map { index -> Int in
      let isLast = index == Phase.allCases.count - 1
      // What comes after the fourth paragraph belongs to it.
      let own = isLast ? paragraphs.dropFirst(index) : paragraphs.dropFirst(index).prefix(1)
      return own.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
    }
    let all = max(1, counts.reduce(0, +))
    return zip(Phase.allCases, counts).enumerated().map { index, pair in
      let (phase, count) = pair
      let share = Double(count) / Double(all)
      let isKept = count > 0 && abs(share - phase.share) <= Self.tolerance
      return ExerciseFinding(
        .phase(phase, words: count, share: share), isKept ? .met : .missing,
        words: paragraphs.indices.contains(index) ? String(paragraphs[index]) : nil)
    }
  }
}
