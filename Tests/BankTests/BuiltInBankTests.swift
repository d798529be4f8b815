import Bank
import Interview
import Testing

@Suite("The built-in bank")
struct BuiltInBankTests {
  let bank: QuestionBank
  let fromFiles: QuestionBank

  init() throws {
    bank = try BankStore.builtIn()
    fromFiles = try BankFiles.read(folder: projectFolder + "/Data/bank", as: .whole)
  }

  @Test func isTheOneOfTheFilesAsTheyStand() throws {
    let packed = try fromFiles.packed()
    #expect(Array(packed.utf8) == Array(Embedded.bank), "Data/compiled/bank.json is stale: run `make data`")
    #expect(bank == fromFiles)
  }

  @Test func packsAChainAndAListOfWordingsALine() throws {
    let lines = try fromFiles.packed().split(separator: "\n").map(String.init)
    for chain in bank.chains { #expect(lines.count { $0.contains("\"id\":\"\(chain.id)\"") } == 1) }
    for key in PoolKey.allCases { #expect(lines.count { $0.hasPrefix("\"\(key.rawValue)\":[") } == 1) }
  }

  @Test func pressesEveryTargetInSomeChainAndHasWordingsForEveryGap() throws {
    let pressed = Set(bank.chains.flatMap { $0.followUps.map(\.presses) })
    let any = try #require(bank.chains.first)
    for target in Target.allCases where target != .none {
      #expect(pressed.contains(target), "no chain presses \(target)")
      let wordings = bank.wordings(of: target, in: any)
      #expect(wordings.count >= 10)
      #expect(wordings.count(where: Slot.isIn) >= 4)
      #expect(wordings.contains { !Slot.isIn($0) })
      #expect(bank.harderWordings(of: target, in: any).contains { !Slot.isIn($0) })
    }
    #expect(bank.wordings(at: .ramble, in: any).count >= 6)
    #expect(bank.wordings(at: .timeup, in: any).count >= 6)
    #expect(bank.wordings(at: .silence, in: any).allSatisfy { !Slot.isIn($0) })
  }

  @Test func fillsEverySlotWithTheCandidatesWords() {
    let scripted = bank.chains.flatMap { $0.followUps.map(\.ask) }
    let own = bank.chains.flatMap { $0.pool.values.joined() }
    for wording in bank.pool[PoolKey.contradiction.rawValue] ?? [] {
      let asked = Slot.fill(wording, with: "I {before} 🙂", before: "we {words} 日本")
      #expect(asked.contains("I {before} 🙂") && asked.contains("we {words} 日本"))
      #expect(Slot.fill(wording, with: "x", before: "y").allSatisfy { $0 != "{" && $0 != "}" })
    }
    let plain = bank.pool.filter { $0.key != PoolKey.contradiction.rawValue }
    for wording in scripted + own + plain.values.joined() {
      let asked = Slot.fill(wording, with: "we 🙂 {words} fixed it")
      #expect(asked.contains("we 🙂 {words} fixed it") == Slot.isIn(wording))
      #expect(Slot.fill(wording, with: "x").allSatisfy { $0 != "{" && $0 != "}" })
    }
  }

  @Test func asksWhatTheBarRaiserOfSeed003AskedInThatOrder() throws {
    let chain = try #require(bank.chain("bar-raiser-team-performance"))
    #expect(chain.source == "003")
    let asked = chain.followUps.map(\.ask)
    let keys = [
      "specific metrics", "not others", "resistance", "went down", "three specific actions", "Amazon's culture",
    ]
    #expect(asked.count == keys.count)
    for (ask, key) in zip(asked, keys) { #expect(ask.contains(key)) }
  }

  @Test(arguments: [
    "duplicates-in-warehouse", "missing-partitions", "late-arriving-data", "schema-break", "spark-out-of-memory",
    "kafka-consumer-lag", "backfill-gone-wrong", "failure-follow-ups", "five-whys",
  ])
  func drillsTheCommonFailuresWithAtLeastSixFollowUps(_ id: String) throws {
    let chain = try #require(bank.chain(id))
    #expect(chain.followUps.count >= 6)
    if chain.source == "002" {
      let pressed = Set(chain.followUps.map(\.presses))
      #expect(pressed.isSuperset(of: [.detect, .prevent]))
    }
  }

  @Test(arguments: ["incident", "failure", "conflict", "improvement", "trade-off", "setback", "bad-news"])
  func hasFiveOpeningsAndMoreForTheTopic(_ topic: String) {
    #expect(bank.chains.count { $0.topic == topic } >= 5)
  }
}

@Test func thePackedBankIsReadAsItWasWritten() throws {
  #expect(Array(try BankStore.builtIn().packed().utf8) == Array(Embedded.bank))
}
