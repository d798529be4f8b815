import Interview
import Testing

@testable import Sessions

@Test func whatIsSaidLaterReplacesWhatWasSaidBefore() {
  let words = Span(0, 7)
  let events: [ReviewEvent] = [
    .title("First"), .tags(["a", "b"]), .remark(WordsNote(exchange: 1, span: words, text: "why?")),
    .remark(WordsNote(exchange: 0, span: words, text: "good")), .remark(WordsNote(exchange: 1, span: words, text: "")),
    .disagreement(Disagreement(exchange: 0, span: words, label: "flag:blame", holds: false)),
    .disagreement(Disagreement(exchange: 0, span: words, label: "does:fix", holds: true)),
    .disagreement(Disagreement(exchange: 0, span: words, label: "flag:blame", holds: nil)), .title("Second"),
    .tags(["b"]),
    .rating(SelfRating(exchange: 0, elements: [.init(id: "star/action", state: "met")])),
  ]
  let review = Review(events.map { SessionEvent(1, .review($0)) })
  #expect(review.title == "Second" && review.tags == ["b"])
  #expect(review.notes.map(\.text) == ["good"] && review.disagreements.map(\.label) == ["does:fix"])
  #expect(review.ratings[0]?.elements.first?.state == "met")
}

@Test func aReviewIsAddedWithoutTouchingTheDrill() throws {
  try withFolder { path in
    let folder = SessionFolder(path: path)
    try write(Sample.bytes()[...], to: "\(path)/a.jsonl")
    try folder.add(.title("Mine"), to: "a.jsonl", at: 20)
    try folder.add(.tags(["x"]), to: "a.jsonl", at: 20)
    let log = try folder.read("a.jsonl")
    #expect(Array(log.events.prefix(Sample.events.count)) == Sample.events && log.warnings.isEmpty)
    #expect(log.review.title == "Mine" && log.review.tags == ["x"] && log.ending == nil)
  }
}

@Test func aTornLineStaysAloneWhenAReviewIsAdded() throws {
  try withFolder { path in
    let folder = SessionFolder(path: path)
    try write((Sample.bytes() + Array(#"{"t":20,"ki"#.utf8))[...], to: "\(path)/a.jsonl")
    try folder.add(.title("Mine"), to: "a.jsonl", at: 20)
    let log = try folder.read("a.jsonl")
    #expect(log.review.title == "Mine" && log.warnings.count == 1)
    #expect(Array(log.events.prefix(Sample.events.count)) == Sample.events)
  }
}
