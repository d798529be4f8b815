import Drill
import Interview
import Scoring
import Sessions
import Terminal
import Texts

/// The whole program on the screen: one event at a time, one way round.
///
/// `update` changes plain values and says what to do outside; `draw` fills a grid. Times are seconds on one steady
/// clock.
public struct App: Sendable {
  /// What the screens know of the world outside; the loop renews it as effects are done.
  public var world: World { didSet { screen.fit(area, world: world) } }

  private var screen: any Screen
  private var showsHelp = false
  private var helpLine = 0
  private var asksToLeave = false
  private var problem: String?
  private var size: Size

  /// The smallest window that can be worked in.
  static let smallest = Size(columns: 40, rows: 12)

  init(world: World, screen: any Screen, size: Size) {
    self.world = world
    self.screen = screen
    self.size = size
    self.screen.fit(area, world: world)
  }

  /// The program at its home screen.
  public static func home(_ world: World, size: Size) -> App {
    App(world: world, screen: HomeScreen(), size: size)
  }

  /// The program at the rules of a chain.
  public static func rules(of chain: Chain, _ world: World, size: Size) -> App {
    App(world: world, screen: RulesScreen(plan: world.plan(chain), mode: world.options.mode), size: size)
  }

  /// The program at the rules of a drill that goes on; at home where its chain is in no bank any more.
  public static func resuming(_ unfinished: UnfinishedDrill, _ world: World, size: Size) -> App {
    App(world: world, screen: RulesScreen.resuming(unfinished, in: world) ?? HomeScreen(), size: size)
  }

  /// The program at its library.
  public static func library(_ world: World, size: Size) -> App {
    App(world: world, screen: LibraryScreen(), size: size)
  }

  /// Whether recordings are shown, so that the library is to be kept up to date.
  public var looksBack: Bool { screen.looksBack }

  /// The program at the list of exercises.
  public static func exercises(_ world: World, size: Size) -> App {
    App(world: world, screen: ExercisesScreen(), size: size)
  }

  /// The program at the task of an exercise.
  public static func exercise(_ plan: ExercisePlan, _ world: World, size: Size) -> App {
    App(world: world, screen: ExerciseScreen(plan), size: size)
  }

  /// The program at the story portfolio or the recovery plan.
  public static func progress(_ page: ProgressPage, _ world: World, size: Size) -> App {
    App(world: world, screen: StoriesScreen(page: page), size: size)
  }

  /// Seconds until it wants to draw itself again without a key; nil where it can wait.
  public func wait(at now: Double) -> Double? { screen.wait(at: now) }

  /// Takes an event, and says what is to be done outside once the screen is painted.
  public mutating func update(_ event: Event, at now: Double) -> [Effect] {
    defer { screen.fit(area, world: world) }
    switch event {
    case .resize(let size):
      self.size = size
      return take(event, at: now)
    case .interrupted(let signal):
      let (effects, message) = screen.end(bySignal: true, in: world, at: now)
      return effects + [.quit(message: message, status: signal.exitStatus)]
    case .key(.control("c")): return interrupt(at: now)
    case .key(.control("z")): return take(event, at: now) + [.suspend]
    case .key(let pressed):
      let key = screen.takesText ? pressed : pressed.onLatinKeyboard
      asksToLeave = false
      if showsHelp {
        let line = help.scrolled(by: key, in: area)
        showsHelp = line != nil
        helpLine = line ?? 0
        return []
      }
      if key == .function(1) || (key == .character("?") && !screen.takesText) {
        showsHelp = true
        helpLine = 0
        return []
      }
      return take(.key(key), at: now)
    default: return take(event, at: now)
    }
  }

  /// Takes what is wrong with the recording, nil where nothing is; returns whether that is news.
  public mutating func report(problem: String?) -> Bool {
    guard problem != self.problem else { return false }
    self.problem = problem
    screen.report(problem)
    return true
  }

  /// Says on the screen what could not be done, without holding it against the recording.
  public mutating func warn(_ problem: String) { screen.report(problem) }

  /// Looks back at a recording, at its first answer or the one at a place.
  public mutating func review(_ session: ReviewedSession, exchange: Int? = nil) {
    if session.log.header.isExercise { return show(session.log) }
    let asks = world.library.asksForRating && session.name != nil
    show(ReviewScreen(session, exchange: exchange, asksForRating: asks))
    screen.fit(area, world: world)
  }

  /// Shows the recording that is looked back at beside another attempt at its chain.
  public mutating func compare(with other: SessionLog, named name: String) {
    guard var review = screen as? ReviewScreen, let scorer = world.scorer else { return }
    review.compare(with: other, named: name, scorer: scorer, bank: world.bank, texts: world.texts)
    screen = review
    screen.fit(area, world: world)
  }

  /// Shows a recorded session as today's reading has it.
  public mutating func show(_ log: SessionLog) {
    guard let scorer = world.scorer else { return }
    if log.header.isExercise {
      show(ExerciseTallyScreen(log, in: world))
      screen.fit(area, world: world)
      return
    }
    let drill = log.drill(of: log.exchanges, bank: world.bank, judge: scorer)
    show(ScorecardScreen(drill))
    screen.fit(area, world: world)
  }

  /// What the screen will want to have read more deeply, the most urgent first.
  public var passages: [Passage] { screen.passages }

  /// Judges anew what is shown, since it was read more deeply.
  public mutating func judgeAnew() {
    screen.judgeAnew(in: world)
    screen.fit(area, world: world)
  }

  private mutating func show(_ screen: any Screen) {
    self.screen = screen
    showsHelp = false
    asksToLeave = false
    if let problem { self.screen.report(problem) }
  }

  /// The first Ctrl-C asks where something would be broken off; the second leaves.
  private mutating func interrupt(at now: Double) -> [Effect] {
    if screen.leaving(world.texts) != nil, !asksToLeave {
      asksToLeave = true
      return []
    }
    let (effects, message) = screen.end(bySignal: false, in: world, at: now)
    return effects + [.quit(message: message, status: 0)]
  }

  private mutating func take(_ event: Event, at now: Double) -> [Effect] {
    var effects: [Effect] = []
    for step in screen.update(event, in: world, at: now) {
      switch step {
      case .show(let next): show(next)
      case .perform(let effect): effects.append(effect)
      }
    }
    return effects
  }

  // MARK: Drawing

  private var help: HelpOverlay {
    HelpOverlay(name: screen.name(world.texts), keys: screen.keys(world.texts), texts: world.texts, first: helpLine)
  }

  /// What the screen has for itself: all but the bar of keys.
  private var area: Rectangle { Rectangle(size).split(bottom: 1).rest }

  /// The screen as it now looks.
  public func draw(at now: Double) -> Grid {
    var grid = Grid(size: size)
    guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else {
      drawTooSmall(&grid)
      return grid
    }
    let bar = grid.bounds.split(bottom: 1).bottom
    screen.draw(into: &grid, in: area, world: world, at: now)
    if asksToLeave, let leaving = screen.leaving(world.texts) {
      drawQuestion(&grid, in: bar, leaving)
    } else {
      KeyBar(keys.map { KeyBar.Item($0.key, $0.does) }).draw(into: &grid, row: bar.row, style: Theme.quiet)
    }
    if showsHelp { help.draw(into: &grid, in: area) }
    return grid
  }

  /// The keys for the bar; where it is narrow, how to see the others comes second.
  private var keys: [KeyHint] {
    var keys = screen.keys(world.texts)
    if size.columns < 60, let help = keys.firstIndex(where: { $0.key == "?" || $0.key == "F1" }), help > 1 {
      keys.insert(keys.remove(at: help), at: 1)
    }
    return keys
  }

  private func drawTooSmall(_ grid: inout Grid) {
    let notice =
      size.columns >= 36
      ? world.texts[FrameText.tooSmall, ["columns": size.columns, "rows": size.rows]]
      : world.texts[FrameText.tooSmallBriefly]
    grid.write(TextWidth.truncate(notice, to: size.columns), row: 0, column: 0, width: size.columns)
  }

  private func drawQuestion(_ grid: inout Grid, in bar: Rectangle, _ question: String) {
    grid.fill(bar, style: Theme.alarm)
    let choice =
      bar.columns < 60 ? world.texts[FrameText.leaveBriefly] : world.texts[FrameText.leave, ["question": question]]
    let text = TextWidth.truncate(" \(choice)", to: bar.columns)
    grid.write(text, row: bar.row, column: bar.column, width: bar.columns, style: Theme.alarm)
    grid.cursor = nil
  }
}
