import Bank
import Interview
import Scoring
import Testing

@testable import Drill

/// Numbers of an attempt against the facts of its prompt.
@Suite struct FactNumbersTests {
  private static let item = ExerciseItem(
    id: "run", prompt: "The nightly run was way too slow.", model: "",
    facts: [
      "before: 6 hours, reports late 3 days a week", "goal: done by 6 in the morning, so under 4 hours",
      "step: rewrote the 3 slowest of 41 queries", "after: 1 hour 50 minutes",
    ])

  private func feedback(_ answer: String, _ item: ExerciseItem = item) throws -> ExerciseFeedback {
    let exercises = try ExercisePack.builtIn()
    let exercise = try #require(exercises.first { $0.kind == .numbers })
    return ExerciseFeedback(on: answer, to: item, of: exercise, scorer: try Scorer.builtIn())
  }

  private static let right =
    "The nightly run took six hours. My goal was under four hours. I rewrote the three slowest of 41 queries. "

  @Test(arguments: [
    "Since then it takes one hour and 50 minutes.", "Since then it takes 110 minutes.",
    "Now it takes 1 hour 50 minutes.",
    "Since then it takes 1 hour 50 minutes, 70% less.", "Now it runs in 1 hour 50, about four hours faster.",
  ])
  func theFactsInAnyWordsAreRight(end: String) throws {
    let feedback = try feedback(Self.right + end)
    #expect(feedback.isDone, "\(feedback.findings)")
    #expect(!feedback.findings.contains { if case .otherNumber = $0.subject { true } else { false } })
  }

  @Test(arguments: [
    "Since then it takes one hour.", "Since then it takes 95 minutes.", "Now it takes 2 hours 30 minutes.",
  ])
  func anotherNumberIsToldWithTheFact(end: String) throws {
    let feedback = try feedback(Self.right + end)
    #expect(!feedback.isDone)
    let other = feedback.findings.filter { if case .otherNumber = $0.subject { true } else { false } }
    #expect(other.count == 1 && other.first?.state == .missing, "\(feedback.findings)")
    #expect(other.first?.subject == .otherNumber(fact: "after: 1 hour 50 minutes"))
    #expect(other.first.map { end.contains($0.words ?? "?") } == true)
  }

  @Test func aNumberOfWhichNoFactSpeaksIsOnlyTold() throws {
    let feedback = try feedback(
      Self.right + "Since then it takes one hour and 50 minutes, and 12 analysts sleep longer.")
    #expect(feedback.isDone)
    #expect(feedback.findings.contains { $0.subject == .addedNumber && $0.state == .note })
  }

  @Test func yearsDatesAndTimesOfDayAreNoNumbers() {
    let text = "In 2024, on 20 May at 8:20, one of them told me, and the two of us agreed."
    #expect(FactNumbers.find(in: text).isEmpty, "\(FactNumbers.find(in: text))")
  }

  @Test func moneyPercentAndDurationsHaveTheirUnits() {
    let found = FactNumbers.find(
      in: "It cost $42,000 a month, 8% more, for 9 hours 20 and 3 queries, at 1.5 million rows")
    #expect(found.map(\.unit) == ["money", "percent", "duration", "queries", "rows"])
    #expect(found.map(\.amount) == [42000, 8, 33600, 3, 1_500_000])
  }
}

/// The paced answer by the clock.
@Suite struct PartClockTests {
  private func typed(_ parts: [(text: String, seconds: Double)]) -> PartClock {
    var clock = PartClock(parts: 4)
    var draft = ""
    var now = 0.0
    for part in parts {
      for character in part.text {
        now += part.seconds / Double(part.text.count)
        draft.append(character)
        clock.wrote(draft, at: now)
      }
    }
    return clock
  }

  @Test func theTimeBelongsToThePartThatIsTyped() throws {
    let clock = typed([("A late file.\n\n", 10), ("I say it first.\n", 30), ("It was May.", 100), ("\nSo I ask.", 40)])
    let parts = try #require(clock.parts)
    for (seconds, expected) in zip(parts, [10.0, 30, 105, 35]) { #expect(abs(seconds - expected) < 6, "\(parts)") }
    #expect(abs(parts.reduce(0, +) - 180) < 0.001)
  }

  @Test func aChangeInAnEarlierPartCountsThere() throws {
    var clock = typed([("First.\n", 4), ("Second.", 6)])
    clock.wrote("First one.\nSecond.", at: 20)
    let parts = try #require(clock.parts)
    #expect(parts[0] > 13)
  }

  @Test func whatIsPastedOrComesLineByLineIsNotTimed() {
    var clock = PartClock(parts: 4)
    clock.wrote("A late file that somebody waited for.", at: 3)
    clock.wrote("A late file that somebody waited for.\nI say it first, and then the rest.", at: 9)
    #expect(clock.parts == nil)
  }

  @Test func aSlowPartIsNotDoneAlthoughItsWordsFit() throws {
    let exercise = try #require(try ExercisePack.builtIn().first { $0.kind == .pacedAnswer })
    let item = try #require(exercise.items.first)
    let scorer = try Scorer.builtIn()
    func feedback(_ parts: [Double]?) -> ExerciseFeedback {
      ExerciseFeedback(on: item.model, to: item, of: exercise, scorer: scorer, parts: parts, budget: 280)
    }
    #expect(feedback(nil).isDone && feedback([10, 30, 180, 60]).isDone)
    let slow = feedback([70, 30, 150, 30])
    #expect(!slow.isDone)
    #expect(
      slow.findings.filter { $0.state == .missing }.map(\.subject) == [
        .phaseTime(.acknowledge, seconds: 70, target: 10)
      ])
  }
}
