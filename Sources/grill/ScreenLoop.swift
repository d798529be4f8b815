import Glibc
import Scoring
import Screens
import Sessions
import Terminal
import Texts

/// The loop: an event changes the screens, the screens are painted, and then their effects are done.
struct ScreenLoop {
  private let terminal: CursesTerminal
  private var opening: Opening
  private var app: App
  private var recorder = Recorder()
  private var lastFlush = 0.0
  private var goodbye: (message: String?, status: Int32)?

  /// Runs until the user leaves; does not return.
  static func run(_ opening: Opening, app make: (World, Size) -> App) throws -> Never {
    let terminal: CursesTerminal
    do throws(TerminalError) {
      terminal = try CursesTerminal.open()
    } catch {
      throw Refusal(error.description)
    }
    // Before an error is printed; leaving closes it too.
    defer { terminal.close() }
    var loop = ScreenLoop(terminal: terminal, opening: opening, app: make(opening.world, terminal.size))
    let (message, status) = try loop.run()
    terminal.close()
    if let message { print(message) }
    exit(status)
  }

  private init(terminal: CursesTerminal, opening: Opening, app: App) {
    self.terminal = terminal
    self.opening = opening
    self.app = app
  }

  private mutating func run() throws -> (message: String?, status: Int32) {
    terminal.draw(app.draw(at: Clock.now))
    // The first screen is painted before what only the next ones need is read.
    opening.world.scorer = try Scorer.builtIn()
    opening.world.exercises = try opening.exercises()
    app.world = opening.world
    while goodbye == nil {
      let wait = app.wait(at: Clock.now).map { Int(($0 * 1000).rounded(.up)) }
      let event = terminal.next(timeout: wait) ?? .tick
      let now = Clock.now
      let effects = app.update(event, at: now)
      // A burst of keys is drawn once, and a terminal that may be gone is not drawn to.
      if !terminal.hasEvents, goodbye == nil { terminal.draw(app.draw(at: now)) }
      for effect in effects { perform(effect) }
      if event == .tick || now - lastFlush > 1, !terminal.hasEvents {
        recorder.flush()
        lastFlush = now
      }
    }
    return goodbye ?? (nil, 0)
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .beginRecording(let header):
      recorder.begin(header, in: opening.folder)
      report()
    case .resumeRecording(let unfinished):
      recorder.resume(unfinished)
      report()
    case .record(let events):
      recorder.record(events)
      report()
    case .endRecording:
      recorder.flush()
      report()
      refreshRecordings(limit: 50)
    case .rescueRecording(let path): rescue(to: path)
    case .refreshRecordings:
      refreshRecordings(limit: .max)
      redraw()
    case .openRecording(let path): open(path)
    case .startHistory:
      opening.startHistory()
      app.world = opening.world
    case .readHistory: readHistory()
    case .speak(let language): speak(language)
    case .suspend: terminal.suspend()
    case .quit(let message, let status): goodbye = (message, status)
    }
  }

  private mutating func refreshRecordings(limit: Int) {
    opening.refreshRecordings(limit: limit)
    app.world = opening.world
  }

  private mutating func report() {
    if app.report(problem: recorder.problem?.text(opening.world.texts)) { redraw() }
  }

  private mutating func rescue(to path: String) {
    do throws(SessionProblem) {
      try recorder.rescue(to: path)
      _ = app.report(problem: nil)
    } catch {
      _ = app.report(problem: error.text(opening.world.texts))
    }
    redraw()
  }

  private mutating func open(_ path: String) {
    do throws(SessionProblem) {
      app.show(try SessionLog(path: path))
    } catch {
      app.warn(error.text(opening.world.texts))
    }
    redraw()
  }

  /// A slice at a time, drawn each time: keys are taken in between.
  private mutating func readHistory() {
    if opening.world.history == nil { opening.startHistory() }
    opening.readHistory()
    app.world = opening.world
    redraw()
  }

  /// Where it cannot be remembered it holds for this run, which is all that was seen to be asked for.
  private mutating func speak(_ language: ScreenLanguage) {
    opening.world.texts = Texts(language)
    app.world = opening.world
    try? opening.settings?.remember(language)
    redraw()
  }

  private func redraw() { terminal.draw(app.draw(at: Clock.now)) }
}
