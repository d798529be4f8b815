import Interview
import Testing

@testable import Bank
@testable import Scoring

/// Answers without an event, written for this test, a file a sort: each line is one.
private let sorts = ["opinion", "self-description", "habit", "plan"]

private func answers(_ sort: String) throws -> [String] {
  try projectText("Tests/ScoringTests/NoStories/\(sort).txt").split(separator: "\n").map(String.init)
}

@Suite struct StoryOrNotTests {
  private let scorer: Scorer

  init() throws { scorer = try .builtIn() }

  private func assess(_ text: String, _ kind: QuestionKind = .failure) -> Assessment {
    scorer.assess(text, question: "Tell me about a time you failed.", kind: kind)
  }

  @Test(arguments: sorts) func answersWithoutAnEventAreKnown(sort: String) throws {
    let answers = try answers(sort)
    let known = answers.filter { assess($0).noStory != nil }
    #expect(answers.count >= 40)
    #expect(Double(known.count) >= 0.9 * Double(answers.count), "\(sort): \(known.count) of \(answers.count)")
  }

  @Test(arguments: sorts) func theyEarnLittleAndAreAskedForTheDay(sort: String) throws {
    for text in try answers(sort) {
      let assessment = assess(text)
      guard let flag = assessment.noStory else { continue }
      #expect(assessment.grade <= 2, "\(text)")
      #expect(assessment.gaps.first?.target == .situation)
      #expect(assessment.gaps.first?.words != nil)
      #expect(!flag.instead.isEmpty)
      let credited = assessment.frameworks.flatMap(\.elements).filter { $0.state != .missing }
      #expect(credited.isEmpty && assessment.learningShare == nil, "credit follows events: \(text)")
    }
  }

  @Test func goodStoriesAreNotTakenForNone() throws {
    let stories = try GoldAnswer.all().filter { answer in
      answer.id.hasPrefix("d") && answer.grade >= 3 && ![.rapid, .tradeoff, .strategy].contains(answer.kind)
    }
    let mistaken = stories.filter { story in
      scorer.assess(sentences: story.sentences.map(\.text), question: story.question, kind: story.kind).noStory != nil
    }
    #expect(stories.count > 150)
    #expect(mistaken.count * 100 <= stories.count, "\(mistaken.map(\.id))")
  }

  @Test(arguments: [QuestionKind.strategy, .tradeoff, .rapid]) func questionsOfKnowledgeAskForNoEvent(
    kind: QuestionKind
  ) throws {
    for text in try sorts.flatMap(answers) { #expect(assess(text, kind).noStory == nil, "\(text)") }
  }

  @Test func oneEventTurnsAHabitIntoAStory() {
    let habit = "I usually test my changes on staging. I always ask for a review."
    #expect(assess(habit).noStory?.id == "habit")
    #expect(assess(habit + " That Friday I did not, and I took the shop down for two hours.").noStory == nil)
  }
}
