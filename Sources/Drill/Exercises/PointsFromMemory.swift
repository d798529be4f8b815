import Interview
import Scoring

extension ExerciseFeedback.Attempt {
  /// How many points may be missed: an interviewer does not ask for every word.
  private static let mostMissed = 1

  /// Key points from memory: which were made, and why the others matter.
  var points: [ExerciseFinding] {
    let all = KeyPointFinding.find(item.points, in: answer)
    let isDone = all.count { !$0.isMade } <= Self.mostMissed && all.contains(where: \.isMade)
    let made = all.filter(\.isMade).map { finding in
      ExerciseFinding(.point(finding.point.title), .met, words: finding.words.first.map { answer[$0] })
    }
    let missed = all.filter { !$0.isMade }.map { finding in
      ExerciseFinding(.point(finding.point.title), isDone ? .note : .missing, why: finding.point.why)
    }
    return missed + made
  }
}
