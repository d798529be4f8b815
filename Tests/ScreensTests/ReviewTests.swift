import Interview
import Scoring
import Sessions
import Terminal
import Testing

@testable import Screens

/// Looking back: what keys do, and what is kept.
@Suite struct ReviewScreenTests {
  @Test func aNoteGoesIntoTheRecordingWithItsSentence() throws {
    var stage = try Stage.reviewing()
    stage.press(.down, .down, .character("m"))
    stage.type("why so late?")
    stage.press(.enter)
    guard case .remark(let note)? = stage.added.last else {
      Issue.record("no note was kept: \(stage.added)")
      return
    }
    #expect(note.text == "why so late?" && note.exchange == 0)
    #expect(ScreenGoldenTests.story[note.span].hasPrefix("An alert on message age"))
    #expect(stage.text.contains("why so late?") && stage.text.contains("[*]"))
  }

  @Test func aDisagreementIsKeptShownCountedAndTakenBack() throws {
    var stage = try Stage.reviewing()
    var pressed = 0
    repeat {
      stage.press(.character("n"))
      pressed += 1
    } while !stage.text.contains("red flag") && pressed < 40
    stage.press(.character("d"))
    guard case .disagreement(let said)? = stage.added.last else {
      Issue.record("no disagreement was kept: \(stage.added)")
      return
    }
    #expect(said.holds == false && said.label.hasPrefix("flag:"))
    #expect(stage.text.contains("You do not agree"))
    stage.press(.right, .left)
    #expect(stage.text.contains("You see 1 mark differently"))
    for _ in 0..<pressed { stage.press(.character("n")) }
    stage.press(.character("d"))
    guard case .disagreement(let back)? = stage.added.last else { return }
    #expect(back.holds == nil && !stage.text.contains("You do not agree"))
  }

  /// Of some labels exactly one holds: who says that one does not says which one does.
  @Test func anotherLabelIsChosenFromAList() throws {
    var stage = try Stage.reviewing()
    var pressed = 0
    repeat {
      stage.press(.character("n"))
      pressed += 1
      stage.press(.character("d"))
      if !stage.text.contains("What is it to you?"), let said = stage.added.last, case .disagreement = said {
        stage.press(.character("d"))
      }
    } while !stage.text.contains("What is it to you?") && pressed < 40
    #expect(stage.text.contains("▸ 1  "))
    let before = stage.added.count
    stage.press(.escape)
    #expect(stage.added.count == before && !stage.text.contains("What is it to you?"))
    stage.press(.character("d"), .down, .down, .enter)
    guard case .disagreement(let said)? = stage.added.last else {
      Issue.record("no disagreement was kept: \(stage.added)")
      return
    }
    #expect(said.holds == false && said.instead != nil && said.instead != said.label)
    #expect(stage.text.contains("You do not agree; to you it is: "))
    stage.press(.character("d"))
    guard case .disagreement(let back)? = stage.added.last else { return }
    #expect(back.holds == nil && back.instead == nil && !stage.text.contains("You do not agree"))
  }

  @Test func oneKeyAsksTheSameQuestionAgain() throws {
    var stage = try Stage.reviewing()
    stage.press(.character("t"))
    #expect(stage.text.contains("Consumer lag") && stage.text.contains("Press Enter"))
    var reply = try Stage.reviewing()
    let question = try #require(Stage.recordedDrill().exchanges.dropFirst().first?.ask.text)
    reply.press(.right, .character("t"), .enter)
    let shown = reply.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(shown.contains(question.split(separator: " ").prefix(5).joined(separator: " ")))
  }

  @Test func aRatingComesBeforeGrillsViewAndIsKept() throws {
    var stage = try Stage.reviewing(asksForRating: true)
    #expect(!stage.text.contains("grade"), "nothing of Grill's view is seen before")
    stage.press(.character("1"), .character("3"), .enter)
    guard case .rating(let rating)? = stage.added.last else {
      Issue.record("no rating was kept: \(stage.added)")
      return
    }
    #expect(rating.elements.map(\.state) == ["met", "missing"])
    #expect(stage.text.contains("You") && stage.text.contains("Grill"))
    stage.press(.enter, .right, .character("s"), .left)
    #expect(stage.text.contains("grade"), "what was rated is not asked for again")
  }

  @Test func askingCanBeSwitchedOff() throws {
    var stage = try Stage.reviewing(asksForRating: true)
    stage.press(.character("o"))
    #expect(stage.effects.contains { if case .askForRating(false) = $0 { true } else { false } })
    #expect(stage.text.contains("grade"))
  }

  @Test func drawsAtAnySizeAndOnEveryPage() throws {
    for key: [Key] in [[], [.character("n")], [.character("n"), .enter], [.character("i")], [.character("r")]] {
      var stage = try Stage.reviewing()
      for key in key { stage.press(key) }
      for (columns, rows) in [(1, 1), (40, 12), (75, 15), (76, 16), (131, 61), (300, 12)] {
        stage.resize(columns: columns, rows: rows)
        #expect(stage.grid.size == Size(columns: columns, rows: rows))
      }
    }
  }

  @Test func theReplayEndsWithTheAnswerAndSeeksBack() throws {
    let log = try Stage.recordedDrill()
    let typing = log.typing(of: 0)
    var replay = Replay(typing, at: 0)
    replay.seek(to: .infinity)
    #expect(replay.typed.text == ScreenGoldenTests.story)
    replay.seek(to: 0)
    #expect(replay.typed.text.isEmpty)
    replay.faster()
    replay.tick(at: 2)
    #expect(abs(replay.position - 4) < 0.001, "two seconds at twice the speed")
  }

  @Test func aSilenceIsAPauseAndAPauseOfTheClockIsNot() throws {
    let typing = try Stage.recordedDrill().typing(of: 0)
    let pauses = typing.pauses(ofAtLeast: 5)
    #expect(pauses.count == 1 && abs((pauses.first?.seconds ?? 0) - 9) < 0.5)
    #expect(abs((typing.firstWord ?? 0) - 3) < 0.5)

    var stage = try Stage.drilling()
    stage.type("before ")
    stage.press(.control("p"))
    stage.wait(60)
    stage.press(.enter)
    stage.type("after")
    let header = try Stage.recordedDrill().header
    let paused = SessionLog(header: header, events: stage.recorded).typing(of: 0)
    #expect(paused.pauses(ofAtLeast: 5).isEmpty && paused.seconds < 10)
  }
}

@Suite struct RecitalTests {
  private let story =
    "In March our nightly load wrote every order twice because a retry was not idempotent and nobody saw it until noon."

  @Test func wordsKnownByHeartAreNoticed() throws {
    let again = try #require(Recital("So. \(story.uppercased())", at: 0, from: "x \(story) y", named: "a"))
    #expect(again.share > 0.9 && "So. \(story.uppercased())"[again.longest].hasPrefix("IN MARCH"))
  }

  @Test func theSameStoryInOtherWordsIsNot() {
    let other =
      "Every order was there twice: our load of that night in March had run again, and it was not made for that."
    #expect(Recital(other, at: 0, from: story, named: "a") == nil)
    #expect(Recital("I paused it.", at: 0, from: "I paused it.", named: "a") == nil, "eight words in a row are needed")
  }

  @Test func theDayOfARecordingIsSaidAsPeopleReadIt() {
    #expect(FindingParagraphs.date(ofRecording: "20261121T091500Z-lag.jsonl") == "2026-11-21")
    #expect(FindingParagraphs.date(ofRecording: "mine.jsonl") == "mine.jsonl")
  }

  @Test func aSearchForItsPhrasesFindsEveryRecital() {
    let before = "one two three four five six seven " + story
    let phrases = Recital.phrases(of: story)
    #expect(phrases.contains { before.lowercased().contains($0) })
    #expect(Recital.phrases(of: "too short") == [])
  }
}

@Suite struct AttemptTests {
  private func assessment(_ text: String) throws -> Assessment {
    let scorer = try #require(World.example().scorer)
    return scorer.assess(text, question: "", kind: .incident)
  }

  @Test func whatWasClosedIsToldFromWhatIsStillOpen() throws {
    let comparison = AttemptComparison(
      earlier: try assessment("The topic fell behind. It was the fault of the vendor."),
      later: try assessment("The topic fell behind. An alert told me and I paused the producers."),
      frameworks: ["detect-contain-fix-prevent"])
    #expect(comparison.closed.map(\.title) == ["Detect", "Contain"])
    #expect(comparison.open.map(\.title) == ["Fix", "Prevent"] && comparison.lost.isEmpty)
    #expect(comparison.sentences.first == .kept("The topic fell behind."))
    #expect(comparison.sentences.contains(.dropped("It was the fault of the vendor.")))
    #expect(comparison.sentences.contains(.added("An alert told me and I paused the producers.")))
  }

  @Test func aSentenceSaidDifferentlyIsOneSentence() throws {
    let comparison = AttemptComparison(
      earlier: try assessment("I paused the producers."), later: try assessment("I paused the two producers at once."),
      frameworks: [])
    #expect(
      comparison.sentences == [
        .changed(before: "I paused the producers.", after: "I paused the two producers at once.")
      ])
  }
}

@Suite struct CorrectionTests {
  @Test func aDisagreementBecomesALineOfTheCorpus() throws {
    var log = try Stage.recordedDrill()
    let world = try World.example()
    let scorer = try #require(world.scorer)
    let sentences = scorer.assess(ScreenGoldenTests.story, question: "", kind: .incident).sentences
    let blame = try #require(sentences.first { $0.text.contains("fault") })
    #expect(Corrections(log, name: "a.jsonl", scorer: scorer, bank: world.bank).lines.isEmpty)
    for (label, holds) in [("flag:blame", false), ("does:prevent", true), ("element:star/order", false)] {
      let said = Disagreement(exchange: 0, span: blame.span, label: label, holds: holds)
      log.events.append(SessionEvent(1, .review(.disagreement(said))))
    }
    let lines = Corrections(log, name: "a.jsonl", scorer: scorer, bank: world.bank).lines
    let line = try #require(lines.first)
    #expect(lines.count == 1 && line.id == "a-1" && line.kind == .incident && line.sentences.count == sentences.count)
    let marks = try #require(line.sentences.first { $0.text == blame.text }).marks
    #expect(marks.flags == [] && marks.does == [.prevent, .cause])
    #expect(String(decoding: line.bytes, as: UTF8.self).contains(#""does":["prevent","cause"]"#))
  }

  @Test func theLabelThatWasChosenTakesThePlaceOfTheOneThatDoesNotHold() {
    var marks = Marks(role: .action, arc: .failure, who: .they)
    marks.correct(.role(.action), holds: false, instead: .role(.reflection), likely: [:])
    marks.correct(.arc(.failure), holds: false, instead: .arc(.other), likely: [:])
    marks.correct(.who(.i), holds: false, instead: .who(.we), likely: [:])
    #expect(marks.role == .reflection && marks.arc == .other)
    #expect(marks.who == .they, "it never held")
    marks.correct(.role(.reflection), holds: false, instead: .flag(.blame), likely: [:])
    #expect(marks.role != .reflection && marks.flags == [], "what is no role cannot take its place")
  }

  @Test func everyLabelHasACodeThatIsReadBack() {
    let labels: [Label] =
      Role.allCases.map(Label.role) + Deed.allCases.map(Label.does) + Arc.allCases.map(Label.arc)
      + Actor.allCases.map(Label.who) + Flag.allCases.map(Label.flag) + [.own, .tell]
    for label in labels { #expect(Label(code: label.code) == label) }
    for odd in ["", "role", "role:", "role:Z", "own:x:", "element:star/order"] where odd != "own:x:" {
      #expect(Label(code: odd) == nil)
    }
  }
}

@Suite struct LibraryScreenTests {
  @Test func sortFilterAndUndoneDeletion() throws {
    var stage = try ReviewGoldenTests.library(Size(columns: 80, rows: 24))
    #expect(
      stage.text.firstRange(of: "Consumer lag")?.lowerBound ?? stage.text.endIndex
        < stage.text.firstRange(of: "A time you failed")?.lowerBound ?? stage.text.startIndex)
    stage.press(.character("f"))
    stage.type("#kafka")
    #expect(!stage.text.contains("A time you failed"))
    stage.press(.enter, .character("d"))
    #expect(stage.effects.contains { if case .deleteRecording("b.jsonl") = $0 { true } else { false } })
    stage.press(.character("u"))
    #expect(stage.effects.contains { if case .restoreRecording("b.jsonl") = $0 { true } else { false } })
    stage.press(.character("t"))
    stage.type(" #lag, kafka")
    stage.press(.enter)
    #expect(stage.added == [.tags(["kafka", "lag"])])
  }

  @Test func theSelectionStaysOnItsRecordingWhenOthersComeIn() {
    var list = LibraryList()
    list.layOut(rows: 3)
    list.fill((10...19).map { .example("\($0)", "T", day: 40 - $0) })
    list.move(by: 4)
    let chosen = list.selected?.name
    list.fill((9...19).map { .example("\($0)", "T", day: 40 - $0) })
    #expect(list.selected?.name == chosen && list.visible.contains(list.place))
    list.orderByNext()
    #expect(list.order == .grade && list.shown.count == 11)
  }

  @Test func ratingsOverAllRecordingsSayWhichWayTheyLean() {
    var library = Library()
    var entry = LibraryEntry.example("a", "T", day: 1)
    entry.figures?.ratedElements = 10
    entry.figures?.overrated = 3
    library.entries = [entry, .example("b", "T", day: 2)]
    #expect(library.ratingHabit?.leaning == .over && library.ratingHabit?.mean == 0.3)
    library.entries[0].figures?.overrated = -1
    #expect(library.ratingHabit?.leaning == .under)
  }
}
