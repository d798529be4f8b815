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
}

/// Something that a command cannot do, in words for people; the exit status is 1.
struct Refusal: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
