import Interview
import Scoring

extension [Turn] {
  /// The answers of these questions, to be held against each other; a question without an answer keeps its place.
  var statements: [Statement] {
    map { turn in
      Statement(question: turn.ask.question, text: turn.answer, sentences: turn.assessment?.sentences ?? [])
    }
  }
}

extension Drill {
  /// What changed between the answers so far.
  public var contradictions: [Contradiction] { Contradictions.find(in: turns.filter { $0.ending != nil }.statements) }
}
