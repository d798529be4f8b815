import Drill
import Interview
import Scoring

/// The live checklist beside an answer: what it has, what it lacks.
struct Coach: Sendable {
  private let scorer: Scorer
  private var live: LiveAssessment?
  private var ask: Ask?
  /// What the whole story still left open when the question was put.
  private(set) var openGaps: [Gap] = []

  init(scorer: Scorer) { self.scorer = scorer }

  /// Turns to a new question.
  mutating func begin(_ turn: Turn, of drill: Drill) {
    ask = turn.ask
    openGaps = turn.isOpening ? [] : drill.story.gaps.filter { $0.target != turn.ask.presses }
    live = LiveAssessment(
      scorer: scorer, question: turn.ask.question, kind: turn.isOpening ? drill.plan.chain.kind : .rapid)
    read(turn.answer)
  }

  /// Reads the answer as it now stands.
  mutating func read(_ draft: String) { live?.update(draft) }

  /// What the answer has so far.
  var assessment: Assessment? { live?.assessment }

  /// Whether the draft of a reply gives what was pressed.
  var reply: ReplyState? {
    guard let ask, ask.presses != .none, let assessment else { return nil }
    let followUp = FollowUp(ask: ask.question, presses: ask.presses, seconds: Int(ask.seconds))
    return scorer.judge(reply: assessment, to: followUp, question: ask.question)
  }
}
