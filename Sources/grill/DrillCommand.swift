import ArgumentParser
import Bank
import Drill
import Interview
import Scoring
import Screens
import Sessions

/// `grill drill`: straight into a drill.
struct DrillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill",
    abstract: "Drill a chain against the clock.",
    discussion: "Shows the rules of the chain; Enter starts the clock. `grill bank list` lists the chains.")

  @Argument(
    help: ArgumentHelp("The chain's or opening question's id; without one the bar raiser picks.", valueName: "chain"))
  var id: String?

  @ArgumentParser.Flag(help: "Line by line on standard input and output, for screen readers and pipes.")
  var plain = false

  @ArgumentParser.Flag(help: "Go on with the last drill that was left.")
  var resume = false

  @ArgumentParser.Flag(help: "With the live checklist (coach, the default), or without as in a real interview (exam).")
  var mode = DrillMode.coach

  @Option(help: "typed: twice the documents' times; spoken: exactly those.")
  var pace = Pace.typed

  @Option(help: "adaptive: follow-ups press what your answers left out; scripted: the chain as written.")
  var order = QuestionOrder.adaptive

  @Option(help: ArgumentHelp("How many follow-ups at most; by default as many as the chain has.", valueName: "n"))
  var followUps: Int?

  @Option(help: ArgumentHelp("Makes all choices repeatable.", valueName: "n"))
  var seed: UInt64?

  @OptionGroup var bank: BankOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var readers: ReaderOptions

  func validate() throws {
    if let followUps, !(1...20).contains(followUps) {
      throw ValidationError("--follow-ups takes a number from 1 to 20")
    }
    if resume, id != nil { throw ValidationError("--resume goes on with the last drill; leave the chain out") }
  }

  func run() throws {
    let options = DrillOptions(pace: pace, order: order, mode: mode, seed: seed, followUps: followUps)
    let opening = try Opening(bank: bank, options: options, language: language.language, reader: readers.reader)
    if resume { return try goOn(opening) }
    let chain = try chosen(opening.world)
    if plain { return try PlainDrill.run(opening, chain: chain) }
    try ScreenLoop.run(opening) { world, size in App.rules(of: chain, world, size: size) }
  }

  private func goOn(_ opening: Opening) throws {
    guard let unfinished = opening.world.unfinished else {
      throw Refusal("no drill was left unfinished; `grill drill` starts a new one")
    }
    do throws(SessionProblem) {
      _ = try SessionWriter.resume(unfinished.path)
    } catch {
      // What else is wrong with the file is said on the screen, where the drill goes on in memory.
      if case .inUse = error { throw Refusal(error.text(opening.world.texts)) }
    }
    guard let chain = opening.world.bank.chain(unfinished.session.header.chain) else {
      throw Refusal(
        "the drill that was left, \(unfinished.path), is of the chain `\(unfinished.session.header.chain)`, which is in "
          + "no bank here; name its bank with --bank")
    }
    if plain { return try PlainDrill.run(opening, chain: chain, resuming: unfinished) }
    try ScreenLoop.run(opening) { world, size in App.resuming(unfinished, world, size: size) }
  }

  private func chosen(_ world: World) throws -> Chain {
    guard let id else {
      guard let chain = world.surprise else { throw Refusal("the bank has no chain; add one, or leave --bank out") }
      return chain
    }
    guard let chain = world.bank.chain(id) else { throw Refusal(BankText.unknown(id, in: world.bank)) }
    return chain
  }
}

extension DrillMode: EnumerableFlag {}
extension Pace: ExpressibleByArgument {}
extension QuestionOrder: ExpressibleByArgument {}
