import Interview
import Scoring

/// What is exercised: decided before the clock starts.
public struct ExercisePlan: Hashable, Sendable {
  /// The exercise.
  public var exercise: Exercise
  /// The items, in the order in which they are put.
  public var items: [ExerciseItem]
  /// What they were chosen by.
  public var seed: UInt64
  /// Typed or spoken, which scales the budgets: those of the files are for speaking.
  public var pace: Pace

  /// How many items are put in one go.
  public static let length = 3

  /// Some items of an exercise, the same for the same seed; or the one that is named.
  ///
  /// `round` counts the goes with the same seed: the next one goes on where the last one stopped.
  public init(_ exercise: Exercise, item: ExerciseItem? = nil, pace: Pace = .typed, seed: UInt64, round: Int = 0) {
    self.exercise = exercise
    self.seed = seed
    self.pace = pace
    if let item {
      items = [item]
      return
    }
    var shuffled = exercise.items
    for index in shuffled.indices.reversed() {
      shuffled.swapAt(index, SeededChoice(seed: seed).pick(index + 1, choice: index))
    }
    let first = shuffled.isEmpty ? 0 : round * Self.length % shuffled.count
    items = Array((shuffled[first...] + shuffled[..<first]).prefix(Self.length))
  }

  /// The budget of an item, in seconds; marking sentences takes as long at either pace.
  public var budget: Double {
    exercise.kind == .spotTheFlag ? Double(exercise.seconds) : pace.budget(exercise.seconds)
  }
}

/// An item that was tried, and what came of it.
public struct ExerciseAttempt: Sendable {
  /// The item.
  public var item: ExerciseItem
  /// The budget, in seconds.
  public var budget: Double
  /// What was written, or the numbers of the sentences that were marked.
  public var answer: String
  /// How it ended.
  public var ending: AnswerEnding
  /// Seconds used, pauses left out.
  public var seconds: Double
  /// Seconds from the prompt to the first word; nil where none came.
  public var firstWord: Double?
  /// The feedback; nil for an item that was passed over.
  public var feedback: ExerciseFeedback?

  /// An attempt as given.
  public init(
    item: ExerciseItem, budget: Double, answer: String, ending: AnswerEnding, seconds: Double, firstWord: Double? = nil,
    feedback: ExerciseFeedback?
  ) {
    self.item = item
    self.budget = budget
    self.answer = answer
    self.ending = ending
    self.seconds = seconds
    self.firstWord = firstWord
    self.feedback = feedback
  }

  /// Whether the item was done.
  public var isDone: Bool { feedback?.isDone == true }
}

/// Where a run of an exercise stands.
public enum ExerciseStage: Hashable, Sendable {
  /// The task is shown; the clock has not started.
  case ready
  /// An item stands and its clock runs, or is stopped.
  case trying, paused
  /// The feedback on the last attempt is shown.
  case feedback
  /// All items are through, or the person left.
  case finished
}

/// Something that happened in an exercise, for the screen to show and the recording to keep.
public enum ExerciseEvent: Hashable, Sendable {
  /// An item was put: its place in the plan.
  case asked(Int)
  /// Time was up: the answer stands as it is.
  case cutIn
  /// An attempt ended: its number.
  case attempted(Int)
  /// The clock was stopped, or runs again.
  case paused, resumed
  /// The exercise is over.
  case ended
}

/// One timed run of an exercise: a pure state machine; every input carries its time in seconds on one steady clock.
public struct ExerciseRun: Sendable {
  /// What was decided before the clock started.
  public let plan: ExercisePlan
  /// Where it stands.
  public private(set) var stage: ExerciseStage = .ready
  /// The attempts so far, several at one item where it was tried again.
  public private(set) var attempts: [ExerciseAttempt] = []
  /// The place in the plan of the item that stands.
  public private(set) var place = 0
  /// The answer that is being written.
  public private(set) var draft = ""

  private let scorer: Scorer
  private var clock = AnswerClock()
  private var firstWord: Double?
  private var parts = PartClock(parts: Phase.allCases.count)

  /// A run that waits for its start.
  public init(plan: ExercisePlan, scorer: Scorer) {
    self.plan = plan
    self.scorer = scorer
  }

  /// The item that stands; nil once all are through.
  public var item: ExerciseItem? { plan.items.indices.contains(place) ? plan.items[place] : nil }

  /// The budget of an item, in seconds.
  public var budget: Double { plan.budget }

  /// Seconds used of the budget.
  public func elapsed(at now: Double) -> Double { clock.elapsed(at: now) }

  /// Seconds left of the budget; never below zero.
  public func remaining(at now: Double) -> Double { max(0, budget - elapsed(at: now)) }

  /// The last attempt at each item that was tried, in the order of the plan.
  public var tally: [ExerciseAttempt] {
    plan.items.compactMap { item in attempts.last { $0.item.id == item.id } }
  }

  // MARK: Inputs

  /// Starts the clock on the first item.
  public mutating func start(at now: Double) -> [ExerciseEvent] {
    guard stage == .ready else { return [] }
    return put(0, at: now)
  }

  /// Takes the answer as it now stands.
  public mutating func write(_ draft: String, at now: Double) {
    guard stage == .trying else { return }
    self.draft = draft
    if plan.exercise.kind == .pacedAnswer { parts.wrote(draft, at: elapsed(at: now)) }
    if firstWord == nil, draft.beginsWord { firstWord = elapsed(at: now) }
  }

  /// Ends the attempt; its feedback comes at once.
  public mutating func submit(at now: Double) -> [ExerciseEvent] { end(.submitted, at: now) }

  /// Passes over the item; the next one comes at once.
  public mutating func skip(at now: Double) -> [ExerciseEvent] {
    let events = end(.skipped, at: now)
    return events.isEmpty ? [] : events + next(at: now)
  }

  /// Goes on from the feedback to the next item, or to the end.
  public mutating func next(at now: Double) -> [ExerciseEvent] {
    guard stage == .feedback else { return [] }
    if plan.items.indices.contains(place + 1) { return put(place + 1, at: now) }
    stage = .finished
    return [.ended]
  }

  /// Tries the same item once more.
  public mutating func again(at now: Double) -> [ExerciseEvent] {
    stage == .feedback ? put(place, at: now) : []
  }

  /// Stops the clock.
  public mutating func pause(at now: Double) -> [ExerciseEvent] {
    guard stage == .trying else { return [] }
    stage = .paused
    clock.pause(at: now)
    return [.paused]
  }

  /// Lets the clock run again.
  public mutating func resume(at now: Double) -> [ExerciseEvent] {
    guard stage == .paused else { return [] }
    stage = .trying
    clock.resume(at: now)
    return [.resumed]
  }

  /// Lets time pass: cuts in when the budget is used up.
  public mutating func tick(at now: Double) -> [ExerciseEvent] {
    guard stage == .trying, remaining(at: now) <= 0 else { return [] }
    return [.cutIn] + end(.timeUp, at: now)
  }

  /// Leaves; what was tried is kept, and a draft that was begun counts as tried.
  public mutating func leave(at now: Double) -> [ExerciseEvent] {
    guard stage != .ready, stage != .finished else { return [] }
    var events = resume(at: now)
    if !draft.isEmpty { events += end(.left, at: now) }
    stage = .finished
    return events + [.ended]
  }

  // MARK: Steps

  private mutating func put(_ place: Int, at now: Double) -> [ExerciseEvent] {
    self.place = place
    draft = ""
    firstWord = nil
    parts = PartClock(parts: Phase.allCases.count)
    stage = .trying
    clock.start(at: now, used: 0)
    return [.asked(place)]
  }

  private mutating func end(_ ending: AnswerEnding, at now: Double) -> [ExerciseEvent] {
    guard stage == .trying, let item else { return [] }
    let feedback =
      ending == .skipped
      ? nil
      : ExerciseFeedback(
        on: draft, to: item, of: plan.exercise, scorer: scorer, parts: parts.parts, budget: budget)
    attempts.append(
      ExerciseAttempt(
        item: item, budget: budget, answer: draft, ending: ending, seconds: min(elapsed(at: now), budget),
        firstWord: firstWord,
        feedback: feedback))
    draft = ""
    stage = .feedback
    return [.attempted(attempts.count - 1)]
  }
}
