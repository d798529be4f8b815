import ArgumentParser
import Drill
import Scoring
import Screens
import Sessions
import Texts

/// `grill stories`: which stories are ready, and which are missing.
struct StoriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories", abstract: "See which stories you have ready, which are missing, and what to drill next.")

  @OptionGroup var options: ProgressOptions

  func run() throws { try options.run(page: .stories) }
}

/// `grill plan`: what to work on after the last sessions.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "See the weaknesses to work on, week by week, and when to try again.")

  @OptionGroup var options: ProgressOptions

  func run() throws { try options.run(page: .plan) }
}

/// What both have in common.
struct ProgressOptions: ParsableArguments {
  @ArgumentParser.Flag(help: "As text on standard output, for screen readers and pipes.")
  var plain = false

  @OptionGroup var bank: BankOptions
  @OptionGroup var language: LanguageOptions

  func run(page: ProgressPage) throws {
    var opening = try Opening(bank: bank, options: DrillOptions(), language: language.language)
    guard plain else { try ScreenLoop.run(opening) { App.progress(page, $0, size: $1) } }
    opening.world.scorer = try Scorer.builtIn()
    opening.startHistory()
    while opening.world.history?.isRead == false { opening.readHistory() }
    print(opening.world.report(page).plainText(width: 80), terminator: "")
  }
}

extension Opening {
  /// Begins to read all recordings as stories.
  mutating func startHistory() {
    guard case .success(let folder) = folder else {
      world.history = DrillHistory(stories: [])
      return
    }
    world.history = DrillHistory(names: (try? folder.names()) ?? [])
  }

  /// Reads some more of them.
  mutating func readHistory() {
    guard case .success(let folder) = folder, let scorer = world.scorer else { return }
    world.history?.read(bank: world.bank, scorer: scorer) { try? folder.read($0) }
  }
}
