import ArgumentParser
import Glibc
import Interview
import Screens
import Sessions

/// `grill import`: keeps an interview that was held elsewhere among the recorded sessions.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Keep the transcript of an interview among your sessions: WebVTT, SRT, Whisper's JSON, or labelled text.")

  @Argument(help: "The transcripts, or recordings of Grill's.")
  var files: [String]

  @Option(help: "The candidate's name in them; asked for where it is not given.")
  var speaker: String?

  @OptionGroup var bank: BankOptions

  func run() throws {
    let bank = try bank.bank()
    let folder = try SessionFolder(environment: Surroundings.variables)
    // All are read before any is kept.
    var logs: [(file: String, log: SessionLog)] = []
    for file in files {
      guard let log = try TranscriptFile.log(InputFile.bytes(file), file: file, speaker: speaker, bank: bank) else {
        // Not clearly a conversation: the reader says what it lacks.
        _ = try Transcript(InputFile.bytes(file), file: file)
        continue
      }
      logs.append((file, log))
    }
    for (file, log) in logs {
      let path = try folder.add(log)
      let answers = log.answers(bank: bank)
      print("\(file): \(answers.count) answers, \(answers.count(where: \.isOpening)) opening; kept as \(path)")
    }
  }
}
