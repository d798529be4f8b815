import DeepReading
import Drill
import Glibc
import Interview
import Scoring
import Screens
import Sessions
import Texts

/// A drill line by line, for screen readers and pipes: the same engine without a screen.
///
/// Each question is printed with its time. An answer ends with a line that holds a single `.`, or at the end of the
/// input; `:skip`, `:pause`, `:time` and `:quit` on a line of their own do what they say.
struct PlainDrill {
  private var drill: Drill
  private var recorder = Recorder()
  private var lines: [String] = []
  private let texts: Texts
  private let origin: Double
  private var saidProblem = false
  /// Reads the answers once more when all are given: nobody waits for it before.
  private var both: BlendedReader?

  /// Runs until the drill is over or left.
  static func run(_ opening: Opening, chain: Chain, resuming unfinished: UnfinishedDrill? = nil) throws {
    let options = opening.world.options
    let header = unfinished?.session.header
    let plan = DrillPlan(
      chain: chain, bank: opening.world.bank, order: header?.order ?? options.order, pace: header?.pace ?? options.pace,
      seed: header?.seed ?? options.seed ?? opening.world.entropy,
      followUps: header == nil ? options.followUps : header?.followUps)
    let fast = try Scorer.builtIn()
    let both = try opening.reader.both(beside: fast)
    let scorer = both.map { fast.reading(by: ReadyReader($0)) } ?? fast
    var plain = PlainDrill(plan, unfinished: unfinished, texts: opening.world.texts, scorer: scorer, at: Clock.now)
    plain.both = both
    if let unfinished {
      plain.recorder.resume(unfinished)
      plain.recorder.record([SessionEvent(unfinished.session.time, .resume)])
    } else {
      plain.recorder.begin(DrillRecording.header(plan, mode: .exam), in: opening.folder)
    }
    plain.run(isResumed: unfinished != nil)
    if let problem = plain.recorder.keepSomewhere(plain.texts) { throw Refusal(problem) }
    if case .finished(left: true) = plain.drill.stage {
      print(plain.texts[PlainText.kept])
    }
  }

  private init(_ plan: DrillPlan, unfinished: UnfinishedDrill?, texts: Texts, scorer: any Judge, at now: Double) {
    self.texts = texts
    drill = Drill(
      plan: plan, judge: scorer, answered: unfinished?.session.answered.map(DrillRecording.turn) ?? [],
      open: unfinished?.session.open.map(DrillRecording.turn))
    lines = drill.current.map { $0.answer.isEmpty ? [] : [$0.answer] } ?? []
    origin = now - (unfinished?.session.time ?? 0)
  }

  private mutating func run(isResumed: Bool) {
    let plan = drill.plan
    print(
      texts[
        PlainText.title,
        ["title": texts.translated(plan.chain.title), "count": plan.followUps, "pace": texts[plan.pace]]])
    print(texts[PlainText.commands])
    let isOpen = drill.current != nil
    follow(drill.start(at: Clock.now), records: !isOpen)
    var input = LineInput()
    while drill.stage == .answering || drill.stage == .paused {
      switch input.next(seconds: drill.stage == .paused ? nil : 1) {
      case .line(let line): take(line)
      case .nothing: follow(drill.tick(at: Clock.now))
      case .end: atEnd()
      }
    }
  }

  /// The end of the input ends the answer that was being given; with none, the drill is left.
  private mutating func atEnd() {
    let now = Clock.now
    if drill.stage == .paused { follow(drill.resume(at: now)) }
    let hasAnswer = !(drill.current?.answer.isEmpty ?? true)
    if hasAnswer { follow(drill.submit(at: now)) }
    if drill.stage == .answering { follow(drill.leave(at: now)) }
  }

  private mutating func take(_ line: String) {
    let now = Clock.now
    follow(drill.tick(at: now))
    guard drill.stage == .answering || drill.stage == .paused else { return }
    if drill.stage == .paused { return follow(line == ":quit" ? drill.leave(at: now) : drill.resume(at: now)) }
    switch line {
    case ".": follow(drill.submit(at: now))
    case ":skip": follow(drill.skip(at: now))
    case ":pause": follow(drill.pause(at: now))
    case ":time": print(texts[PlainText.left, ["time": texts.duration(drill.remaining(at: now))]])
    case ":quit": follow(drill.leave(at: now))
    default: write(line, at: now)
    }
  }

  private mutating func write(_ line: String, at now: Double) {
    let before = drill.current?.answer ?? ""
    let added = before.isEmpty ? line : "\n" + line
    drill.write(before + added, at: now)
    let edit = SessionEvent.Edit(at: before.unicodeScalars.count, removed: 0, inserted: added)
    recorder.record([SessionEvent(now - origin, .edit(edit))])
  }

  /// Prints and records what happened.
  private mutating func follow(_ events: [DrillEvent], records: Bool = true) {
    for event in events {
      if records { recorder.record(DrillRecording.lines(for: event, in: drill, time: Clock.now - origin)) }
      say(event)
    }
    if let problem = recorder.problem, !saidProblem {
      saidProblem = true
      print(texts[PlainText.notSaved, ["problem": problem.text(texts)]])
    }
    recorder.flush()
    fflush(nil)
  }

  private mutating func readDeeply() {
    guard let both else { return }
    StandardError.show(texts[PlainText.readingDeeper])
    for passage in drill.passages { both.remember(passage) }
    drill.judgeAnew()
    StandardError.show(nil)
  }

  private mutating func say(_ event: DrillEvent) {
    switch event {
    case .asked(let number): say(drill.turns[number])
    case .cutIn(_, let words): print("\n" + texts[PlainText.timeUp, ["words": words]])
    case .interjected(_, let interjection): print(texts[PlainText.barRaiser, ["words": interjection.text]])
    case .answered(let number):
      if let reply = drill.turns[number].reply { print(texts[PlainText.reply, ["reply": texts[reply]]]) }
    case .paused: print(texts[PlainText.paused])
    case .resumed: print(texts[PlainText.resumed])
    case .ended:
      readDeeply()
      print("\n" + ScorecardReport(Scorecard(drill), texts: texts).paragraphs.plainText(width: 80), terminator: "")
    }
  }

  private func say(_ turn: Turn) {
    let count = drill.turns.dropFirst().filter { !$0.ask.harder }.count
    let name = turn.isOpening ? PlainText.opening : turn.ask.harder ? .followUpAgain : .followUp
    let question: Slots = [
      "name": texts[name, ["number": count]], "time": texts.duration(drill.remaining(at: Clock.now)),
      "question": turn.ask.question,
    ]
    print("\n" + texts[PlainText.question, question])
    if !turn.answer.isEmpty { print(texts[PlainText.draft, ["answer": turn.answer]]) }
  }
}

/// Standard input, a line at a time, with a limit to the waiting.
struct LineInput {
  enum Answer {
    case line(String), nothing, end
  }

  private var bytes: [UInt8] = []
  private var isAtEnd = false

  /// The next line without its line end; `nothing` where none came in so many seconds.
  mutating func next(seconds: Int?) -> Answer {
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        var line = bytes[..<end]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        let text = String(decoding: line, as: UTF8.self)
        bytes.removeSubrange(...end)
        return .line(text)
      }
      if isAtEnd {
        guard !bytes.isEmpty else { return .end }
        bytes.append(UInt8(ascii: "\n"))
        continue
      }
      var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waiting, 1, seconds.map { Int32($0 * 1000) } ?? -1)
      if ready == 0 { return .nothing }
      if ready < 0 {
        if errno == EINTR { continue }
        isAtEnd = true
        continue
      }
      let chunk = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
        count = max(0, read(STDIN_FILENO, buffer.baseAddress, buffer.count))
      }
      if chunk.isEmpty { isAtEnd = true } else { bytes += chunk }
    }
  }
}
