import Bank
import Interview
import Testing

private func chain(_ id: String, _ opening: String) -> Chain {
  Chain(id: id, title: id, topic: "t", kind: .failure, source: "own", opening: opening, seconds: 180)
}

@Suite("A user's bank laid over the built-in one")
struct BankOverlayTests {
  let builtIn = QuestionBank(chains: [chain("a", "1"), chain("b", "2")], pool: ["own": ["Yours?"], "fix": ["How?"]])

  @Test func replacesAChainWhereItStandsAndAppendsNewOnes() {
    let laid = builtIn.overlaid(by: QuestionBank(chains: [chain("c", "3"), chain("a", "4")]))
    #expect(laid.chains.map(\.id) == ["a", "b", "c"])
    #expect(laid.chains.map(\.opening) == ["4", "2", "3"])
  }

  @Test func addsWordingsToThePoolWithoutRepeatingKnownOnes() {
    let laid = builtIn.overlaid(by: QuestionBank(pool: ["own": ["Yours?", "Whose?"], "silence": ["Hello?"]]))
    #expect(laid.pool == ["own": ["Yours?", "Whose?"], "fix": ["How?"], "silence": ["Hello?"]])
  }

  @Test func leavesTheBankAsItIsWhenItIsEmpty() {
    #expect(builtIn.overlaid(by: QuestionBank()) == builtIn)
  }

  @Test func aChainsOwnWordingsComeBeforeTheBanks() {
    var own = chain("a", "1")
    own.pool = ["own": ["First?"], "own.harder": ["Harder?"]]
    #expect(builtIn.wordings(of: .own, in: own) == ["First?", "Yours?"])
    #expect(builtIn.harderWordings(of: .own, in: own) == ["Harder?"])
    #expect(builtIn.wordings(at: .silence, in: own) == [])
  }

  @Test func isReadFromAFolderAndNeedNotBeWhole() throws {
    try withTemporaryFolder { folder in
      try write(
        """
        topic: mine
        kind: conflict
        seconds: 150
        frameworks: [star]
        chains:
          - id: my-question
            title: Mine
            opening: >-
              What would you
              ask yourself?
          - {id: disagreement, title: Sharper, kind: failure, opening: Whom did you last contradict?}
        pool:
          own: [Und du?]
        """, to: folder + "/mine.yml")
      try write("this is: [not read", to: folder + "/notes.txt")
      let builtIn = try BankStore.builtIn()
      let bank = try BankStore.load(overlay: folder)
      #expect(bank.chains.count == builtIn.chains.count + 1)
      let mine = try #require(bank.chain("my-question"))
      #expect(mine.opening == "What would you ask yourself?")
      #expect((mine.kind, mine.seconds, mine.source, mine.topic) == (.conflict, 150, "own", "mine"))
      #expect(bank.chain("disagreement")?.kind == .failure)
      #expect(bank.wordings(of: .own, in: mine).last == "Und du?")
    }
  }
}
