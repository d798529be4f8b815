import Bank
import Interview
import Testing

@testable import Drill

@Suite struct ClockTests {
  private func started(_ plan: DrillPlan = .example()) -> Drill {
    var drill = Drill(plan: plan, judge: ScriptedJudge())
    _ = drill.start(at: 100)
    return drill
  }

  @Test func timeUpCutsInKeepsWhatStandsAndAsksTheNextAtOnce() {
    var drill = started()
    drill.write("I had got as far as gap:metric", at: 130)
    drill.write("I had got as far as gap:metric this", at: 155)
    for now in 156...240 where drill.turns.count == 1 { _ = drill.tick(at: Double(now)) }
    #expect(drill.turns[0].ending == .timeUp)
    #expect(drill.turns[0].answer.hasSuffix("this"))
    #expect(drill.turns[0].seconds == 140)
    #expect(drill.current?.ask.presses == .metric)
    #expect(drill.remaining(at: 240) > 50)
  }

  @Test func typedAnswersGetTwiceTheTime() {
    #expect(started(.example(pace: .typed)).remaining(at: 100) == 280)
    #expect(started(.example(pace: .spoken)).remaining(at: 100) == 140)
  }

  @Test func pausesDoNotCount() {
    var drill = started()
    _ = drill.pause(at: 110)
    #expect(drill.tick(at: 1000).isEmpty)
    #expect(drill.elapsed(at: 1000) == 10)
    _ = drill.resume(at: 1000)
    #expect(drill.elapsed(at: 1005) == 15)
  }

  @Test func measuresTheFirstWord() {
    var drill = started()
    drill.write("  ", at: 103)
    drill.write("  I", at: 107)
    drill.write("  I d", at: 109)
    #expect(drill.current?.firstWord == 7)
  }

  @Test func noticesThirtySecondsOfSilenceButNotForever() {
    var drill = started()
    var silences: [Double] = []
    for now in 101..<239 {
      for case .interjected(_, let interjection) in drill.tick(at: Double(now)) where interjection.reason == .silence {
        silences.append(Double(now))
      }
    }
    #expect(silences == [130, 160])
  }

  @Test func noInterjectionShowsASlot() throws {
    let bank = try BankStore.builtIn()
    for seed in 1...30 as ClosedRange<UInt64> {
      let plan = DrillPlan(chain: bank.chains[0], bank: bank, order: .adaptive, pace: .spoken, seed: seed)
      var drill = started(plan)
      for count in 1...130 {
        drill.write(String(repeating: "so ", count: count), at: 100 + Double(count) / 10)
        _ = drill.tick(at: 100 + Double(count) / 10)
      }
      let said = drill.turns[0].interjections.map(\.text)
      #expect(!said.isEmpty && said.allSatisfy { !$0.contains("{") && !$0.contains("“”") && !$0.contains("\"\"") })
      for case .cutIn(_, let words) in drill.tick(at: 10_000) { #expect(!words.contains("{")) }
    }
  }

  @Test func interruptsARambleOnceAndLeavesAnActionAlone() {
    func interjections(_ word: String) -> Int {
      var drill = started()
      for count in 1...130 {
        drill.write(String(repeating: "\(word) ", count: count), at: 100 + Double(count) / 10)
        _ = drill.tick(at: 100 + Double(count) / 10)
      }
      return drill.turns[0].interjections.count
    }
    #expect(interjections("so") == 1)
    #expect(interjections("did") == 0)
  }

  @Test func leavingKeepsTheOpenAnswerAndItGoesOnLater() {
    var drill = started()
    drill.write("gap:who done", at: 110)
    _ = drill.submit(at: 120)
    drill.write("half a rep", at: 130)
    _ = drill.leave(at: 135)
    #expect(drill.stage == .finished(left: true))
    #expect(drill.turns[1].answer == "half a rep")

    var open = Turn(ask: drill.turns[1].ask)
    open.answer = "half a rep"
    open.seconds = 15
    var again = Drill(plan: .example(), judge: ScriptedJudge(), answered: [drill.turns[0]], open: open)
    _ = again.start(at: 5)
    #expect(again.current?.answer == "half a rep")
    #expect(again.elapsed(at: 6) == 16)
    _ = again.submit(at: 9)
    #expect(again.turns.count == 3)
  }

  @Test func phasesFollowTheDocument() {
    let starts = Phase.allCases.map { ($0.end - $0.share) * 140 }.map { ($0 * 10).rounded() / 10 }
    #expect(starts == [0, 5, 20, 110])
    #expect(Phase.at(share: 19.9 / 140) == .approach)
    #expect(Phase.at(share: 2) == .principle)
  }
}
