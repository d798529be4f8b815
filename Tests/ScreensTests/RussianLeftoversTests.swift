import Bank
import Drill
import Foundation
import Interview
import Scoring
import Sessions
import Terminal
import Testing
import Texts

@testable import Screens

/// Every screen in Russian over the real bank.
///
/// What stands there in Latin letters is a question, an answer, a text to work on, a key, an identifier, or a word that the
/// Russian texts themselves spell so. Anything else was left in English.
@Suite struct RussianLeftoversTests {
  static let answer = """
    Last spring our orders topic fell behind by two million messages during a sale. We decided to add more consumers. An \
    alert on message age paged me at 3:10. I paused the two heaviest consumer groups. It was the fault of the platform \
    team. I cut the lag by 40%. Afterwards it was much faster and everybody was happy.
    """
  static let second = "Honestly it was a team decision, the lag fell by 30% in the end and I learned nothing."

  /// A world with everything that Grill brings along.
  static let world: World? = {
    guard let bank = try? BankStore.builtIn(), let frameworks = try? FrameworkPack.builtIn() else { return nil }
    let scorer = Scorer(
      reader: KeywordReader(), frameworks: frameworks, model: JudgeModel(features: [], grade: [], next: [:]))
    var options = DrillOptions()
    options.seed = 3
    var world = World(texts: Texts(.russian), bank: bank, scorer: scorer, options: options)
    world.exercises = (try? ExercisePack.builtIn()) ?? []
    return world
  }()

  private func walk(_ world: World? = nil) throws -> Walk {
    let all = try #require(Self.world)
    return Walk(try Stage(columns: 120, rows: 50, world: world ?? all))
  }

  @Test func homeChoiceRulesAndHelp() throws {
    var walk = try walk()
    walk.look()
    walk.press(.character("?"), .escape, .function(1), .escape, .character("c"))
    walk.readOn()
    walk.press(.function(1), .escape, .enter, .character("p"), .character("o"), .character("t"), .function(1))
    walk.expectNothingLeft()
  }

  /// A drill of every kind, from its rules to the last page of its scorecard.
  @Test(arguments: QuestionKind.allCases) func drills(kind: QuestionKind) throws {
    let all = try #require(Self.world)
    let chain = try #require(all.bank.chains.first { $0.kind == kind && $0.isScripted })
    var world = all
    world.bank.chains = [chain]
    var walk = try walk(world)
    walk.press(.character("s"), .enter)
    walk.paste(Self.answer)
    walk.press(.control("p"), .enter, .control("c"), .escape, .function(1), .escape, .control("t"), .control("t"))
    walk.press(.control("d"))
    walk.paste(Self.second)
    walk.press(.control("d"))
    walk.stage.wait(40)
    walk.look()
    walk.stage.wait(200)
    walk.look()
    walk.paste("Fine.")
    for _ in 0..<12 { walk.press(.control("d")) }
    walk.readOn()
    walk.press(.character("f"))
    walk.readOn()
    walk.press(.function(1))
    walk.expectNothingLeft()
  }

  /// A question of knowledge, with the points that were made and missed.
  @Test func keyPoints() throws {
    let all = try #require(Self.world)
    for chain in all.bank.chains where !chain.points.isEmpty {
      var world = all
      world.bank.chains = [chain]
      var walk = try walk(world)
      walk.press(.character("s"), .enter)
      walk.paste("It depends on the reads and the cost.")
      for _ in 0..<12 { walk.press(.control("n")) }
      walk.readOn()
      walk.expectNothingLeft()
    }
  }

  @Test(arguments: ExerciseKind.allCases) func exercises(kind: ExerciseKind) throws {
    var world = try #require(Self.world)
    let exercise = try #require(world.exercises.first { $0.kind == kind })
    world.exercises = [exercise]
    var walk = try walk(world)
    walk.press(.character("e"), .function(1), .escape, .enter, .enter, .function(1), .escape, .control("p"), .enter)
    for _ in 0..<2 {
      if kind == .spotTheFlag { walk.press(.character(" "), .down, .character(" ")) } else { walk.paste(Self.second) }
      walk.press(.control("d"))
      walk.readOn()
      walk.press(.enter)
    }
    walk.stage.wait(600)
    walk.look()
    walk.stage.wait(3)
    walk.press(.enter)
    walk.readOn()
    walk.press(.function(1))
    walk.expectNothingLeft()
    for item in exercise.items { Self.expectTold(item, of: exercise) }
  }

  /// What is said about each item, whichever come up on the screen.
  static func expectTold(_ item: ExerciseItem, of exercise: Exercise) {
    let texts = Texts(.russian)
    let told =
      [item.note].compactMap { $0 } + item.points.flatMap { [$0.title, $0.why] }
      + item.sentences.compactMap(\.why)
    for sentence in told + [exercise.title, exercise.task] {
      #expect(texts.translated(sentence) != sentence, "\(exercise.id) \(item.id): \(sentence)")
    }
  }

  @Test func storiesAndPlan() throws {
    var world = try #require(Self.world)
    let closed = Dictionary(uniqueKeysWithValues: RecoveryPlan.exercises.keys.map { ($0, ElementState.missing) })
    let chain = try #require(world.bank.chains.first)
    world.history = DrillHistory(stories: [
      ToldStory(
        chain: chain.id, title: chain.title, start: "2026-11-20T09:00:00Z", grade: 2.2, covers: [.productionFailure],
        principles: [.ownership], closed: closed)
    ])
    var walk = try walk(world)
    walk.press(.character("p"))
    walk.readOn()
    walk.press(.tab)
    walk.readOn()
    walk.press(.function(1))
    walk.expectNothingLeft()
  }

  @Test func libraryAndReview() throws {
    var stage = try Stage.drilling()
    stage.send(.paste(Self.answer))
    stage.press(.control("d"))
    stage.send(.paste(Self.second))
    for _ in 0..<5 { stage.press(.control("d")) }
    var header = try #require(
      stage.effects.compactMap { if case .beginRecording(let header) = $0 { header } else { nil } }.first)
    header.start = "2026-11-21T09:15:00Z"
    let log = SessionLog(header: header, events: stage.recorded)
    var world = try #require(Self.world)
    let small = try World.example().bank
    world.bank.chains = small.chains
    var walk = Walk(try ReviewGoldenTests.library(Size(columns: 120, rows: 50), world: world))
    walk.press(.function(1), .escape, .character("s"), .character("s"), .character("/"), .escape)
    for asks in [true, false] {
      walk.stage = try Stage.reviewing(columns: 120, rows: 50, log: log, asksForRating: asks, world: world)
      walk.look()
      walk.press(.function(1), .escape)
      if asks { walk.press(.character("1"), .character("2"), .enter, .enter) }
      for _ in 0..<40 { walk.press(.character("n")) }
      walk.press(.enter, .escape, .character("m"), .escape, .character("d"), .character("d"))
      for page in ["i", "r", "c", "a", "v", "f", "s"] {
        walk.press(.character(Character(page)), .function(1), .escape, .escape)
      }
    }
    walk.stage = try Stage.reviewing(columns: 120, rows: 50, log: log, world: world)
    walk.stage.app.compare(with: try Stage.recordedDrill(start: "2026-11-20T09:15:00Z"), named: "a.jsonl")
    walk.readOn()
    walk.content +=
      log.exchanges.flatMap { [$0.ask.text, $0.text] } + [
        "alert", "An alert told me.", "Consumer lag", "A time you failed",
      ]
    walk.content.append(ScreenGoldenTests.story)
    walk.expectNothingLeft()
  }

  /// A Russian text without a Russian letter was not translated; figures and keys stay as they are.
  @Test func everyRussianTextIsRussian() throws {
    for (english, russian) in try Walk.translations() where english.contains(where: \.isLetter) {
      guard russian.contains(where: \.isLetter) else { continue }
      let isName = english == russian || english.allSatisfy { !$0.isLetter || $0.isUppercase }
      #expect(russian.firstMatch(of: /[А-Яа-яЁё]/) != nil || isName, "\(english) → \(russian)")
    }
  }
}

/// Goes through screens, and gathers what stands there in Latin letters for no reason.
struct Walk {
  var stage: Stage
  /// What may stand there in English: what is asked, answered and worked on.
  var content: [String] = [RussianLeftoversTests.answer, RussianLeftoversTests.second, "Fine."]
  private var seen: Set<String> = []

  init(_ stage: Stage) { self.stage = stage }

  mutating func press(_ keys: Key...) {
    for key in keys {
      stage.press(key)
      look()
    }
  }

  mutating func paste(_ text: String) {
    content.append(text)
    stage.send(.paste(text))
    stage.rest()
    look()
  }

  /// Pages down to the end.
  mutating func readOn() {
    for _ in 0..<60 {
      let before = stage.text
      press(.pageDown)
      if stage.text == before { return }
    }
  }

  mutating func look() {
    for line in stage.text.split(separator: "\n") { seen.insert(String(line)) }
  }

  func expectNothingLeft(sourceLocation: SourceLocation = #_sourceLocation) {
    let world = stage.app.world
    let asked = stage.recorded.compactMap { if case .ask(let ask) = $0.kind { ask.text } else { nil } }
    let interjected = stage.recorded.compactMap { if case .interjection(let said, _) = $0.kind { said } else { nil } }
    let tried = world.exercises.flatMap { exercise in
      exercise.items.flatMap { [$0.asked, $0.prompt, $0.model] + $0.facts + $0.sentences.map(\.text) }
    }
    let bank = world.bank.chains.map(\.opening) + world.bank.pool.values.joined()
    let spelt = Self.spelt.filter { $0.contains(" ") }
    let known = Self.normal((content + asked + interjected + tried + bank + spelt).joined(separator: " | "))
    var left: Set<String> = []
    for line in seen {
      for run in Self.runs(of: line) {
        let words = Self.normal(run).split(separator: " ").map(String.init)
        let bare = words.trimmingPrefix { $0.allSatisfy(\.isNumber) }.reversed().trimmingPrefix {
          $0.allSatisfy(\.isNumber)
        }
        if known.contains(bare.reversed().joined(separator: " ")) { continue }
        let isAllowed = words.allSatisfy {
          $0.count == 1 || !$0.contains(where: \.isLetter) || Self.allowed.contains($0)
        }
        if !isAllowed { left.insert("\(run)   ← \(line)") }
      }
    }
    #expect(left.isEmpty, "left in English:\n\(left.sorted().joined(separator: "\n"))", sourceLocation: sourceLocation)
  }

  /// Stretches of words in Latin letters; commands, identifiers and the letters of evidence left out.
  private static func runs(of line: String) -> [String] {
    let plain = line.replacing(/\[[^\]]{1,2}\]( [0-9]+ )?/, with: "")
      .replacing(/grill [a-z]+( [a-z0-9-]+)?(, grill [a-z]+ [a-z0-9-]+)*/, with: "§")
      .replacing(/[a-z0-9]+(-[a-z0-9]+)+/, with: "§")
    return plain.matches(of: /[A-Za-z][^А-Яа-яЁё§«»│·─└┘┌┐,;()]*/).map { String($0.output) }
  }

  private static func normal(_ text: String) -> String {
    let plain = text.lowercased().replacing(/[a-z0-9]+(-[a-z0-9]+)+/, with: " ")
    return plain.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// What the Russian texts themselves spell in Latin letters: names, terms and units, and examples of English phrases.
  private static let spelt: [String] = {
    let names = LeadershipPrinciple.allCases.map(\.title) + ["webvtt", "utc"]
    let texts = (try? translations().map(\.russian)) ?? []
    return (names + texts.flatMap(runs)).map(normal)
  }()

  /// Keys, and single words among those.
  private static let allowed: Set<String> = {
    let keys = [
      "ctrl", "alt", "enter", "esc", "tab", "home", "end", "pgup", "pgdn", "dn", "space", "english", "grill", "f1",
      "f2",
    ]
    return Set(keys + spelt.filter { !$0.contains(" ") })
  }()

  /// Every text with its Russian one: of the screens, and of what modules below them say.
  static func translations() throws -> [(english: String, russian: String)] {
    guard case .object(let sentences) = try JSONTree(Embedded.russianSentences) else { return [] }
    let pairs = sentences.compactMap { english, tree in
      tree.text.map { (english: english, russian: $0.replacing(/\{[A-Za-z0-9]+\}/, with: "")) }
    }
    let folder =
      #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
      + "/Data/texts"
    let files = try TextFiles.read(folder: folder)
    func words(_ wording: Wording?) -> String {
      switch wording {
      case .plain(let text)?: text.replacing(/\{[A-Za-z0-9]+\}/, with: "")
      case .plural(let forms)?: forms.values.joined(separator: " ").replacing(/\{[A-Za-z0-9]+\}/, with: "")
      case nil: ""
      }
    }
    return pairs
      + (files[.russian] ?? [:]).flatMap { section, texts in
        texts.map { (english: words(files[.english]?[section]?[$0]), russian: words($1)) }
      }
  }
}
