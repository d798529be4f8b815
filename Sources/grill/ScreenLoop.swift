import Bank
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
  private var shelf: LibraryShelf?
  private var deepening: Deepening?
  private var lastFlush = 0.0
  private var goodbye: (message: String?, status: Int32)?

  /// Runs until the user leaves; does not return.
  ///
  /// - Parameters:
  ///   - listsLibrary: whether the library is looked at from the beginning.
  ///   - log: a recording from a file, to be looked back at as soon as answers can be judged.
  ///   - make: the first screen.
  static func run(
    _ opening: Opening, listsLibrary: Bool = false, reviewing log: (log: SessionLog, name: String?)? = nil,
    app make: (World, Size) -> App
  ) throws -> Never {
    let terminal: CursesTerminal
    do throws(TerminalError) {
      terminal = try CursesTerminal.open()
    } catch {
      throw Refusal(error.description)
    }
    // Before an error is printed; leaving closes it too.
    defer { terminal.close() }
    var loop = ScreenLoop(terminal: terminal, opening: opening, app: make(opening.world, terminal.size))
    if listsLibrary { loop.perform(.openLibrary) } else { loop.redraw() }
    let (message, status) = try loop.run(reviewing: log)
    terminal.close()
    if let message { print(message) }
    exit(status)
  }

  private init(terminal: CursesTerminal, opening: Opening, app: App) {
    self.terminal = terminal
    self.opening = opening
    self.app = app
  }

  private mutating func run(
    reviewing log: (log: SessionLog, name: String?)?
  ) throws -> (message: String?, status: Int32) {
    // The first screen was painted before what only the next ones need is read.
    let scorer = try Scorer.builtIn()
    opening.world.scorer = scorer
    opening.world.exercises = try opening.exercises()
    Embedded.releaseStart()
    app.world = opening.world
    shelf?.judge(by: scorer, bank: opening.world.bank)
    deepening = scorer.reader.whileTyping.map { Deepening(opening.reader, fast: $0) }
    if let log { review(log.log, name: log.name, exchange: nil) }
    var last = Event.tick
    while goodbye == nil {
      let event = terminal.next(timeout: wait(after: last)) ?? .tick
      last = event
      let now = Clock.now
      let effects = app.update(event, at: now)
      // A burst of keys is drawn once, and a terminal that may be gone is not drawn to.
      if !terminal.hasEvents, goodbye == nil { terminal.draw(app.draw(at: now)) }
      for effect in effects { perform(effect) }
      if !terminal.hasEvents, deepening?.follow(&app, &opening.world, after: event) == true { redraw() }
      if event == .tick || now - lastFlush > 1, !terminal.hasEvents {
        recorder.flush()
        lastFlush = now
      }
      // No key waits for the library.
      if app.looksBack, shelf?.isBusy == true, !terminal.hasEvents {
        lookUp { (shelf) throws(SessionProblem) in try shelf.advance() }
      }
    }
    return goodbye ?? (nil, 0)
  }

  /// Milliseconds until the next look at everything; nil where only a key can bring news.
  private func wait(after event: Event) -> Int? {
    if app.looksBack, shelf?.isBusy == true { return 0 }
    let waits = [app.wait(at: Clock.now), deepening?.wait(after: event)]
    return waits.compactMap(\.self).min().map { Int(($0 * 1000).rounded(.up)) }
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
      refreshRecordings(limit: 50)
      redraw()
    case .openLibrary: lookUp { (shelf) throws(SessionProblem) in try shelf.open() }
    case .searchLibrary(let words): lookUp { (shelf) throws(SessionProblem) in try shelf.search(words) }
    case .reviewRecording(let name, let exchange): review(name, exchange: exchange)
    case .compareWith(let name): compare(with: name)
    case .askForRating(let asks): askForRating(asks)
    case .deleteRecording(let name):
      change(name) { (folder) throws(SessionProblem) in try Trash(of: folder).take(name) }
    case .restoreRecording(let name):
      change(name) { (folder) throws(SessionProblem) in try Trash(of: folder).putBack(name) }
    case .addToRecording(let event, let name):
      change(name) { (folder) throws(SessionProblem) in try folder.add(event, to: name, at: folder.summary(name).time) }
    case .startHistory:
      opening.startHistory()
      app.world = opening.world
    case .readHistory: readHistory()
    case .speak(let language): speak(language)
    case .suspend: terminal.suspend()
    case .quit(let message, let status):
      goodbye = (recorder.keepSomewhere(opening.world.texts) ?? message, status)
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

  private mutating func review(_ name: String, exchange: Int?) {
    do throws(SessionProblem) {
      review(try opening.folder.get().read(name), name: name, exchange: exchange)
    } catch {
      app.warn(error.text(opening.world.texts))
      redraw()
    }
  }

  /// Looks back at a recording, beside what the library knows of others.
  private mutating func review(_ log: SessionLog, name: String?, exchange: Int?) {
    guard let scorer = opening.world.scorer else { return }
    var session = ReviewedSession(log, name: name, scorer: scorer, bank: opening.world.bank)
    lookUp { (shelf) throws(SessionProblem) in session.recitals = try shelf.recitals(session) }
    app.review(session, exchange: exchange)
    redraw()
  }

  private mutating func compare(with name: String) {
    do throws(SessionProblem) {
      app.compare(with: try opening.folder.get().read(name), named: name)
    } catch {
      app.warn(error.text(opening.world.texts))
    }
    redraw()
  }

  private mutating func askForRating(_ asks: Bool) {
    lookUp { (shelf) throws(SessionProblem) in shelf.ask(forRating: asks) }
    try? opening.settings?.remember(asksForRating: asks)
  }

  /// Does something with the library, and shows it as it then is.
  private mutating func lookUp(_ work: (inout LibraryShelf) throws(SessionProblem) -> Void) {
    do throws(SessionProblem) {
      if shelf == nil {
        shelf = try LibraryShelf(of: opening.folder.get())
        shelf?.ask(forRating: opening.settings?.asksForRating ?? true)
      }
      if var opened = shelf {
        if let scorer = opening.world.scorer { opened.judge(by: scorer, bank: opening.world.bank) }
        defer { shelf = opened }
        try work(&opened)
      }
    } catch {
      app.warn(error.text(opening.world.texts))
    }
    if let shelf {
      opening.world.library = shelf.library
      app.world.library = shelf.library
    }
    redraw()
  }

  /// Does something with a recording, and lists it as it then is.
  private mutating func change(_ name: String, _ work: (SessionFolder) throws(SessionProblem) -> Void) {
    do throws(SessionProblem) {
      try work(opening.folder.get())
    } catch {
      app.warn(error.text(opening.world.texts))
      redraw()
    }
    lookUp { (shelf) throws(SessionProblem) in try shelf.renew(name) }
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
