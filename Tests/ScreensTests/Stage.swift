import Bank
import Interview
import Scoring
import Screens
import Sessions
import Terminal

/// A reader that goes by a few words, so that screens do not change when the trained reader does.
struct KeywordReader: Reader {
  func read(_ sentences: [Sentence], question: String, kind: QuestionKind?) -> [SentenceReading] {
    sentences.map { SentenceReading(marks: marks($0.text.lowercased())) }
  }

  private func marks(_ text: String) -> Marks {
    let who: Actor = text.contains("we ") ? .we : text.contains("i ") ? .i : .none
    var marks = Marks(role: who == .none ? .situation : .action, who: who)
    if text.contains("alert") { marks.does.append(.detect) }
    if text.contains("paused") { marks.does.append(.contain) }
    if text.contains("replayed") { marks.does.append(.fix) }
    if text.contains("fault") {
      marks = Marks(role: .action, does: [.cause], arc: .failure, who: .they, flags: [.blame])
    }
    if text.contains("faster") { marks = Marks(role: .result, who: .none, flags: [.vague]) }
    if text.contains("learned") { marks = Marks(role: .reflection, arc: .learning, who: .i) }
    return marks
  }

  func evidence(for label: Label, in index: Int, of sentences: [Sentence], question: String, kind: QuestionKind?)
    -> [Span]
  { [] }
}

extension World {
  /// A small bank, a reader that goes by words, two recordings.
  static func example() throws -> World {
    let lag = Chain(
      id: "lag", title: "Consumer lag", topic: "incident", kind: .incident, source: "002",
      opening: "Your consumers fall behind by a million messages an hour. Tell me about a time it happened to you.",
      seconds: 140, frameworks: ["star", "detect-contain-fix-prevent", "red-flags"],
      followUps: [
        FollowUp(ask: "Which figure told you first?", presses: .detect, seconds: 45),
        FollowUp(ask: "What stops it today?", presses: .prevent, seconds: 60),
        FollowUp(ask: "Why that and not more consumers?", presses: .tradeoff, seconds: 60),
      ])
    let failed = Chain(
      id: "failed", title: "A time you failed", topic: "failure", kind: .failure, source: "001",
      opening: "Tell me about a time you failed.", seconds: 180, frameworks: ["star"])
    let bank = QuestionBank(chains: [lag, failed], pool: pool)
    let model = JudgeModel(features: [], grade: [], next: [:])
    let scorer = Scorer(reader: KeywordReader(), frameworks: try FrameworkPack.builtIn(), model: model)
    var options = DrillOptions()
    options.seed = 7
    return World(bank: bank, scorer: scorer, options: options)
  }

  /// A wording for every key, so that screens do not change when the bank does.
  private static var pool: [String: [String]] {
    var pool: [String: [String]] = [:]
    for key in PoolKey.allCases { pool[key.rawValue] = ["Wording for \(key.rawValue)?"] }
    for target in Target.allCases where target != .none {
      pool[target.rawValue]?.append("You said \"{words}\". What of \(target.rawValue)?")
    }
    return pool
  }
}

/// Plays the program without a terminal: events in, grids out, on a clock of its own.
struct Stage {
  var app: App
  var now = 0.0
  var effects: [Effect] = []
  private(set) var size: Size

  init(columns: Int = 80, rows: Int = 24, world: World? = nil) throws {
    size = Size(columns: columns, rows: rows)
    app = App.home(try world ?? .example(), size: size)
  }

  mutating func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  mutating func type(_ text: String) {
    for character in text { send(.key(character == "\n" ? .enter : .character(character))) }
    rest()
  }

  mutating func send(_ event: Event) {
    now += 0.05
    effects += app.update(event, at: now)
  }

  mutating func wait(_ seconds: Int) {
    for _ in 0..<seconds {
      now += 1
      effects += app.update(.tick, at: now)
    }
  }

  mutating func resize(columns: Int, rows: Int) {
    size = Size(columns: columns, rows: rows)
    send(.resize(size))
  }

  /// Lets the hands rest for a moment, after which the checklist follows.
  mutating func rest() {
    now += 0.1
    effects += app.update(.tick, at: now)
  }

  var grid: Grid { app.draw(at: now) }
  var text: String { grid.text + "\n" }

  /// At the first question of the small bank's chain.
  static func drilling(columns: Int = 80, rows: Int = 24) throws -> Stage {
    var stage = try Stage(columns: columns, rows: rows)
    stage.press(.character("s"), .enter)
    return stage
  }

  /// The lines that were recorded.
  var recorded: [SessionEvent] {
    effects.flatMap { effect -> [SessionEvent] in
      if case .record(let events) = effect { return events }
      return []
    }
  }
}
