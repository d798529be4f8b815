import ArgumentParser
import Bank
import Drill
import Interview
import Screens

/// `grill exercise`: one skill at a time, with feedback at once.
struct ExerciseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exercise",
    abstract: "Train one skill in a minute or two, with feedback at once.",
    discussion: "`grill exercise list` lists the exercises; without one the list is shown to choose from.",
    subcommands: [Do.self, List.self], defaultSubcommand: Do.self)

  /// `grill exercise [ID]`: straight into an exercise.
  struct Do: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "do", abstract: "Do an exercise; so does `grill exercise` alone.", shouldDisplay: false)

    @Argument(help: ArgumentHelp("The exercise's id, such as we-to-i.", valueName: "exercise"))
    var id: String?

    @Option(help: ArgumentHelp("One item alone, by its id; `grill exercise list <exercise>` lists them."))
    var item: String?

    @Option(help: ArgumentHelp("Makes the choice of items repeatable.", valueName: "n"))
    var seed: UInt64?

    @Option(help: "typed: twice the documents' times; spoken: exactly those.")
    var pace = Pace.typed

    @ArgumentParser.Flag(help: "Line by line on standard input and output, for screen readers and pipes.")
    var plain = false

    @OptionGroup var bank: BankOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
      if id == nil, item != nil { throw ValidationError("--item needs the exercise that it is of") }
      if id == nil, plain { throw ValidationError("--plain needs an exercise; `grill exercise list` lists them") }
    }

    func run() throws {
      let opening = try Opening(bank: bank, options: DrillOptions(pace: pace, seed: seed), language: language.language)
      guard let id else { try ScreenLoop.run(opening) { App.exercises($0, size: $1) } }
      let exercise = try ExerciseCommand.exercise(id, of: bank)
      let item = try item.map { try ExerciseCommand.item($0, of: exercise) }
      let plan = ExercisePlan(exercise, item: item, pace: pace, seed: seed ?? opening.world.entropy)
      if plain { return try PlainExercise.run(opening, plan) }
      try ScreenLoop.run(opening) { App.exercise(plan, $0, size: $1) }
    }
  }

  /// `grill exercise list`: all exercises, or the items of one.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the exercises, or the items of one.")

    @Argument(help: ArgumentHelp("The exercise whose items are listed.", valueName: "exercise"))
    var id: String?

    @OptionGroup var bank: BankOptions

    func run() throws {
      if let id {
        print(ExerciseListing.items(of: try ExerciseCommand.exercise(id, of: bank)), terminator: "")
      } else {
        print(ExerciseListing.list(try bank.exercises()), terminator: "")
      }
    }
  }

  private static func exercise(_ id: String, of bank: BankOptions) throws -> Exercise {
    let all = try bank.exercises()
    guard let exercise = all.first(where: { $0.id == id }) else {
      throw Refusal("no exercise is called `\(id)`; there are \(all.map(\.id).joined(separator: ", "))")
    }
    return exercise
  }

  private static func item(_ id: String, of exercise: Exercise) throws -> ExerciseItem {
    guard let item = exercise.item(id) else {
      throw Refusal("`\(exercise.id)` has no item `\(id)`; `grill exercise list \(exercise.id)` lists them")
    }
    return item
  }
}
