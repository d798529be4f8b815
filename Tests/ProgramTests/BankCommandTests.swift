import Sessions
import Testing

@Test func theBankIsListedAndEachChainShown() throws {
  let home = try Home()
  let list = try home.pipe("bank", "list", "--format", "ids")
  let ids = list.output.split(separator: "\n")
  #expect(list.status == .exited(0) && ids.contains("kafka-consumer-lag") && Set(ids).count == ids.count)
  #expect(ids.allSatisfy { id in id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" } })
  let show = try home.pipe("bank", "show", "kafka-consumer-lag")
  #expect(show.status == .exited(0))
  #expect(show.output.contains("Consumer lag climbs") && show.output.contains("Follow-ups"))
}

@Test(arguments: [["drill"], ["drill", "--plain"], ["bank", "show"]])
func anUnknownChainIsRefusedWithWhatMayBeMeant(command: [String]) throws {
  let home = try Home()
  let refused = try Piped(PseudoTerminal.built(), command + ["kafka-lag"], environment: home.environment())
  #expect(refused.status == .exited(1) && refused.output.isEmpty)
  #expect(refused.errors.contains("no chain is called `kafka-lag`"))
  #expect(refused.errors.contains("`kafka-consumer-lag`") && refused.errors.contains("grill bank list"))
}

private let bank = """
  topic: mine
  kind: failure
  source: own
  seconds: 140
  frameworks: [star]
  chains:
    - id: my-chain
      title: A chain of my own
      opening: What went wrong when you were on call alone?

  """

@Test func aBadBankIsNamedByFileAndLine() throws {
  let home = try Home()
  try home.write("bank/mine.yaml", bank.replacing("seconds: 140", with: "seconds: soon"))
  let lint = try home.pipe("bank", "lint", "\(home.path)/bank")
  #expect(lint.status == .exited(1))
  #expect(lint.output.contains("mine.yaml:4: "), "\(lint.output)")
  let drill = try home.pipe("drill", "my-chain", "--plain", "--bank", "\(home.path)/bank")
  #expect(drill.status == .exited(1) && drill.errors.contains("mine.yaml:4: "))
  let nowhere = try home.pipe("bank", "lint", "\(home.path)/nowhere")
  #expect(nowhere.status == .exited(1) && nowhere.output.contains("nowhere"))
}

@Test func aBankOfOnesOwnIsDrilled() throws {
  let home = try Home()
  try home.write("bank/mine.yaml", bank)
  #expect(try home.pipe("bank", "lint", "\(home.path)/bank").status == .exited(0))
  let drill = try home.pipe("drill", "my-chain", "--plain", "--bank", "\(home.path)/bank", input: ":quit\n")
  #expect(drill.status == .exited(0) && drill.output.contains("What went wrong when you were on call alone?"))
  #expect(try home.recording().header.chain == "my-chain")
}
