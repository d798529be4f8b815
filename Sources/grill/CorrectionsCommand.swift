import ArgumentParser
import Interview
import Scoring
import Screens
import Sessions

/// `grill corrections`: what you see differently from Grill.
struct CorrectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections", abstract: "The marks that you did not agree with when looking back.",
    subcommands: [Export.self])

  /// `grill corrections export`: the answers with corrected labels, as lines of the corpus.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the answers in which you disagreed with a mark, labelled as you see them, a JSON object a line.",
      discussion: "The format is that of Data/corpus. What you did not say anything on keeps Grill's own label.")

    @OptionGroup var bank: BankOptions

    func run() throws {
      let bank = try bank.bank()
      let scorer = try Scorer.builtIn()
      let folder = try SessionFolder(environment: Surroundings.variables)
      for name in try folder.names().reversed() {
        // A file that cannot be read is named where recordings are listed.
        guard let log = try? folder.read(name) else { continue }
        for line in Corrections(log, name: name, scorer: scorer, bank: bank).lines { InputFile.write(line.bytes) }
      }
    }
  }
}
