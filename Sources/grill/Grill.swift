import ArgumentParser

/// `grill`: the bar raiser in your terminal.
@main
struct Grill: ParsableCommand {
  /// The program's version, as recordings name it.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "grill",
    abstract: "A bar raiser in your terminal: timed mock interviews that press on what your answer left out.",
    discussion: "Without a command it opens the home screen. Nothing you type leaves your machine.",
    version: version,
    subcommands: [
      HomeCommand.self, DrillCommand.self, ExerciseCommand.self, ReviewCommand.self, ScoreCommand.self,
      ImportCommand.self, ExportCommand.self, StoriesCommand.self, PlanCommand.self, ExplainCommand.self,
      BankCommand.self, CorrectionsCommand.self,
    ],
    defaultSubcommand: HomeCommand.self)

  /// The commands that people wait for most, where a person sees every millisecond before the first one.
  private static let opening: [any ParsableCommand.Type] = [HomeCommand.self, DrillCommand.self]

  /// Reads the arguments and does what they say.
  ///
  /// Laying out the tree of all commands takes a fifth of the time to a first screen, and only the other commands, help and mistakes need it.
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let name = arguments.first ?? HomeCommand.configuration.commandName
    let named = opening.first { $0.configuration.commandName == name }
    guard var command = try? named?.parse(Array(arguments.dropFirst())) else { return main(nil) }
    do {
      try command.run()
    } catch {
      exit(withError: error)
    }
  }
}

/// Something that a command cannot do, in words for people; the exit status is 1.
struct Refusal: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
