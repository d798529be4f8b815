import Drill
import Interview
import Scoring
import Sessions
import Texts

/// What an exercise does, as the lines of a recording; and a recording as its attempts.
public enum ExerciseRecording {
  /// The header of a new recording; the program fills in its version and the time.
  public static func header(_ plan: ExercisePlan) -> SessionHeader {
    SessionHeader(
      program: "", start: "", chain: SessionHeader.exercisePrefix + plan.exercise.id, title: plan.exercise.title,
      kind: nil, seed: plan.seed, pace: plan.pace, mode: .exam, order: .scripted, followUps: plan.items.count)
  }

  /// The lines for something that happened, `time` seconds into the recording.
  ///
  /// Whether an item was done stands as the reply to it; an exercise that was left is over, for it is not resumed.
  public static func lines(for event: ExerciseEvent, in run: ExerciseRun, time: Double) -> [SessionEvent] {
    switch event {
    case .asked(let place):
      let text = run.plan.items[place].asked
      return [SessionEvent(time, .ask(.init(text: text, seconds: run.budget, isOpening: true, index: place)))]
    case .cutIn: return [SessionEvent(time, .cut(because: Texts.english[ExerciseText.timeUp]))]
    case .attempted(let number): return lines(for: run.attempts[number], time: time)
    case .paused: return [SessionEvent(time, .pause)]
    case .resumed: return [SessionEvent(time, .resume)]
    case .ended: return [SessionEvent(time, .end(.finished))]
    }
  }

  private static func lines(for attempt: ExerciseAttempt, time: Double) -> [SessionEvent] {
    let ending = attempt.ending == .left ? .submitted : attempt.ending
    let answer = SessionEvent.Answer(
      text: attempt.answer, ended: ending, seconds: attempt.seconds, firstWordSeconds: attempt.firstWord)
    let reply: ReplyState = attempt.isDone ? .answered : attempt.feedback == nil ? .dodged : .partly
    return [SessionEvent(time, .answer(answer)), SessionEvent(time, .reply(reply))]
  }

  /// The attempts of a recording, with today's feedback; nil where its exercise is no longer there.
  static func attempts(_ log: SessionLog, _ exercise: Exercise?, scorer: Scorer) -> [ExerciseAttempt] {
    log.exchanges.enumerated().map { place, exchange in
      let item = exercise?.items.first { $0.asked == exchange.ask.text }
      let ending = exchange.answer?.ended ?? .left
      let isJudged = ending != .skipped && !exchange.text.isEmpty
      var feedback: ExerciseFeedback?
      if isJudged, let item, let exercise {
        feedback = ExerciseFeedback(
          on: exchange.text, to: item, of: exercise, scorer: scorer, parts: parts(of: exercise, log.typing(of: place)),
          budget: exchange.ask.seconds)
      }
      return ExerciseAttempt(
        item: item ?? ExerciseItem(id: "", prompt: exchange.ask.text, model: ""), budget: exchange.ask.seconds,
        answer: exchange.text, ending: ending,
        seconds: exchange.elapsed, feedback: feedback)
    }
  }

  /// The seconds that went into each part of a paced answer.
  private static func parts(of exercise: Exercise, _ typing: AnswerTyping) -> [Double]? {
    guard exercise.kind == .pacedAnswer else { return nil }
    var clock = PartClock(parts: Phase.allCases.count)
    var text = TypedText(typing)
    for step in typing.steps {
      text.seek(to: step.seconds)
      clock.wrote(text.text, at: step.seconds)
    }
    return clock.parts
  }
}
