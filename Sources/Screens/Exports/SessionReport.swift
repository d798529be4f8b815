import Drill
import Interview
import Scoring
import Sessions

/// All that is said of a recorded session, from which every format of `grill export` is written: so they agree.
public struct SessionReport: Sendable {
  /// The recording.
  public let log: SessionLog
  /// What was added when looking back at it.
  public let review: Review
  /// A drill is one story; an imported interview has one for each opening question, an exercise none.
  public let stories: [Story]

  /// One opening question with its follow-ups.
  public struct Story: Sendable {
    /// What it came to.
    public let card: Scorecard
    /// Its questions with what became of them, in the order of the scorecard's turns.
    public let answers: [Answer]
  }

  /// A question and what became of it.
  public struct Answer: Sendable {
    /// Its place in the recording, from 0, by which ratings and notes name it.
    public let place: Int
    /// Its number among the answers that were given, from 1; nil where it was passed over.
    public let number: Int?
    /// The question, the answer and how it was judged.
    public let turn: Turn
    /// When the question was asked and the answer ended, in seconds of the recording.
    public let seconds: ClosedRange<Double>
    /// How the answer grew.
    public let timeline: AnswerTimeline
    /// How it was spoken, as far as its times tell.
    public let speech: SpeechFigures
  }

  /// The report of a recording.
  public init(_ log: SessionLog, bank: QuestionBank, judge: any Judge) {
    self.log = log
    review = log.review
    let growths = AnswerTimeline.all(log)
    var given = 0
    var groups: [[(place: Int, exchange: Exchange)]] = []
    let exchanges = log.header.isExercise ? [] : log.exchanges
    for (place, exchange) in exchanges.enumerated() where exchange.answer != nil || !exchange.text.isEmpty {
      let opensStory = log.header.origin != nil && exchange.ask.isOpening
      if groups.isEmpty || opensStory { groups.append([]) }
      groups[groups.count - 1].append((place, exchange))
    }
    stories = groups.map { group in
      let card = Self.scorecard(of: group.map(\.exchange), in: log, bank: bank, judge: judge)
      let answers = zip(group, card.turns).map { entry, turn in
        if !turn.answer.isEmpty { given += 1 }
        let asked = entry.exchange.askedAt
        let timeline = growths[entry.place]
        return Answer(
          place: entry.place, number: turn.answer.isEmpty ? nil : given, turn: turn,
          seconds: asked...(asked + entry.exchange.elapsed), timeline: timeline,
          speech: SpeechFigures(text: turn.answer, edits: timeline.edits))
      }
      return Story(card: card, answers: answers)
    }
  }

  /// The name that was given to the session, or else its chain's.
  public var title: String {
    let named = review.title ?? log.header.title
    return named.isEmpty ? log.header.chain : named
  }

  /// All questions, of all stories.
  public var answers: [Answer] { stories.flatMap(\.answers) }

  /// Whether the recording has times at all: a transcript of bare text has none.
  public var hasTimes: Bool { log.events.contains { $0.time > 0 } }

  private static func scorecard(
    of exchanges: [Exchange], in log: SessionLog, bank: QuestionBank, judge: any Judge
  ) -> Scorecard {
    let header = log.header
    let plan = DrillPlan(
      chain: chain(of: exchanges, in: log, bank: bank), bank: bank, order: header.order, pace: header.pace,
      seed: header.seed, followUps: header.followUps)
    let turns = exchanges.map { exchange in
      var turn = DrillRecording.turn(exchange)
      // What stood open when the recording ends was left there.
      turn.ending = turn.ending ?? .left
      return turn
    }
    return Scorecard(Drill(plan: plan, judge: judge, answered: turns, open: nil))
  }

  /// The chain that a story belongs to; one made of its opening question where no bank has it.
  private static func chain(of exchanges: [Exchange], in log: SessionLog, bank: QuestionBank) -> Chain {
    guard log.header.origin != nil else { return bank.chain(log.header.chain) ?? DrillRecording.chain(log) }
    let opening = exchanges.first?.ask
    if let known = opening?.chain.flatMap(bank.chain) { return known }
    let question = opening?.text ?? ""
    return Chain(
      id: "imported", title: question.isEmpty ? log.header.title : Quotation.of(question), topic: "",
      kind: QuestionKind(asking: question), source: "own", opening: question, seconds: 0,
      frameworks: ["star", "i-not-we", "quantified-metrics", "red-flags"])
  }
}
