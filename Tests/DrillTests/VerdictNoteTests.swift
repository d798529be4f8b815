import Bank
import Interview
import Scoring
import Testing

@testable import Drill

/// Plays drills with the built-in scorer and frameworks: what is told must come from what was said.
@Suite struct VerdictNoteTests {
  private let scorer: Scorer

  init() throws { scorer = try .builtIn() }

  private func card(_ answers: String..., seed: UInt64 = 7) -> Scorecard {
    var drill = Drill(plan: .example(seed: seed), judge: scorer)
    var now = 0.0
    _ = drill.start(at: now)
    for answer in answers where drill.current != nil {
      now += 5
      drill.write(answer, at: now)
      _ = answer.isEmpty ? drill.skip(at: now) : drill.submit(at: now)
    }
    _ = drill.leave(at: now + 1)
    return Scorecard(drill)
  }

  private static let story = """
    Last May our checkout wrote every order twice for two hours. An alert on the order count paged me, and I paused \
    the importer at once. I had merged a migration without testing it, and that was my mistake. It was the fault of \
    the platform team as well. Afterwards everything was much faster.
    """

  private static let other = """
    In our ward two patients got the wrong meal in June. We decided to check the trays twice. I told the head nurse \
    within ten minutes. Since then I read each name aloud, and there was no mix-up in five months.
    """

  @Test func everyQuotationIsTheCandidatesOwn() {
    for card in [card(Self.story, "I don't know, somebody fixed it."), card(Self.other, "We all did.")] {
      let said = card.turns.map(\.answer).joined(separator: "\n")
      let plain = said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for quote in card.note.findings.flatMap(\.quotes) {
        let words = quote.replacing("…", with: "")
        #expect(plain.contains(words), "\(quote)")
      }
    }
  }

  @Test func aNoteHasFourToEightFindingsAndEndsOnTheVerdict() {
    for card in [card(Self.story), card(Self.other, "We all did."), card(Self.story, "I don't know.", "", "No idea.")] {
      #expect((4...8).contains(card.note.findings.count), "\(card.note.findings)")
      #expect(card.note.findings.last == .verdict(card.verdict, turnsOn: card.openGaps.first?.target))
    }
  }

  @Test func flagsAndOpenQuestionsAreAlwaysTold() {
    let findings = card(Self.story, "I don't know, somebody fixed it.", "No idea.").note.findings
    #expect(findings.contains { if case .redFlags = $0 { true } else { false } })
    #expect(
      findings.contains {
        switch $0 {
        case .notClosed, .stayedOpen: true
        default: false
        }
      })
  }

  @Test func anEmptyDrillGetsAnHonestShortNote() {
    let empty = card("")
    #expect(empty.note.findings.count == 1)
    #expect(empty.verdict == .nothing)
    #expect(empty.readiness == nil)
  }

  @Test func anAnswerWithoutAnEventIsAskedForTheDayFirst() {
    var drill = Drill(plan: .example(), judge: scorer)
    _ = drill.start(at: 0)
    drill.write("I usually look at the logs first. I always keep the stakeholders informed.", at: 1)
    _ = drill.submit(at: 2)
    #expect(drill.current?.ask.presses == .situation)
    #expect(drill.current?.ask.question.hasPrefix("Which day") == true)
    drill.write("On 3 May I deleted the orders table. I restored it within an hour.", at: 3)
    _ = drill.submit(at: 4)
    #expect(drill.story.noStory == nil)
    #expect(drill.current?.ask.question.hasPrefix("Which day") == false)
  }

  @Test func fixesQuoteWordsAndNameAnExerciseEach() {
    let card = card(Self.story, "I don't know, somebody fixed it.")
    #expect(card.fixes.count == 3)
    let said = card.turns.map(\.answer).joined(separator: " ")
    for fix in card.fixes {
      let words = (fix.words ?? "").replacing("…", with: "")
      #expect(!words.isEmpty && said.contains(words), "\(fix)")
    }
    let targets = card.fixes.compactMap(\.target)
    #expect(Set(targets).count == targets.count)
    #expect(card.fixes.first?.exercise == .reframeBlame)
  }
}
