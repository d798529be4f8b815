import Drill
import Interview
import Scoring
import Sessions
import Terminal
import Texts

/// A drill as it is played: the question, the clock, the editor, the coach.
struct DrillScreen: Screen {
  var drill: Drill
  var editor = Editor()
  var mode: DrillMode
  var coach: Coach
  var notice: Notice?
  /// What is wrong with the recording: said whenever nothing else is.
  private var problem: Notice?
  /// When time was up for the last answer that it ended.
  private var lastCut: Double?
  /// The clock's time at which the recording began.
  private var origin: Double

  /// Something that the bar raiser says outside of the questions.
  struct Notice: Hashable, Sendable {
    /// Who says it.
    var speaker: DrillText
    /// What is said: the interviewer's words, or what is wrong.
    var words: String
    var isAlarm: Bool
    /// When it goes away, on the clock.
    var until: Double

    func text(_ texts: Texts) -> String {
      texts[speaker, speaker == .notSaved ? ["problem": words] : ["words": words]]
    }
  }

  /// What is said beside the question; that nothing is saved is never hidden by it.
  func said(_ texts: Texts) -> String? {
    guard let notice else { return nil }
    let isHidden = problem != nil && notice.speaker != .notSaved
    return (isHidden ? texts[DrillText.notSavedBriefly] + " · " : "") + notice.text(texts)
  }

  func name(_ texts: Texts) -> String { texts[DrillText.name] }
  var takesText: Bool { drill.stage != .paused }

  /// Starts the clock, anew or where an earlier run was left.
  static func starting(
    _ plan: DrillPlan, mode: DrillMode, resuming unfinished: UnfinishedDrill?, scorer: Scorer, at now: Double
  ) -> [Step] {
    let answered = unfinished?.session.answered.map(DrillRecording.turn) ?? []
    let open = unfinished?.session.open.map(DrillRecording.turn)
    var screen = DrillScreen(
      drill: Drill(plan: plan, judge: scorer, answered: answered, open: open), mode: mode, coach: Coach(scorer: scorer),
      origin: now - (unfinished?.session.time ?? 0))
    let events = screen.drill.start(at: now)
    var steps: [Step] = []
    if let unfinished {
      steps.append(.perform(.resumeRecording(unfinished)))
      steps.append(.perform(.record([SessionEvent(unfinished.session.time, .resume)])))
    } else {
      steps.append(.perform(.beginRecording(DrillRecording.header(plan, mode: mode))))
    }
    if open != nil {
      screen.openQuestion(draft: screen.drill.current?.answer ?? "")
    } else {
      steps += screen.follow(events, at: now)
    }
    // A drill that was left after its last answer has nothing more to ask: its scorecard is the next step already.
    if case .finished = screen.drill.stage { return steps }
    return steps + [.show(screen)]
  }

  private init(drill: Drill, mode: DrillMode, coach: Coach, origin: Double) {
    self.drill = drill
    self.mode = mode
    self.coach = coach
    self.origin = origin
  }

  func keys(_ texts: Texts) -> [KeyHint] {
    if drill.stage == .paused {
      return [
        KeyHint("Enter", texts[DrillText.goOnKey], more: texts[DrillText.goOnMore]),
        KeyHint("F1", texts[KeyText.help]),
      ]
    }
    return [
      KeyHint("Ctrl-D", texts[DrillText.doneKey], more: texts[DrillText.doneMore]),
      KeyHint("Ctrl-N", texts[DrillText.skipKey], more: texts[DrillText.skipMore]),
      KeyHint("Ctrl-P", texts[DrillText.pauseKey], more: texts[DrillText.pauseMore]),
      KeyHint("Ctrl-T", texts[mode == .coach ? DrillText.examKey : .coachKey], more: texts[DrillText.modeMore]),
      KeyHint("F1", texts[KeyText.help]),
      KeyHint("Ctrl-C", texts[DrillText.leaveKey], more: texts[DrillText.leaveMore]),
      KeyHint("Enter", texts[DrillText.newLineKey]),
      KeyHint("Ctrl-A/E", texts[DrillText.lineEndsKey], more: texts[DrillText.lineEndsMore]),
      KeyHint("Alt-B/F", texts[DrillText.wordKey], more: texts[DrillText.wordMore]),
      KeyHint("Ctrl-W", texts[DrillText.deleteWordKey], more: texts[DrillText.deleteWordMore]),
      KeyHint("Ctrl-K/U", texts[DrillText.deleteLineKey], more: texts[DrillText.deleteLineMore]),
      KeyHint("Ctrl-_", texts[DrillText.undoKey], more: texts[DrillText.undoMore]),
    ]
  }

  func leaving(_ texts: Texts) -> String? { texts[problem == nil ? DrillText.leave : .leaveUnsaved] }

  var passages: [Passage] { drill.passages }

  /// From now on; what was asked was asked because of what was read then.
  mutating func judgeAnew(in world: World) { if let scorer = world.scorer { drill.judge = scorer } }

  func wait(at now: Double) -> Double? {
    guard drill.stage == .answering else { return nil }
    let remaining = drill.remaining(at: now)
    // To the next full second of the clock, when its figures change.
    let second = max(0.02, remaining - remaining.rounded(.down) + 0.005)
    return min(second, coach.wait(at: now) ?? second)
  }

  // MARK: Events

  mutating func update(_ event: Event, in world: World, at now: Double) -> [Step] {
    if let notice, now >= notice.until { self.notice = problem }
    if drill.stage == .paused { return updatePaused(event, at: now) }
    switch event {
    case .key(.control("d")), .key(.function(2)):
      // Meant for the answer that the clock has just ended.
      if editor.isEmpty, let lastCut, now - lastCut < 1 { return [] }
      return follow(drill.submit(at: now), at: now)
    case .key(.control("n")): return follow(drill.skip(at: now), at: now)
    case .key(.control("p")), .key(.control("z")): return follow(drill.pause(at: now), at: now)
    case .key(.control("t")):
      mode = mode == .coach ? .exam : .coach
      if mode == .coach { coach.read(editor.text) }
      return []
    case .key(let key):
      guard editor.handle(key) else { return [] }
      return edited(at: now)
    case .paste(let text):
      editor.paste(text)
      return edited(at: now)
    case .mouse(.wheelUp, _, _):
      _ = editor.handle(.up)
      return []
    case .mouse(.wheelDown, _, _):
      _ = editor.handle(.down)
      return []
    case .tick:
      coach.tick(at: now)
      return follow(drill.tick(at: now), at: now)
    default: return []
    }
  }

  private mutating func updatePaused(_ event: Event, at now: Double) -> [Step] {
    switch event {
    case .key(.enter), .key(.control("p")), .key(.character(" ")): return follow(drill.resume(at: now), at: now)
    default: return []
    }
  }

  private mutating func edited(at now: Double) -> [Step] {
    guard let edit = editor.lastEdit else { return timeUp(at: now) }
    let text = editor.text
    drill.write(text, at: now)
    if mode == .coach { coach.take(text, at: now) }
    let line = SessionEvent(
      now - origin, .edit(.init(at: edit.at, removed: edit.removed, inserted: edit.inserted)))
    return [.perform(.record([line]))] + timeUp(at: now)
  }

  /// Keys that come faster than ticks, as from one held down, do not outlast the clock.
  private mutating func timeUp(at now: Double) -> [Step] {
    drill.remaining(at: now) > 0 ? [] : follow(drill.tick(at: now), at: now)
  }

  /// Shows and records what happened.
  private mutating func follow(_ events: [DrillEvent], at now: Double) -> [Step] {
    var steps: [Step] = []
    for event in events {
      steps.append(.perform(.record(DrillRecording.lines(for: event, in: drill, time: now - origin))))
      switch event {
      case .asked: openQuestion(draft: "")
      case .cutIn(_, let words):
        lastCut = now
        notice = Notice(speaker: .timeUp, words: words, isAlarm: true, until: now + 6)
      case .interjected(_, let interjection):
        notice = Notice(speaker: .barRaiser, words: interjection.text, isAlarm: false, until: now + 12)
      case .answered:
        // What was said into an answer does not belong to the next one.
        if notice?.isAlarm == false { notice = problem }
      case .ended:
        steps.append(.perform(.endRecording))
        // More may have been read deeply since the answers ended.
        var over = drill
        over.judgeAnew()
        steps.append(.show(ScorecardScreen(over)))
      case .paused, .resumed: break
      }
    }
    return steps
  }

  private mutating func openQuestion(draft: String) {
    editor = Editor(draft)
    guard let turn = drill.current else { return }
    coach.begin(turn, of: drill)
  }

  mutating func end(bySignal: Bool, in world: World, at now: Double) -> (effects: [Effect], message: String?) {
    var effects: [Effect] = []
    for event in drill.leave(at: now) {
      var lines = DrillRecording.lines(for: event, in: drill, time: now - origin)
      if bySignal, case .ended = event { lines = [SessionEvent(now - origin, .end(.signal))] }
      effects.append(.record(lines))
    }
    effects.append(.endRecording)
    return (effects, world.texts[DrillText.kept])
  }

  mutating func report(_ problem: String?) {
    self.problem = problem.map { Notice(speaker: .notSaved, words: $0, isAlarm: true, until: .infinity) }
    notice = self.problem
  }

  /// Where its parts stand now.
  func layout(in area: Rectangle, _ texts: Texts) -> DrillLayout {
    DrillLayout(
      area: area, question: drill.current?.ask.question ?? "", notice: said(texts), showsCoach: mode == .coach)
  }

  mutating func fit(_ area: Rectangle, world: World) {
    let place = layout(in: area, world.texts).editor
    editor.layOut(columns: place.columns, rows: place.rows)
  }
}
