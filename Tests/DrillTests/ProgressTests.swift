import Bank
import Interview
import Scoring
import Testing

@testable import Drill

@Suite struct ProgressTests {
  let bank: QuestionBank
  let framework: Framework

  init() throws {
    bank = try BankStore.builtIn()
    framework = try #require(FrameworkPack.builtIn().first { $0.id == ToldStory.planFramework })
  }

  private func story(
    _ chain: String, _ start: String = "2026-11-01T09:00:00Z", grade: Double = 3.5, covers: [PreparedStory] = [],
    closed: [String: ElementState] = [:]
  ) -> ToldStory {
    ToldStory(
      chain: chain, title: chain, start: start, grade: grade, covers: covers,
      principles: bank.chain(chain)?.prepares.principles ?? [], closed: closed)
  }

  @Test func anEmptyPortfolioLacksEverythingAndSaysWhatToDrill() {
    let portfolio = Portfolio([], bank: bank)
    #expect(portfolio.stories.count == 5 && portfolio.failures.count == 5 && portfolio.principles.count == 6)
    for place in portfolio.places {
      #expect(!place.isFilled)
      #expect(place.next?.isScripted == true, "\(place.purpose)")
    }
    #expect(portfolio.next == portfolio.stories.first?.next)
  }

  @Test func aStoryFillsItsPlacesWithItsBestTelling() throws {
    let told = [
      story("kafka-consumer-lag", grade: 2.9, covers: [.productionFailure]),
      story("kafka-consumer-lag", grade: 4.1, covers: [.productionFailure, .technicalFailure]),
      story("disagreement", grade: 2.0, covers: [.conflict]),
    ]
    let portfolio = Portfolio(told, bank: bank)
    let production = try #require(portfolio.stories.first)
    #expect(production.isFilled && production.ready.map(\.grade) == [4.1] && production.next == nil)
    let conflict = try #require(portfolio.stories.first { $0.purpose == .story(.conflict) })
    #expect(!conflict.isFilled && conflict.weak.map(\.chain) == ["disagreement"])
    #expect(conflict.next?.id != "disagreement", "another one is tried first")
    #expect(portfolio.failures.first?.isFilled == true)
  }

  @Test func aPrincipleNeedsThreeStories() throws {
    let chains = bank.chains.filter { $0.prepares.principles.contains(.diveDeep) }.prefix(3).map(\.id)
    let two = Portfolio(chains.prefix(2).map { story($0) }, bank: bank)
    let three = Portfolio(chains.map { story($0) }, bank: bank)
    func place(_ portfolio: Portfolio) -> Portfolio.Place? {
      portfolio.principles.first { $0.purpose == .principle(.diveDeep) }
    }
    #expect(place(two)?.isFilled == false && place(two)?.ready.count == 2)
    #expect(place(three)?.isFilled == true && place(three)?.next == nil)
    let next = try #require(place(two)?.next)
    #expect(!chains.prefix(2).contains(next.id))
  }

  @Test func thePlanTakesTheThreeWeaknessesLeftOpenMostOften() {
    let sessions = (1...4).map { day in
      story(
        "disagreement", "2026-11-0\(day)T09:00:00Z",
        closed: [
          "we-to-i": .missing, "numbers": day < 4 ? .partly : .met, "backbone": .met,
          "own-part": day < 3 ? .missing : .met, "proof-of-change": day < 2 ? .missing : .met,
        ])
    }
    let plan = RecoveryPlan(sessions, framework: framework, bank: bank)
    #expect(plan.weaknesses.map(\.id) == ["we-to-i", "numbers", "own-part"])
    #expect(plan.weaknesses.map(\.open) == [4, 3, 2])
    #expect(plan.weaknesses.first?.exercises == [.weToI])
    #expect(plan.weaknesses.allSatisfy { $0.chain != nil })
    #expect(plan.weeks.first?.first == 1 && plan.weeks.first?.work == .analysis)
    for (before, after) in zip(plan.weeks, plan.weeks.dropFirst()) { #expect(after.first == before.last + 1) }
    #expect(plan.weeks.last?.work == .mocks)
    #expect(plan.tryAgain == "2027-05")
  }

  @Test func thePlanLooksBackOnTheNewestSessionsOnly() {
    let old = (10...20).map { story("disagreement", "2025-01-\($0)T09:00:00Z", closed: ["numbers": .missing]) }
    let new = (10...19).map { story("disagreement", "2026-01-\($0)T09:00:00Z", closed: ["numbers": .met]) }
    #expect(RecoveryPlan(old + new, framework: framework, bank: bank).weaknesses.isEmpty)
    #expect(RecoveryPlan(old, framework: framework, bank: bank).weaknesses.map(\.id) == ["numbers"])
    #expect(RecoveryPlan([], framework: framework, bank: bank).tryAgain == nil)
  }

  @Test func everyWeaknessHasItsExercise() {
    for element in framework.elements {
      #expect(!(RecoveryPlan.exercises[element.id] ?? []).isEmpty, "\(element.id)")
    }
    #expect(Set(RecoveryPlan.exercises.values.joined()) == Set(ExerciseKind.allCases))
  }

  @Test(arguments: [
    ("2026-11-21T09:15:00Z", 6, "2027-05"), ("2026-01-01T00:00:00Z", 11, "2026-12"), ("2026-12-31", 1, "2027-01"),
  ])
  func countsMonthsOverTheYear(_ start: String, _ months: Int, _ expected: String) {
    #expect(RecoveryPlan.month(start, after: months) == expected)
    #expect(RecoveryPlan.month("yesterday", after: months) == nil)
  }
}
