import Interview
import Scoring

/// Where a drill stands.
public enum Stage: Hashable, Sendable {
  /// The rules are shown; the clock has not started.
  case ready
  /// A question stands and the clock runs.
  case answering
  /// The clock is stopped.
  case paused
  /// All is asked, or the candidate left.
  case finished(left: Bool)
}

/// Something that happened in a drill, for the screen to show and the recording to keep.
public enum DrillEvent: Sendable {
  /// A question was put: the number of its turn.
  case asked(Int)
  /// The bar raiser spoke into the answer of a turn.
  case interjected(Int, Interjection)
  /// Time was up: the answer stands as it is.
  case cutIn(Int, String)
  /// An answer ended: the number of its turn.
  case answered(Int)
  /// The clock was stopped, or runs again.
  case paused, resumed
  /// The drill is over.
  case ended(left: Bool)
}

/// One timed run of a chain: a pure state machine.
///
/// Every input carries its time in seconds on one steady clock.
public struct Drill: Sendable {
  /// What was decided before the clock started.
  public let plan: DrillPlan
  /// All questions so far; the last one may stand open.
  public private(set) var turns: [Turn] = []
  /// Where it stands.
  public private(set) var stage: Stage = .ready
  /// All answers together, as the scorer reads them.
  public private(set) var story: Assessment

  /// Reads and judges the answers; one that reads more deeply may take over at any time.
  public var judge: any Judge
  private var clock = AnswerClock()
  private var watch = Watch()

  /// A drill that waits for its start.
  public init(plan: DrillPlan, judge: any Judge) {
    self.plan = plan
    self.judge = judge
    story = Assessment(text: "")
  }

  /// A drill that goes on where an earlier run was left: with its answered turns, and the question that stood open.
  public init(plan: DrillPlan, judge: any Judge, answered: [Turn], open: Turn?) {
    self.init(plan: plan, judge: judge)
    for var turn in answered {
      close(&turn)
      turns.append(turn)
    }
    if !turns.isEmpty { retell() }
    if let open { turns.append(open) }
  }

  /// The question that stands.
  public var current: Turn? { turns.last.flatMap { $0.ending == nil ? $0 : nil } }

  /// What the whole story still leaves out: its gaps without those that a follow-up has closed.
  public var openGaps: [Gap] {
    let closed = Set(turns.filter { $0.reply == .answered }.map(\.ask.presses))
    return story.gaps.filter { $0.target != .none && !closed.contains($0.target) }
  }

  /// How many follow-ups there may be: those of the plan and, where a chain is played as written, each contradiction that
  /// was pressed in between.
  public var mostFollowUps: Int {
    plan.followUps + (plan.order == .scripted ? turns.count { $0.ask.before != nil } : 0)
  }

  /// The frameworks that its answers are judged by.
  public var frameworks: [Framework] { judge.frameworks }

  /// Seconds used of the current budget.
  public func elapsed(at now: Double) -> Double { clock.elapsed(at: now) }

  /// Seconds left of the current budget; never below zero.
  public func remaining(at now: Double) -> Double { max(0, (current?.ask.seconds ?? 0) - elapsed(at: now)) }

  /// What its judge is or will be asked to read, the most urgent first: the open answer, the ended ones, the whole story.
  public var passages: [Passage] {
    let answered = turns.filter { !$0.answer.isEmpty }
    return answered.reversed().map { Passage($0.answer, question: $0.ask.question) }
      + (answered.isEmpty ? [] : [Passage(told(turns), question: plan.chain.opening)])
  }

  /// Has its judge read all ended answers again: for when it reads more deeply than it did.
  public mutating func judgeAnew() {
    for number in turns.indices where turns[number].ending != nil {
      var turn = turns[number]
      close(&turn)
      turns[number] = turn
    }
    retell()
  }

  // MARK: Inputs

  /// Starts the clock: on the opening question, or on the one that an earlier run left open.
  public mutating func start(at now: Double) -> [DrillEvent] {
    guard stage == .ready else { return [] }
    stage = .answering
    if let open = current {
      clock.start(at: now, used: open.seconds)
      watch = Watch(at: now)
      return [.asked(turns.count - 1)]
    }
    return turns.isEmpty ? put(plan.opening, at: now) : goOn(at: now)
  }

  /// Takes the answer as it now stands.
  public mutating func write(_ draft: String, at now: Double) {
    guard stage == .answering, current != nil else { return }
    let number = turns.count - 1
    turns[number].answer = draft
    watch.wrote(at: now)
    if turns[number].firstWord == nil, draft.beginsWord {
      turns[number].firstWord = clock.elapsed(at: now)
    }
  }

  /// Ends the answer; the next question comes at once.
  public mutating func submit(at now: Double) -> [DrillEvent] { end(.submitted, at: now) }

  /// Passes over the question.
  public mutating func skip(at now: Double) -> [DrillEvent] { end(.skipped, at: now) }

  /// Stops the clock.
  public mutating func pause(at now: Double) -> [DrillEvent] {
    guard stage == .answering else { return [] }
    stage = .paused
    clock.pause(at: now)
    return [.paused]
  }

  /// Lets the clock run again.
  public mutating func resume(at now: Double) -> [DrillEvent] {
    guard stage == .paused else { return [] }
    stage = .answering
    clock.resume(at: now)
    watch.wrote(at: now)
    return [.resumed]
  }

  /// Leaves for good, or until the drill is resumed; what was answered is kept, the open answer as it stands.
  public mutating func leave(at now: Double) -> [DrillEvent] {
    guard stage == .answering || stage == .paused else { return [] }
    var events: [DrillEvent] = []
    if current != nil {
      finish(.left, at: now)
      events.append(.answered(turns.count - 1))
    }
    stage = .finished(left: true)
    return events + [.ended(left: true)]
  }

  /// Lets time pass: cuts in when the budget is used up, interrupts a ramble, notices a silence.
  public mutating func tick(at now: Double) -> [DrillEvent] {
    guard stage == .answering, let turn = current else { return [] }
    let number = turns.count - 1
    if clock.elapsed(at: now) >= turn.ask.seconds {
      let words = said(at: .timeup)
      return [.cutIn(number, words)] + end(.timeUp, at: now)
    }
    guard let reason = watch.notices(turn, elapsed: clock.elapsed(at: now), at: now, judge: judge, plan: plan) else {
      return []
    }
    let words = said(at: reason == .ramble ? .ramble : .silence)
    let interjection = Interjection(reason: reason, text: words)
    turns[number].interjections.append(interjection)
    return [.interjected(number, interjection)]
  }

  // MARK: Steps

  private mutating func put(_ ask: Ask, at now: Double) -> [DrillEvent] {
    turns.append(Turn(ask: ask))
    clock.start(at: now, used: 0)
    watch = Watch(at: now)
    return [.asked(turns.count - 1)]
  }

  private mutating func end(_ ending: AnswerEnding, at now: Double) -> [DrillEvent] {
    guard stage == .answering, current != nil else { return [] }
    finish(ending, at: now)
    return [.answered(turns.count - 1)] + goOn(at: now)
  }

  private mutating func goOn(at now: Double) -> [DrillEvent] {
    if let ask = FollowUpPicker(plan: plan, turns: turns, story: story).next() { return put(ask, at: now) }
    stage = .finished(left: false)
    return [.ended(left: false)]
  }

  private mutating func finish(_ ending: AnswerEnding, at now: Double) {
    var turn = turns.removeLast()
    turn.ending = ending
    turn.seconds = min(clock.elapsed(at: now), turn.ask.seconds)
    close(&turn)
    turns.append(turn)
    retell()
  }

  /// Has an ended answer read and, for a follow-up, judged.
  private func close(_ turn: inout Turn) {
    let kind = turn.isOpening ? plan.chain.kind : QuestionKind.rapid
    let assessment = judge.assess(turn.answer, question: turn.ask.question, kind: kind)
    turn.assessment = assessment
    guard !turn.isOpening else { return }
    let followUp = FollowUp(ask: turn.ask.question, presses: turn.ask.presses, seconds: Int(turn.ask.seconds))
    switch turn.ending {
    case .left: turn.reply = nil
    case .skipped: turn.reply = .dodged
    default: turn.reply = judge.judge(reply: assessment, to: followUp, question: turn.ask.question)
    }
  }

  /// Has all ended answers read as one story.
  private mutating func retell() {
    story = judge.assess(told(turns.filter { $0.ending != nil }), question: plan.chain.opening, kind: plan.chain.kind)
  }

  /// The answers of some turns as one story; what says nothing, or says it in another language, is no part of it, as long
  /// as any other answer is.
  private func told(_ turns: [Turn]) -> String {
    let given = turns.filter { !$0.answer.isEmpty }
    let telling = given.filter { $0.assessment?.nothing == nil || $0.reply == .answered }
    return (telling.isEmpty ? given : telling).map(\.answer).joined(separator: Self.betweenAnswers)
  }

  /// What stands between two answers of a story.
  public static let betweenAnswers = "\n\n"

  /// What the bar raiser says at a moment of an answer.
  private func said(at moment: Moment) -> String {
    let words = Quotation.ofEnd(current?.answer ?? "")
    let wordings = plan.bank.wordings(at: moment, in: plan.chain).filter { !words.isEmpty || !Slot.isIn($0) }
    guard !wordings.isEmpty else { return "" }
    let before = turns.reduce(0) { $0 + $1.interjections.count }
    let choice = SeededChoice(seed: plan.seed).pick(wordings.count, choice: 1000 + turns.count * 10 + before)
    return Slot.fill(wordings[choice], with: words)
  }
}
