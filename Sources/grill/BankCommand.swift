import ArgumentParser
import Bank
import Interview

/// `grill bank`: what can be asked.
struct BankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bank",
    abstract: "List, show and check the questions.",
    subcommands: [List.self, Show.self, Lint.self, Coverage.self])

  /// `grill bank list`: all chains, or those of a topic.
  struct List: ParsableCommand {
    /// How the list is printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
      case text, ids
    }

    static let configuration = CommandConfiguration(abstract: "List the chains and opening questions.")

    @Option(help: "text: a table; ids: a chain's id a line.")
    var format = Format.text

    @Option(help: ArgumentHelp("Only the chains of this topic.", valueName: "topic"))
    var topic: String?

    @OptionGroup var options: BankOptions

    func run() throws {
      let bank = try options.bank()
      let chains = bank.chains.filter { topic == nil || $0.topic == topic }
      if chains.isEmpty, let topic {
        let topics = Set(bank.chains.map(\.topic)).sorted().joined(separator: ", ")
        throw Refusal("no chain has the topic `\(topic)`; the topics are \(topics)")
      }
      print(format == .ids ? BankText.ids(chains) : BankText.list(chains), terminator: "")
    }
  }

  /// `grill bank show`: one chain.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a chain: its question, budget, frameworks and follow-ups.")

    @Argument(help: "The chain's id, as `grill bank list` prints it.")
    var id: String

    @OptionGroup var options: BankOptions

    func run() throws {
      let bank = try options.bank()
      guard let chain = bank.chain(id) else { throw Refusal(BankText.unknown(id, in: bank)) }
      print(BankText.show(chain), terminator: "")
    }
  }

  /// `grill bank coverage`: what there is for each row of the table of frameworks.
  struct Coverage: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show row by row which frameworks, questions, chains and exercises there are; fails if a row is empty.")

    @OptionGroup var options: BankOptions

    func run() throws {
      let exercises = try options.exercises().map { (id: $0.id, row: $0.row) }
      let coverage = Bank.Coverage(
        bank: try options.bank(), frameworks: try FrameworkPack.builtIn(), exercises: exercises)
      print(coverage.text, terminator: "")
      if coverage.rows.contains(where: \.isEmpty) { throw ExitCode.failure }
    }
  }

  /// `grill bank lint`: checks the files of a bank.
  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check the files of a bank, and say what is wrong and what to do.")

    @Argument(help: "The folder of .yaml files; without it, Grill's own Data/bank in the current folder.")
    var folder: String?

    @ArgumentParser.Flag(help: "Require all that Grill's own bank must hold, such as six wordings for each target.")
    var whole = false

    func run() throws {
      let completeness: Completeness = whole || folder == nil ? .whole : .addition
      do {
        let folder = folder ?? "Data/bank"
        let bank = try BankFiles.read(folder: folder, as: completeness)
        let exercises = try ExerciseFiles.beside(bank: folder, as: completeness)
        print(BankCounts(of: bank, exercises))
      } catch {
        print(error)
        throw ExitCode.failure
      }
    }
  }
}

/// The bank that a command works with: the built-in one, with a user's laid over it.
struct BankOptions: ParsableArguments {
  @Option(
    name: .customLong("bank"),
    help: ArgumentHelp("Lay the bank of a folder over the built-in one.", valueName: "folder"))
  var folder: String?

  /// The bank; problems of the user's files name file and line.
  func bank() throws -> QuestionBank {
    do {
      let frameworks = folder == nil ? nil : Set(try FrameworkPack.builtIn().map(\.id))
      return try BankStore.load(overlay: folder, frameworks: frameworks)
    } catch {
      throw Refusal("the bank cannot be used:\n\(error)")
    }
  }
  /// The exercises, those of the folder `exercises` in a user's bank laid over the built-in ones.
  func exercises() throws -> [Exercise] {
    do {
      return try ExercisePack.load(overlay: folder)
    } catch {
      throw Refusal("the exercises cannot be used:\n\(error)")
    }
  }
}
