import ArgumentParser
import Screens

/// `grill` alone: the home screen.
struct HomeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "home", abstract: "Open the home screen; so does `grill` alone.", shouldDisplay: false)

  @OptionGroup var bank: BankOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var readers: ReaderOptions

  func run() throws {
    let opening = try Opening(bank: bank, options: DrillOptions(), language: language.language, reader: readers.reader)
    try ScreenLoop.run(opening) { world, size in App.home(world, size: size) }
  }
}
