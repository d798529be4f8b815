import Drill
import Interview
import Scoring
import Sessions
import Terminal
import Texts

/// An exercise as it is done: the task, then item after item with its clock, each followed by its feedback.
struct ExerciseScreen: Screen {
  /// What was decided before the clock started.
  let plan: ExercisePlan
  private let round: Int
  /// The run; nil until the clock starts.
  var run: ExerciseRun?
  var editor = Editor()
  /// The marks on the sentences of a weak answer.
  var marks = SentenceMarks()
  /// The feedback on the last attempt.
  var feedback: ScrolledReport?
  /// The first line of the prompt that is shown.
  var promptLine = 0
  /// Until when it is said that time was up.
  private(set) var timeUpUntil: Double?
  /// What is wrong with the recording: said whenever nothing else is.
  private(set) var problem: String?
  private var lastCut: Double?
  private var origin = 0.0

  init(_ exercise: Exercise, in world: World, item: ExerciseItem? = nil, round: Int = 0) {
    self.init(
      ExercisePlan(
        exercise, item: item, pace: world.options.pace, seed: world.options.seed ?? world.entropy, round: round),
      round: round)
  }

  init(_ plan: ExercisePlan, round: Int = 0) {
    self.plan = plan
    self.round = round
  }

  func name(_ texts: Texts) -> String { texts.translated(plan.exercise.title) }
  var stage: ExerciseStage { run?.stage ?? .ready }
  /// Whether sentences are marked rather than written.
  var marksSentences: Bool { plan.exercise.kind == .spotTheFlag }
  var takesText: Bool { stage == .trying && !marksSentences }
  func leaving(_ texts: Texts) -> String? { stage == .ready ? nil : texts[ExerciseText.leaving] }

  func keys(_ texts: Texts) -> [KeyHint] {
    texts.exerciseKeys(stage, marksSentences: marksSentences, takesOver: takesOver)
  }

  /// Whether the prompt is a text to be rewritten, which Tab takes into the answer.
  var takesOver: Bool { [.weToI, .numbers, .reframeBlame, .growth].contains(plan.exercise.kind) }

  func wait(at now: Double) -> Double? {
    guard let run, run.stage == .trying else { return nil }
    let remaining = run.remaining(at: now)
    return max(0.02, remaining - remaining.rounded(.down) + 0.005)
  }

  // MARK: Events

  mutating func update(_ event: Event, in world: World, at now: Double) -> [Step] {
    if let timeUpUntil, now >= timeUpUntil { self.timeUpUntil = nil }
    switch stage {
    case .ready: return updateReady(event, in: world, at: now)
    case .trying: return updateTrying(event, in: world, at: now)
    case .paused:
      guard event == .key(.enter) || event == .key(.control("p")) || event == .key(.character(" ")) else { return [] }
      return take(world.texts, at: now) { $0.resume(at: now) }
    case .feedback: return updateFeedback(event, in: world, at: now)
    case .finished: return []
    }
  }

  private mutating func updateReady(_ event: Event, in world: World, at now: Double) -> [Step] {
    switch event {
    case .key(.enter):
      guard let scorer = world.scorer, !plan.items.isEmpty else { return [] }
      run = ExerciseRun(plan: plan, scorer: scorer)
      origin = now
      return [.perform(.beginRecording(ExerciseRecording.header(plan)))]
        + take(world.texts, at: now) { $0.start(at: now) }
    case .key(.escape), .key(.character("q")): return [.show(ExercisesScreen())]
    default: return []
    }
  }

  private mutating func updateTrying(_ event: Event, in world: World, at now: Double) -> [Step] {
    switch event {
    case .key(.control("d")), .key(.function(2)): return take(world.texts, at: now) { $0.submit(at: now) }
    case .key(.control("n")): return take(world.texts, at: now) { $0.skip(at: now) }
    case .key(.control("p")), .key(.control("z")): return take(world.texts, at: now) { $0.pause(at: now) }
    case .key(.pageUp):
      promptLine = max(0, promptLine - 2)
      return []
    case .key(.pageDown):
      promptLine += 2
      return []
    case .tick: return take(world.texts, at: now) { $0.tick(at: now) }
    default: break
    }
    let edit = marksSentences ? marks.edit(by: event) : typed(event)
    guard let edit else { return [] }
    let draft = marksSentences ? marks.text : editor.text
    run?.write(draft, at: now)
    let line = SessionEvent(now - origin, .edit(.init(at: edit.at, removed: edit.removed, inserted: edit.inserted)))
    // Keys that come faster than ticks do not outlast the clock.
    return [.perform(.record([line]))] + take(world.texts, at: now) { $0.tick(at: now) }
  }

  private mutating func typed(_ event: Event) -> Edit? {
    switch event {
    case .key(.tab) where takesOver && editor.isEmpty: editor.insert(run?.item?.prompt ?? "")
    case .key(let key): if !editor.handle(key) { return nil }
    case .paste(let text): editor.paste(text)
    case .mouse(.wheelUp, _, _): _ = editor.handle(.up)
    case .mouse(.wheelDown, _, _): _ = editor.handle(.down)
    default: return nil
    }
    return editor.lastEdit
  }

  private mutating func updateFeedback(_ event: Event, in world: World, at now: Double) -> [Step] {
    switch event {
    case .key(.enter), .key(.control("d")):
      // Meant for the attempt that the clock has just ended.
      if let lastCut, now - lastCut < 1 { return [] }
      return take(world.texts, at: now) { $0.next(at: now) }
    case .key(.character("r")): return take(world.texts, at: now) { $0.again(at: now) }
    case .key(.escape), .key(.character("q")): return take(world.texts, at: now) { $0.leave(at: now) }
    default:
      _ = feedback?.handle(event)
      return []
    }
  }

  /// Does something to the run, then shows and records what happened.
  private mutating func take(_ texts: Texts, at now: Double, _ input: (inout ExerciseRun) -> [ExerciseEvent]) -> [Step]
  {
    guard var run else { return [] }
    let events = input(&run)
    self.run = run
    var steps: [Step] = []
    for event in events {
      steps.append(.perform(.record(ExerciseRecording.lines(for: event, in: run, time: now - origin))))
      switch event {
      case .asked(let place): open(plan.items[place])
      case .cutIn:
        lastCut = now
        timeUpUntil = now + 6
      case .attempted(let number):
        feedback = ScrolledReport(ExerciseReport(texts).feedback(run.attempts[number], of: plan.exercise))
      case .ended: steps += [.perform(.endRecording), .show(ExerciseTallyScreen(run, round: round, texts))]
      case .paused, .resumed: break
      }
    }
    return steps
  }

  private mutating func open(_ item: ExerciseItem) {
    editor = Editor()
    marks = SentenceMarks(count: item.sentences.count)
    promptLine = 0
    timeUpUntil = nil
  }

  mutating func end(bySignal: Bool, in world: World, at now: Double) -> (effects: [Effect], message: String?) {
    var effects: [Effect] = []
    for step in take(world.texts, at: now, { $0.leave(at: now) }) {
      if case .perform(let effect) = step { effects.append(effect) }
    }
    return (effects, nil)
  }

  mutating func report(_ problem: String?) {
    self.problem = problem
  }

  mutating func fit(_ area: Rectangle, world: World) {
    let layout = layout(in: area)
    promptLine = max(0, min(promptLine, layout.lines.count - layout.prompt.rows))
    editor.layOut(columns: layout.answer.columns, rows: layout.answer.rows)
    feedback?.fit(Self.reading(area))
  }

  /// Where the feedback stands.
  static func reading(_ area: Rectangle) -> Rectangle {
    area.split(top: 1).rest.inset(columns: area.columns >= 60 ? 2 : 0).readable
  }

  /// Where the parts of a trial stand.
  func layout(in area: Rectangle) -> ExerciseLayout {
    ExerciseLayout(area: area, item: run?.item)
  }
}

/// The sentences of a weak answer as they are marked.
struct SentenceMarks: Sendable {
  private(set) var count = 0
  private(set) var selected = 0
  private(set) var marked: Set<Int> = []

  /// The numbers, from 1, of the marked sentences.
  var text: String { marked.sorted().map { String($0 + 1) }.joined(separator: " ") }

  /// Does what an event means to marks; the change of their text, where there is one.
  mutating func edit(by event: Event) -> Edit? {
    let before = text
    switch event {
    case .key(.up), .key(.character("k")), .mouse(.wheelUp, _, _): selected = max(0, selected - 1)
    case .key(.down), .key(.character("j")), .mouse(.wheelDown, _, _): selected = min(count - 1, selected + 1)
    case .key(.home): selected = 0
    case .key(.end): selected = max(0, count - 1)
    case .key(.character(" ")), .key(.enter), .key(.character("x")): toggle(selected)
    case .key(.character(let figure)):
      guard let number = figure.wholeNumberValue, (1...max(1, count)).contains(number) else { return nil }
      selected = number - 1
      toggle(selected)
    default: return nil
    }
    return before == text ? nil : Edit(at: 0, removed: before.unicodeScalars.count, inserted: text)
  }

  private mutating func toggle(_ sentence: Int) {
    if marked.remove(sentence) == nil { marked.insert(sentence) }
  }

  init(count: Int = 0) { self.count = count }
}
