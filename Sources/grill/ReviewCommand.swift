import ArgumentParser
import Interview
import Scoring
import Screens
import Sessions

/// `grill review`: looks back at recorded sessions, or at any transcript.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Look back at your recorded sessions, or at the transcript of any interview: why each answer scored so.")

  @Argument(help: "A transcript or a recording; without one all recorded sessions are listed.")
  var file: String?

  @Option(help: "The candidate's name in a transcript; asked for where it is not given.")
  var speaker: String?

  @OptionGroup var bank: BankOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var readers: ReaderOptions

  func run() throws {
    guard let file else {
      let opening = try Opening(
        bank: bank, options: DrillOptions(), language: language.language, reader: readers.reader)
      try ScreenLoop.run(opening, effects: [.openLibrary]) { world, size in App.library(world, size: size) }
    }
    let questions = try bank.bank()
    let bytes = try InputFile.bytes(file)
    guard let log = try TranscriptFile.log(bytes, file: file, speaker: speaker, bank: questions) else {
      // Not clearly a conversation: the reader says what it lacks.
      _ = try Transcript(bytes, file: file)
      throw Refusal("\(file): no transcript and no recording; `grill score FILE` judges a written answer")
    }
    var opening = try Opening(bank: bank, options: DrillOptions(), language: language.language, reader: readers.reader)
    let scorer = try Scorer.builtIn()
    opening.world.scorer = scorer
    let session = ReviewedSession(log, name: name(of: file), scorer: scorer, bank: questions)
    try ScreenLoop.run(opening) { world, size in
      var app = App.library(world, size: size)
      app.review(session)
      return app
    }
  }

  /// The name of a file among the recordings; nil for one from elsewhere.
  private func name(of file: String) -> String? {
    guard let folder = try? SessionFolder(environment: Surroundings.variables), file.hasPrefix(folder.path + "/") else {
      return nil
    }
    let name = String(file.dropFirst(folder.path.count + 1))
    return name.contains("/") ? nil : name
  }
}
