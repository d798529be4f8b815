import Bank
import Interview
import Scoring
import Testing

@testable import Drill

/// A reader that marks nothing: the exercises tried here go by their words.
private struct BlankReader: Reader {
  func read(_ sentences: [Sentence], question: String, kind: QuestionKind?) -> [SentenceReading] {
    sentences.map { _ in SentenceReading(marks: Marks()) }
  }

  func evidence(for label: Label, in index: Int, of sentences: [Sentence], question: String, kind: QuestionKind?)
    -> [Span]
  { [] }
}

@Suite struct ExerciseRunTests {
  private static let spot = Exercise(
    kind: .spotTheFlag, title: "Spot", row: 15, seconds: 30, task: "Mark.",
    items: (1...5).map { number in
      ExerciseItem(
        id: "item-\(number)", prompt: "Question \(number)?", model: "",
        sentences: [
          WeakSentence(text: "I fixed it."), WeakSentence(text: "They broke it.", flag: "blame", why: "It blames."),
        ])
    })

  private func run(round: Int = 0, seed: UInt64 = 3) -> ExerciseRun {
    let scorer = Scorer(
      reader: BlankReader(), frameworks: [], model: JudgeModel(features: [], grade: [], next: [:]))
    return ExerciseRun(plan: ExercisePlan(Self.spot, seed: seed, round: round), scorer: scorer)
  }

  @Test func anItemIsTriedJudgedAndTriedAgain() {
    var run = run()
    #expect(run.start(at: 10) == [.asked(0)])
    run.write("1", at: 12)
    #expect(run.submit(at: 15) == [.attempted(0)])
    #expect(run.stage == .feedback && run.attempts[0].seconds == 5 && !run.attempts[0].isDone)
    #expect(run.attempts[0].feedback?.findings.map(\.subject) == [.falseAlarm(1), .overlooked(2, flag: "blame")])
    #expect(run.again(at: 20) == [.asked(0)])
    run.write("2", at: 21)
    #expect(run.submit(at: 22) == [.attempted(1)])
    #expect(run.attempts[1].isDone && run.attempts[1].feedback?.findings.first?.why == "It blames.")
    #expect(run.next(at: 23) == [.asked(1)])
    #expect(run.tally.map(\.isDone) == [true], "the last attempt at an item counts")
  }

  @Test func theClockCutsInAndPausesDoNotCount() {
    var run = run()
    _ = run.start(at: 0)
    run.write("2", at: 5)
    #expect(run.pause(at: 10) == [.paused])
    #expect(run.tick(at: 500).isEmpty)
    #expect(run.resume(at: 500) == [.resumed])
    #expect(run.tick(at: 519).isEmpty)
    #expect(run.tick(at: 520) == [.cutIn, .attempted(0)])
    #expect(run.attempts[0].ending == .timeUp && run.attempts[0].isDone, "what stands when time is up is judged")
  }

  @Test func threeItemsEndARunAndTheNextRoundGoesOnWithOthers() {
    var run = run()
    _ = run.start(at: 0)
    #expect(run.skip(at: 1) == [.attempted(0), .asked(1)])
    _ = run.skip(at: 2)
    #expect(run.skip(at: 3) == [.attempted(2), .ended])
    #expect(run.stage == .finished && run.tally.allSatisfy { $0.feedback == nil })
    let (first, second) = (self.run().plan.items.map(\.id), self.run(round: 1).plan.items.map(\.id))
    #expect(Set(first + second).count == 5, "five items are all put before one comes again")
    #expect(self.run(seed: 3).plan == self.run(seed: 3).plan)
  }

  @Test func leavingKeepsADraftAndNothingElse() {
    var run = run()
    _ = run.start(at: 0)
    run.write("2", at: 1)
    #expect(run.leave(at: 2) == [.attempted(0), .ended])
    #expect(run.attempts[0].ending == .left && run.stage == .finished)
    var other = self.run()
    _ = other.start(at: 0)
    #expect(other.leave(at: 1) == [.ended] && other.attempts.isEmpty)
  }

  @Test func aSpokenBudgetIsHalfATypedOneUnlessSentencesAreMarked() {
    var written = Self.spot
    written.kind = .growth
    #expect(ExercisePlan(written, pace: .typed, seed: 1).budget == 60)
    #expect(ExercisePlan(written, pace: .spoken, seed: 1).budget == 30)
    #expect(ExercisePlan(Self.spot, pace: .typed, seed: 1).budget == 30)
  }
}

@Suite struct DeedsOfTextTests {
  private let reading = DeedsOfText(
    idle: PhraseList(["were", "was", "had", "needed"]), pasts: PhraseList(["found", "told", "wrote", "did"]))

  private func deeds(_ text: String) -> [String] {
    reading.find(in: text).map { "\($0.who.rawValue): \(text[$0.span])" }
  }

  @Test func joinedVerbsAreDeedsOfTheSameSubject() {
    #expect(
      deeds("We noticed the lag, found a lost index and told sales.")
        == ["we: We noticed the lag", "we: found a lost index", "we: told sales"])
  }

  @Test func whatWasSoOrDoneByOthersIsNoDeed() {
    #expect(deeds("We were six and we needed help. They fixed it. I did not stop it.") == [])
    #expect(deeds("I called Dana, who fixed it, and she told sales.") == ["I: I called Dana"])
  }

  @Test func figuresAndAdverbsDoNotBreakADeed() {
    #expect(deeds("I quickly moved 2,000 rows (5%).") == ["I: I quickly moved 2,000 rows"])
  }
}
