import ArgumentParser
import Glibc
import Interview
import Scoring
import Screens
import Sessions

/// `grill export`: a session in a form that other programs open.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Give out a session as Markdown, JSON, a self-contained HTML report, or an asciicast.",
    discussion: """
      A session is named by its file's name in your folder of recordings or by the beginning of it, such as its date; a \
      transcript or a recording elsewhere by its path. What is written to a file is readable by you alone.
      """)

  @Argument(help: ArgumentHelp("A recorded session, a transcript, or an earlier export.", valueName: "file|session"))
  var name: String?

  @ArgumentParser.Flag(help: "The newest recorded session.")
  var last = false

  @Option(help: "By default what the ending of --output says, or else markdown.")
  var format: ExportFormat?

  @Option(name: .shortAndLong, help: ArgumentHelp("Where to write; standard output otherwise.", valueName: "path"))
  var output: String?

  @Option(help: "Who the candidate is, in a transcript.")
  var speaker: String?

  @OptionGroup var bank: BankOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var readers: ReaderOptions

  func validate() throws {
    if last == (name != nil) { throw ValidationError("name a file or a session, or give --last") }
  }

  func run() throws {
    let bank = try bank.bank()
    let log = try log(bank)
    let report = SessionReport(log, bank: bank, judge: try readers.scorer())
    let format = format ?? output.flatMap(ExportFormat.init(file:)) ?? .markdown
    if report.stories.isEmpty, format == .markdown || format == .html {
      throw Refusal(
        "\(name ?? "the newest session"): no scorecard, since it is an exercise or holds no answer; "
          + "--format json and asciicast give out what was typed")
    }
    let bytes = format.bytes(report, texts: language.texts, ask: PlainAsk.ask)
    if let output, output != "-" { try OutputFile.write(bytes, to: output) } else { InputFile.write(bytes) }
  }

  private func log(_ bank: QuestionBank) throws -> SessionLog {
    if let name, name == "-" || access(name, F_OK) == 0 {
      guard let log = try TranscriptFile.log(InputFile.bytes(name), file: name, speaker: speaker, bank: bank) else {
        throw Refusal("\(name): one answer in plain text, and no session; `grill score` judges it")
      }
      return log
    }
    let folder = try SessionFolder(environment: Surroundings.variables)
    return try folder.read(try RecordingName.find(name, in: folder))
  }
}

/// Finds a recording by what a person calls it.
enum RecordingName {
  /// The name of the one file that is meant; without a name, of the newest.
  static func find(_ name: String?, in folder: SessionFolder) throws -> String {
    let names = try folder.names()
    guard let name else {
      guard let newest = names.first else {
        throw Refusal("no session is recorded yet in \(folder.path); `grill drill` records one")
      }
      return newest
    }
    if let exact = names.first(where: { $0 == name || $0 == name + ".jsonl" }) { return exact }
    let near = names.filter { $0.hasPrefix(name) }
    guard let first = near.first, !name.isEmpty else {
      throw Refusal("\(name): neither a file nor a session in \(folder.path); `grill` lists the sessions")
    }
    guard near.count == 1 else {
      let some = near.prefix(5).joined(separator: ", ") + (near.count > 5 ? ", …" : "")
      throw Refusal("\(name): \(near.count) sessions begin so: \(some); write more of the name")
    }
    return first
  }
}

extension ExportFormat: ExpressibleByArgument {}
