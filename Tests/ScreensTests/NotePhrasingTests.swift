import Drill
import Interview
import Scoring
import Terminal
import Testing
import Texts

@testable import Screens

/// The note and the list of frameworks as people read them.
@Suite struct NotePhrasingTests {
  private func report(_ story: String, _ reply: String, isFull: Bool = false, texts: Texts = .english) throws -> String
  {
    let world = try World.example()
    let scorer = try #require(world.scorer)
    var drill = Drill(plan: world.plan(world.bank.chains[0]), judge: scorer)
    _ = drill.start(at: 0)
    drill.write(story, at: 1)
    _ = drill.submit(at: 2)
    drill.write(reply, at: 3)
    _ = drill.submit(at: 4)
    _ = drill.leave(at: 5)
    return ScorecardReport(Scorecard(drill), texts: texts, isFull: isFull).paragraphs.plainText(width: 200)
  }

  private func note(_ report: String) -> [Substring] {
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { $0.contains("BAR RAISER") } ?? 0
    return lines[start...].prefix { !$0.isEmpty }.joined(separator: " ").split(separator: ". ")
  }

  @Test func twoDrillsShareNoSentenceOfTheirNotes() throws {
    let one = note(try report(ScreenGoldenTests.story, "We replayed it."))
    let other = note(
      try report("I paused the mail job at noon when an alert fired. We sent 40 letters twice.", "I learned to count."))
    #expect(one.count >= 3 && other.count >= 3)
    let told = Set(one.dropLast()).intersection(other.dropLast())
    #expect(told.isEmpty, "\(told)")
  }

  @Test func otherFrameworksAreALineEachUntilTheyAreOpened() throws {
    let brief = try report(ScreenGoldenTests.story, "We replayed it.")
    let full = try report(ScreenGoldenTests.story, "We replayed it.", isFull: true)
    #expect(brief.contains("Judged as: incident"))
    let line = brief.split(separator: "\n").first { $0.contains("Quantified metrics") }
    #expect(line?.contains("/8") == true)
    #expect(!brief.contains("missing Goal") && full.contains("missing Goal"))
  }

  @Test func readinessSaysThatItIsAnAidAndNoProbability() throws {
    let english = try report(ScreenGoldenTests.story, "We replayed it.")
    #expect(english.contains("a practice aid and no probability of being hired"))
    let russian = try report(ScreenGoldenTests.story, "We replayed it.", texts: Texts(.russian))
    #expect(russian.contains("не вероятность найма"))
  }
}
