import ArgumentParser
import Screens

/// `grill review`: looks back at recorded sessions.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Look back at your recorded sessions: why each answer scored as it did.")

  @OptionGroup var bank: BankOptions
  @OptionGroup var language: LanguageOptions

  func run() throws {
    let opening = try Opening(bank: bank, options: DrillOptions(), language: language.language)
    try ScreenLoop.run(opening, effects: [.openLibrary]) { world, size in App.library(world, size: size) }
  }
}
