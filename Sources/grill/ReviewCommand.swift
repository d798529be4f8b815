import ArgumentParser
import Glibc
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
      try ScreenLoop.run(try opening, listsLibrary: true) { world, size in App.library(world, size: size) }
    }
    let questions = try bank.bank()
    let bytes = try InputFile.bytes(file)
    guard let log = try TranscriptFile.log(bytes, file: file, speaker: speaker, bank: questions) else {
      // Not clearly a conversation: the reader says what it lacks.
      _ = try Transcript(bytes, file: file)
      throw Refusal("\(file): no transcript and no recording; `grill score FILE` judges a written answer")
    }
    try ScreenLoop.run(try opening, listsLibrary: true, reviewing: (log, name(of: file))) { world, size in
      App.library(world, size: size)
    }
  }

  private var opening: Opening {
    get throws {
      try Opening(
        bank: bank, options: DrillOptions(), language: language.language, reader: readers.reader, listsRecordings: false
      )
    }
  }

  /// The name of a file among the recordings; nil for one from elsewhere.
  private func name(of file: String) -> String? {
    guard let folder = try? SessionFolder(environment: Surroundings.variables), let file = resolved(file),
      let path = resolved(folder.path), file.hasPrefix(path + "/")
    else { return nil }
    let name = String(file.dropFirst(path.count + 1))
    return name.contains("/") || !name.hasSuffix(".jsonl") ? nil : name
  }

  /// A path without links and detours; nil where nothing is there.
  private func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
