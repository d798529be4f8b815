import Bank
import Interview
import Testing

@Suite("What grill bank prints")
struct BankTextTests {
  let scripted = Chain(
    id: "lost-rows", title: "Lost rows", topic: "incident", kind: .incident, source: "002",
    opening: "Where did the rows go?", seconds: 180, frameworks: ["star", "metrics"],
    followUps: [
      FollowUp(ask: "Who saw it?", presses: .detect, seconds: 45),
      FollowUp(ask: "Three actions, please.", presses: .none, seconds: 60),
    ],
    pool: ["prevent": ["And tomorrow?"], "own.harder": ["Again: yours?", "Yes or no?"]])
  let open = Chain(
    id: "an-opening-of-its-own", title: "Überraschung", topic: "mine", kind: .tradeoff, source: "own",
    opening: "Why X?", seconds: 120, frameworks: ["star"])

  @Test func theListHasAlignedColumns() {
    #expect(
      BankText.list([scripted, open]) == """
        ID                     KIND      SECONDS  FOLLOW-UPS  TITLE
        lost-rows              incident      180           2  Lost rows
        an-opening-of-its-own  tradeoff      120           -  Überraschung

        """)
  }

  @Test func theIdsStandOneALine() {
    #expect(BankText.ids([scripted, open]) == "lost-rows\nan-opening-of-its-own\n")
    #expect(BankText.ids([]) == "")
  }

  @Test func aScriptedChainIsShownWithWhatEachFollowUpPresses() {
    #expect(
      BankText.show(scripted) == """
        Lost rows
        lost-rows · topic incident · kind incident

          Where did the rows go?

        Budget      180 s
        Source      document 002
        Judged by   star, metrics

        Follow-ups
          1. Who saw it?
             presses detect · surface · 45 s
          2. Three actions, please.
             presses no single point · context · 60 s

        Wordings of its own, used before the bank's
          prevent
            - And tomorrow?
          own.harder
            - Again: yours?
            - Yes or no?

        """)
  }

  @Test func anOpeningSaysThatItsFollowUpsComeFromTheAnswer() {
    #expect(
      BankText.show(open) == """
        Überraschung
        an-opening-of-its-own · topic mine · kind tradeoff

          Why X?

        Budget      120 s
        Source      your own bank
        Judged by   star

        Follow-ups come from the answer.

        """)
  }

  @Test func anUnknownIdGetsTheOnesThatLookLikeIt() {
    let bank = QuestionBank(chains: [scripted, open])
    let end = "\n`grill bank list` names them all"
    #expect(BankText.unknown("rows", in: bank) == "no chain is called `rows`; did you mean `lost-rows`?" + end)
    #expect(
      BankText.unknown("an-op", in: bank) == "no chain is called `an-op`; did you mean `an-opening-of-its-own`?" + end)
    #expect(BankText.unknown("zebra", in: bank) == "no chain is called `zebra`" + end)
  }

  @Test func theCountsTellScriptedChainsFromOpenings() {
    let bank = QuestionBank(chains: [scripted, open], pool: ["own": ["Yours?"]])
    #expect(BankCounts(of: bank).description == "1 chain, 1 opening, 2 follow-ups, 4 wordings")
  }
}
