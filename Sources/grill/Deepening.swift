import DeepReading
import Scoring
import Screens
import Terminal

/// Keeps the screens and the deep reader in step: it reads what they will ask for, and they show what it came to.
struct Deepening {
  private let ahead: ReadingAhead
  /// What it was asked to read last.
  private var asked: [Passage] = []

  /// Seconds without a key after which what was typed is read.
  private static let pause = 0.4
  /// Seconds between two looks at how far it has come.
  private static let look = 0.1

  /// The reader that was chosen; it is loaded when there is something to read.
  init(_ choice: ReaderChoice, fast: WordReader) {
    ahead = ReadingAhead(choice, fast: fast)
    // Whoever asks for it by name wants to hear at once that it is missing.
    if choice == .deep { ahead.load() }
  }

  /// Seconds until there may be news, or the hands rest after a key; nil where neither is to be expected.
  func wait(after event: Event) -> Double? { ahead.isBusy ? Self.look : event == .tick ? nil : Self.pause }

  /// Takes the next step after an event.
  ///
  /// - Returns: whether the screen is to be drawn anew.
  mutating func follow(_ app: inout App, _ world: inout World, after event: Event) -> Bool {
    if let problem = ahead.takeProblem() {
      app.warn(problem)
      return true
    }
    let passages = event == .tick ? app.passages : asked
    if !passages.isEmpty { ahead.load() }
    guard let both = ahead.both, let scorer = world.scorer else { return false }
    if !(scorer.reader is ReadyReader) {
      world.scorer = scorer.reading(by: ReadyReader(both))
      app.world.scorer = world.scorer
      app.judgeAnew()
    }
    if passages != asked {
      asked = passages
      ahead.read(passages)
    }
    let before = world.deepProgress
    world.deepProgress = ahead.progress
    guard before != world.deepProgress else { return false }
    app.world.deepProgress = world.deepProgress
    if world.deepProgress == nil { app.judgeAnew() }
    return true
  }
}
