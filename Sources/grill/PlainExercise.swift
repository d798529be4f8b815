import Drill
import Glibc
import Interview
import Scoring
import Screens
import Sessions
import Texts

/// An exercise line by line, for screen readers and pipes: the same engine without a screen.
///
/// Each item is printed with its time. An answer ends with a line that holds a single `.`, or at the end of the input;
/// `:skip`, `:pause`, `:time` and `:quit` on a line of their own do what they say, and so does `:again` after feedback.
struct PlainExercise {
  private var run: ExerciseRun
  private let texts: Texts
  private var recorder = Recorder()
  private let origin = Clock.now
  private var saidProblem = false

  /// Runs until all items are through, or the person leaves.
  static func run(_ opening: Opening, _ plan: ExercisePlan) throws {
    var plain = PlainExercise(run: ExerciseRun(plan: plan, scorer: try Scorer.builtIn()), texts: opening.world.texts)
    plain.recorder.begin(ExerciseRecording.header(plan), in: opening.folder)
    plain.play()
    if let problem = plain.recorder.problem { throw Refusal("the recording is not saved: \(problem)") }
  }

  private init(run: ExerciseRun, texts: Texts) {
    self.run = run
    self.texts = texts
  }

  private mutating func play() {
    print(ExerciseReport(texts).rules(run.plan).plainText(width: 80) + "\n" + texts[ExerciseText.plainRules])
    switch run.plan.exercise.kind {
    case .spotTheFlag: print(texts[ExerciseText.plainSpot])
    case .pacedAnswer: print(texts[ExerciseText.plainPaced])
    default: break
    }
    follow(run.start(at: Clock.now))
    var input = LineInput()
    while run.stage != .finished {
      switch input.next(seconds: run.stage == .trying ? 1 : nil) {
      case .line(let line): take(line)
      case .nothing: follow(run.tick(at: Clock.now))
      case .end: atEnd()
      }
    }
  }

  /// The end of the input ends the answer that was being given, and the exercise.
  private mutating func atEnd() {
    let now = Clock.now
    if run.stage == .trying, !run.draft.isEmpty { follow(run.submit(at: now)) }
    follow(run.stage == .feedback && run.place == run.plan.items.count - 1 ? run.next(at: now) : run.leave(at: now))
  }

  private mutating func take(_ line: String) {
    let now = Clock.now
    follow(run.tick(at: now))
    switch run.stage {
    case .trying: takeAnswer(line, at: now)
    case .paused: follow(line == ":quit" ? run.leave(at: now) : run.resume(at: now))
    case .feedback:
      switch line {
      case ":again": follow(run.again(at: now))
      case ":quit": follow(run.leave(at: now))
      default:
        follow(run.next(at: now))
        // What is more than Enter begins the next answer.
        if !line.isEmpty, run.stage == .trying { takeAnswer(line, at: now) }
      }
    case .ready, .finished: break
    }
  }

  private mutating func takeAnswer(_ line: String, at now: Double) {
    switch line {
    case ".": follow(run.submit(at: now))
    case ":skip": follow(run.skip(at: now))
    case ":pause": follow(run.pause(at: now))
    case ":time": print(texts[ExerciseText.plainLeft, ["time": texts.duration(run.remaining(at: now))]])
    case ":quit": follow(run.leave(at: now))
    default:
      let before = run.draft
      let added = before.isEmpty ? line : "\n" + line
      run.write(before + added, at: now)
      let edit = SessionEvent.Edit(at: before.unicodeScalars.count, removed: 0, inserted: added)
      recorder.record([SessionEvent(now - origin, .edit(edit))])
    }
  }

  /// Prints and records what happened.
  private mutating func follow(_ events: [ExerciseEvent]) {
    for event in events {
      recorder.record(ExerciseRecording.lines(for: event, in: run, time: Clock.now - origin))
      say(event)
    }
    if let problem = recorder.problem, !saidProblem {
      saidProblem = true
      print(texts[ExerciseText.notSaved, ["problem": problem.text(texts)]])
    }
    recorder.flush()
    fflush(nil)
  }

  private func say(_ event: ExerciseEvent) {
    let exercise = run.plan.exercise
    switch event {
    case .asked(let place):
      let heading = texts[
        ExerciseText.plainItem,
        ["number": place + 1, "all": run.plan.items.count, "time": texts.duration(run.budget)]]
      print("\n\(heading)\n\(run.plan.items[place].asked)")
    case .cutIn: print("\n\(texts[ExerciseText.timeUp])")
    case .attempted(let number):
      print(
        "\n" + ExerciseReport(texts).feedback(run.attempts[number], of: exercise).plainText(width: 80), terminator: "")
      if run.attempts[number].ending == .submitted { print(texts[ExerciseText.plainNext]) }
    case .paused: print(texts[ExerciseText.plainPaused])
    case .resumed: print(texts[ExerciseText.plainResumed])
    case .ended:
      print(
        "\n" + ExerciseReport(texts).tally(run.attempts, of: run.plan.items.count).plainText(width: 80), terminator: "")
    }
  }
}
