import Interview
import Scoring
import Testing

@testable import Drill

/// Readiness over frameworks of two reasons and one thing that L7 asks beyond.
@Suite struct ReadinessTests {
  private static func framework(_ id: String, _ elements: [String], _ conventions: [String: Double]) -> Framework {
    Framework(
      id: id, row: 35, title: id, source: "003", explanation: "", kinds: [.incident],
      conventions: conventions.map { Convention(id: $0.key, title: $0.key, value: $0.value, source: "003") },
      elements: elements.map { FrameworkElement(id: $0, title: $0, explanation: "asks for \($0)", met: .any([])) })
  }

  private static let frameworks = [
    framework(
      "readiness", ["evidence", "design", "under-pressure"], ["evidence": 60, "design": 20, "under-pressure": 20]),
    framework("level-seven", ["organisation"], ["l6": 70, "l7": 90, "beyond": 1]),
  ]

  private func readiness(
    _ states: [String: ElementState], beyond: ElementState = .missing, turns: [Turn] = [],
    kind: QuestionKind = .incident, verdict: Verdict = .good
  ) throws -> Readiness {
    var story = Assessment(text: "I paused it.")
    func assessed(_ id: String, _ states: [String: ElementState]) -> FrameworkAssessment {
      FrameworkAssessment(
        id: id, title: id,
        elements: states.sorted { $0.key < $1.key }.map {
          ElementAssessment(id: $0.key, title: $0.key, state: $0.value, evidence: [Span(0, 12)])
        })
    }
    story.frameworks = [assessed("readiness", states), assessed("level-seven", ["organisation": beyond])]
    return try #require(
      Readiness(story: story, turns: turns, kind: kind, frameworks: Self.frameworks, verdict: verdict))
  }

  @Test func reasonsWeighAsTheDataSays() throws {
    let readiness = try readiness(["evidence": .met, "design": .partly, "under-pressure": .missing])
    #expect(readiness.points == 70)
    #expect(readiness.reasons.map(\.id) == ["evidence", "design", "under-pressure"])
    #expect(readiness.reasons.first?.words == ["I paused it"])
    #expect(readiness.levels.map(\.state) == [.shown, .short])
  }

  @Test func whatADrillCannotShowIsLeftOut() throws {
    let readiness = try readiness(["evidence": .met, "under-pressure": .met])
    #expect(readiness.points == 100)
    #expect(readiness.notAsked == ["design"])
  }

  @Test func levelSevenAsksForMoreThanPoints() throws {
    let all: [String: ElementState] = ["evidence": .met, "design": .met, "under-pressure": .met]
    #expect(try readiness(all).levels.map(\.state) == [.shown, .missesBeyond])
    #expect(try readiness(all, beyond: .met).levels.map(\.state) == [.shown, .shown])
  }

  @Test func slipsUnderPressureCountAgainstIt() throws {
    var turns = (0..<4).map { _ in Turn(ask: Ask(question: "?", presses: .cause, because: "", seconds: 60)) }
    turns[1].reply = .dodged
    let all: [String: ElementState] = ["evidence": .met, "design": .met, "under-pressure": .met]
    #expect(try readiness(all, turns: turns).points == 90)
    turns[2].ending = .timeUp
    #expect(try readiness(all, turns: turns).points == 80)
  }

  @Test func aRejectShowsNoLevelWhateverThePoints() throws {
    let all: [String: ElementState] = ["evidence": .met, "design": .met, "under-pressure": .met]
    #expect(try readiness(all, beyond: .met, verdict: .reject).levels.map(\.state) == [.ended, .ended])
  }

  /// A plan is no story: evidence is judged where an answer tells a deed, and left out where none does.
  @Test func aPlanIsNotHeldAgainstTheCandidateAsAStory() throws {
    let judged: [String: ElementState] = ["design": .met, "under-pressure": .met]
    let plan = try readiness(judged.merging(["leadership-evidence": .missing]) { $1 }, kind: .strategy)
    #expect(plan.noStory == ["leadership-evidence"])
    #expect(plan.points == 100)
    #expect(!plan.reasons.contains { $0.id == "leadership-evidence" })
    let told = try readiness(judged.merging(["leadership-evidence": .partly]) { $1 }, kind: .strategy)
    #expect(told.noStory.isEmpty && told.reasons.contains { $0.id == "leadership-evidence" })
    let story = try readiness(judged.merging(["leadership-evidence": .missing]) { $1 })
    #expect(story.noStory.isEmpty && story.reasons.contains { $0.id == "leadership-evidence" })
  }
}
