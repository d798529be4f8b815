import Interview
import Scoring
import Sessions

/// How much of a spoken answer's time went into each STAR role, by the times of its pieces.
struct SpokenShares: Hashable, Sendable {
  /// Seconds by role; only what was timed.
  private(set) var seconds: [Role: Double] = [:]

  init(_ typing: AnswerTyping, _ assessment: Assessment) {
    for step in typing.steps {
      guard let spoken = step.edit.spokenSeconds, spoken > 0 else { continue }
      let piece = Span(step.edit.at, step.edit.at + step.edit.inserted.unicodeScalars.count)
      guard !piece.isEmpty else { continue }
      for (sentence, reading) in zip(assessment.sentences, assessment.readings) {
        let shared = min(sentence.span.end, piece.end) - max(sentence.span.start, piece.start)
        guard shared > 0 else { continue }
        seconds[reading.marks.role, default: 0] += spoken * Double(shared) / Double(piece.count)
      }
    }
  }

  /// The share of each role, in the order of STAR; empty where nothing was timed.
  var shares: [(role: Role, share: Double)] {
    let all = seconds.values.reduce(0, +)
    guard all > 0 else { return [] }
    return Role.allCases.compactMap { role in seconds[role].map { (role, $0 / all) } }
  }
}
