import Bank
import Interview
import Scoring
import Testing

@testable import Drill

@Suite struct LadderTests {
  private func turn(_ target: Target, depth: Depth? = nil) -> Turn {
    Turn(ask: Ask(question: target.rawValue, presses: target, because: "", depth: depth, seconds: 60))
  }

  private var opening: Turn {
    Turn(ask: Ask(question: "?", presses: .none, because: "", seconds: 60, isOpening: true))
  }

  private func gaps(_ targets: Target...) -> [Gap] { targets.map { Gap(target: $0, because: "") } }

  @Test func pressesTheImportantGapOnItsRungOrTheNextOne() {
    let ladder = Ladder(turns: [opening], most: 8)
    #expect(!ladder.isNear(.decision) && ladder.isNear(.decision, upTo: 2))
    #expect(ladder.gap(of: gaps(.who, .metric))?.target == .who, "what matters most may lie two rungs up")
    #expect(ladder.rung == .surface)
    #expect(ladder.gap(of: gaps(.learning, .cause, .metric))?.target == .cause)
    #expect(ladder.gap(of: gaps(.learning, .tradeoff, .who))?.target == .who, "as few rungs up as possible")
    #expect(ladder.gap(of: gaps(.learning, .growth, .tradeoff, .own))?.target == .own)
  }

  @Test func goesDownForTheGapThatMattersMostButNeverTwiceInARow() {
    let high = [opening, turn(.situation), turn(.who), turn(.tradeoff)]
    #expect(Ladder(turns: high, most: 12).gap(of: gaps(.metric, .detect))?.target == .metric)
    let fallen: [Turn] = high + [turn(.metric)]
    let none = Ladder(turns: fallen, most: 12).gap(of: gaps(.detect, .cause))
    #expect(none == nil)
    #expect(Ladder(turns: fallen, most: 12).gap(of: gaps(.detect, .learning))?.target == .learning)
    let risen: [Turn] = fallen + [turn(.growth)]
    #expect(Ladder(turns: risen, most: 12).gap(of: gaps(.detect))?.target == .detect)
  }

  @Test func risesByItselfAsTheQuestionsRunOut() {
    var rungs: [Int] = []
    for put in 0...8 {
      let asked = [opening] + Array(repeating: turn(.metric), count: put)
      rungs.append(Ladder(turns: asked, most: 8).rung.rung)
    }
    #expect(rungs == rungs.sorted())
    #expect(rungs.first == 1)
    #expect(rungs.last == 6)
  }

  @Test(arguments: 0..<12 as Range<UInt64>) func aDrillOfEveryGapComesToTheTop(seed: UInt64) throws {
    let bank = try BankStore.builtIn()
    let chain = try #require(bank.chain("kafka-consumer-lag"))
    let plan = DrillPlan(chain: chain, bank: bank, seed: seed)
    var drill = Drill(plan: plan, judge: ScriptedJudge())
    _ = drill.start(at: 0)
    let all = Target.allCases.filter { $0 != .none }.map { "gap:\($0.rawValue)" }
    var now = 0.0
    while drill.stage == .answering {
      drill.write(all.shuffledBy(seed).joined(separator: " "), at: now)
      now += 1
      _ = drill.submit(at: now)
    }
    let depths = drill.turns.map(\.ask.depth)
    #expect(depths.max() == Depth.belief)
    #expect(Set(depths).count >= 4)
    var top = Depth.surface
    var falls = 0
    for (before, depth) in zip(depths, depths.dropFirst()) {
      if depth.rung < top.rung - 1 {
        falls += 1
        #expect(before.rung >= top.rung - 1 || top == .belief, "two falls in a row below the top")
      }
      top = max(top, depth)
    }
    #expect(falls <= depths.count / 2)
  }

  @Test func pressesAContradictionInBothWordsBeforeAnyGap() throws {
    var drill = Drill(plan: .example(), judge: ScriptedJudge())
    _ = drill.start(at: 0)
    drill.write("did cut the error rate of the checkout by 40% gap:cause gap:who", at: 5)
    _ = drill.submit(at: 20)
    drill.write("The error rate of the checkout fell by 30%", at: 25)
    _ = drill.submit(at: 30)
    let ask = try #require(drill.current?.ask)
    #expect(ask.before?.contains("40%") == true)
    #expect(ask.words?.contains("30%") == true)
    #expect(ask.question.contains("40%"))
    #expect(ask.question.contains("30%"))
    #expect(drill.contradictions.map(\.kind) == [.number])
    drill.write("It was 30% of the checkout's error rate in the end, the error rate fell by 30%", at: 40)
    _ = drill.submit(at: 50)
    #expect(drill.current?.ask.before == nil, "it is pressed once")
  }

  @Test func aDodgeDoesNotLoseAContradiction() throws {
    var drill = Drill(plan: .example(), judge: ScriptedJudge())
    _ = drill.start(at: 0)
    drill.write("did cut the error rate of the checkout by 40% gap:cause gap:who", at: 5)
    _ = drill.submit(at: 20)
    drill.write("dodge The error rate of the checkout fell by 30%", at: 25)
    _ = drill.submit(at: 30)
    #expect(drill.current?.ask.harder == true)
    drill.write("I did it with a limit.", at: 40)
    _ = drill.submit(at: 50)
    #expect(drill.current?.ask.before?.contains("40%") == true)
  }

  @Test func aChainAsWrittenIsLeftForAContradictionAndTakenUpAgain() throws {
    var drill = Drill(plan: .example(order: .scripted), judge: ScriptedJudge())
    _ = drill.start(at: 0)
    var now = 0.0
    func answer(_ text: String) {
      drill.write(text, at: now)
      now += 5
      _ = drill.submit(at: now)
    }
    answer("did cut the error rate of the checkout by 40%")
    answer("The error rate of the checkout fell by 30%")
    #expect(drill.current?.ask.before?.contains("40%") == true)
    answer("It was 30%.")
    #expect(drill.current?.ask.question == "Who fixed it?")
    #expect(drill.current?.ask.because.contains("2") == true, "the second question of the chain")
    answer("I did.")
    answer("Nothing since.")
    #expect(drill.stage == .finished(left: false))
    #expect(drill.turns.count == 5)
    #expect(Scorecard(drill).contradictions.compactMap(\.reply).count == 1)
  }

  @Test func everyLongChainClimbsAtLeastFourRungsInOrder() throws {
    let chains = try BankStore.builtIn().chains.filter { $0.followUps.count >= 6 }
    #expect(chains.count >= 60)
    for chain in chains {
      #expect(chain.climb.count >= 4, "\(chain.id): \(chain.followUps.map(\.depth.rawValue))")
      #expect(chain.climb == chain.climb.sorted())
    }
  }
}

extension [String] {
  fileprivate func shuffledBy(_ seed: UInt64) -> [String] {
    var rest = self
    var shuffled: [String] = []
    while !rest.isEmpty {
      shuffled.append(rest.remove(at: SeededChoice(seed: seed).pick(rest.count, choice: shuffled.count)))
    }
    return shuffled
  }
}
