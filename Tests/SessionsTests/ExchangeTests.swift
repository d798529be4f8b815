import Interview
import Testing

@testable import Sessions

@Test func editsAddUpToTheAnswer() throws {
  let exchanges = SessionLog(Sample.header, Sample.events).exchanges
  #expect(exchanges.map(\.text) == ["We lost data — café 👩‍💻", "I rolled it back"])
  #expect(exchanges.map(\.elapsed) == [9, 5])
  #expect(exchanges.map(\.isOpen) == [false, true])
}

@Test func editsAddUpOnAnyText() {
  var generator = SeededGenerator(seed: 4)
  for _ in 0..<300 {
    var model: [Unicode.Scalar] = []
    var events = [SessionEvent(0, .ask(generator.ask()))]
    for _ in 0..<40 {
      let edit = generator.edit(length: model.count)
      model.replaceSubrange(edit.at..<edit.at + edit.removed, with: edit.inserted.unicodeScalars)
      events.append(SessionEvent(1, .edit(edit)))
    }
    let text = SessionLog(Sample.header, events).exchanges.first?.text
    #expect(text.map(scalars) == model)
  }
}

@Test func anEditOutsideOfTheAnswerIsTakenAtItsEnd() {
  let events = [
    Sample.events[0], SessionEvent(1, .edit(.init(at: .max, removed: .max, inserted: "a"))),
    SessionEvent(2, .edit(.init(at: 0, removed: .max, inserted: "b"))),
    SessionEvent(3, .edit(.init(at: 9, removed: 1, inserted: "c"))),
  ]
  #expect(SessionLog(Sample.header, events).exchanges.first?.text == "bc")
}

@Test func anAnswerThatWasTornIsRebuiltFromItsEdits() throws {
  let bytes = Sample.bytes(Array(Sample.events.prefix(4)))
  let log = try SessionLog(Array(bytes.dropLast(5)), file: "x")
  #expect(log.warnings.count == 1)
  #expect(log.unfinished?.open?.text == "We lost data — café 👩‍💻")
}

@Test func pausesAndTheTimeAwayAreNotSpentOnTheQuestion() {
  let events = [
    SessionEvent(0, .ask(.init(text: "?", seconds: 60, index: 0))),
    SessionEvent(4, .pause), SessionEvent(100, .resume), SessionEvent(103, .mark),
    // Killed here, and taken up the next day.
    SessionEvent(86_400, .resume), SessionEvent(86_402, .edit(.init(at: 0, removed: 0, inserted: "I"))),
    SessionEvent(86_403, .end(.signal)), SessionEvent(90_000, .resume), SessionEvent(90_001, .mark),
  ]
  let unfinished = SessionLog(Sample.header, events).unfinished
  #expect(unfinished?.open?.elapsed == 11.0)
  #expect(unfinished?.open?.firstWord == 9)
  #expect(unfinished?.open?.text == "I")
  #expect(unfinished?.time == 90_001)
}

@Test func anAnswerThatWasLeftIsTakenUpAgain() {
  var events = Array(Sample.events.prefix(3))
  events.append(SessionEvent(8, .answer(.init(text: "We lost data", ended: .left, seconds: 8))))
  events.append(SessionEvent(8, .end(.left)))
  let left = SessionLog(Sample.header, events).unfinished
  #expect(left?.open?.text == "We lost data" && left?.open?.elapsed == 8)

  events.append(SessionEvent(60, .resume))
  events.append(SessionEvent(61, .edit(.init(at: 12, removed: 0, inserted: "."))))
  let resumed = SessionLog(Sample.header, events).unfinished
  #expect(resumed?.open?.text == "We lost data.")
  #expect(resumed?.open?.elapsed == 9)
  #expect(resumed?.answered.isEmpty == true)
}

@Test func aReplyBelongsToTheLastAnswer() {
  let events =
    Sample.events + [
      SessionEvent(20, .answer(.init(text: "I rolled it back", ended: .timeUp, seconds: 11))),
      SessionEvent(20, .reply(.partly)), SessionEvent(20, .end(.left)),
    ]
  let unfinished = SessionLog(Sample.header, events).unfinished
  #expect(unfinished?.answered.map(\.reply) == [nil, .partly])
  #expect(unfinished?.open == nil)
}

@Test func aFinishedDrillIsNotTakenUpAgain() {
  let end = [SessionEvent(30, .end(.finished)), SessionEvent(31, .note("better")), SessionEvent(32, .mark)]
  #expect(SessionLog(Sample.header, Sample.events + end).unfinished == nil)
  let goneOn = end + [SessionEvent(40, .resume)]
  #expect(SessionLog(Sample.header, Sample.events + goneOn).ending == nil)
}

extension SessionLog {
  /// The log of these events, by way of its bytes.
  init(_ header: SessionHeader, _ events: [SessionEvent]) {
    do {
      try self.init(header.line + events.flatMap(\.line), file: "sample")
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
