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
  /// The frameworks that the chain names.
  private(set) var chainFrameworks: [String] = []

  /// The draft that was not read yet, when it changed, and when one was read last.
  private var unread: String?
  private var changed = 0.0
  private var lastRead = 0.0

  /// Seconds without a key after which the checklist follows: keys are painted before it.
  private static let rest = 0.03
  /// Seconds after which it follows although keys go on coming.
  private static let longest = 2.0

  init(scorer: Scorer) { self.scorer = scorer }

  /// Turns to a new question.
  mutating func begin(_ turn: Turn, of drill: Drill) {
    ask = turn.ask
    chainFrameworks = drill.plan.chain.frameworks
    openGaps = turn.isOpening ? [] : drill.openGaps.filter { $0.target != turn.ask.presses }
    live = LiveAssessment(
      scorer: scorer, question: turn.ask.question, kind: turn.isOpening ? drill.plan.chain.kind : .rapid)
    read(turn.answer)
  }

  /// Takes the answer as it now stands; it is read when the hands rest for a moment.
  mutating func take(_ draft: String, at now: Double) {
    unread = draft
    changed = now
    if now - lastRead > Self.longest { readUnread(at: now) }
  }

  /// Seconds until there is something to read; nil where all is read.
  func wait(at now: Double) -> Double? { unread == nil ? nil : max(0, changed + Self.rest - now) }

  /// Reads what was typed since the last time, if the hands rest.
  mutating func tick(at now: Double) {
    if now - changed >= Self.rest || now - lastRead > Self.longest { readUnread(at: now) }
  }

  private mutating func readUnread(at now: Double) {
    guard let draft = unread else { return }
    lastRead = now
    read(draft)
  }

  /// Reads an answer at once.
  mutating func read(_ draft: String) {
    unread = nil
    live?.update(draft)
  }

  /// The bar of a framework: its convention of that name.
  func bar(of framework: String) -> Double? {
    scorer.frameworks.first { $0.id == framework }?.conventions.first { $0.id == "bar" }?.value
  }

  /// What the answer has so far.
  var assessment: Assessment? { live?.assessment }

  /// Whether the draft of a reply gives what was pressed.
  var reply: ReplyState? {
    guard let ask, ask.presses != .none, let assessment else { return nil }
    let followUp = FollowUp(ask: ask.question, presses: ask.presses, seconds: Int(ask.seconds))
    return scorer.judge(reply: assessment, to: followUp, question: ask.question)
  }
}
