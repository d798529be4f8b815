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

  /// What a phase may take beyond the documents' time: half as much again, and some seconds to find the words.
  private static let (stretch, spare) = (1.5, 10.0)

  /// The paced answer: four paragraphs, each with about its share of the words, and of the time where it was typed live.
  var pace: [ExerciseFinding] { paceByWords + paceByClock }

  private var paceByClock: [ExerciseFinding] {
    zip(Phase.allCases, parts ?? []).filter { $0.1 > 0 }.map { phase, seconds in
      let target = phase.share * budget
      let isKept = seconds <= target * Self.stretch + Self.spare
      return ExerciseFinding(.phaseTime(phase, seconds: seconds, target: target), isKept ? .met : .missing)
    }
  }

  private var paceByWords: [ExerciseFinding] {
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
