import ArgumentParser

/// `grill`: an interviewer in the terminal.
@main
struct Grill: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grill", abstract: "Be grilled: timed interview drills, and what your answers lacked.",
    subcommands: [ScoreCommand.self, ExplainCommand.self])
}
