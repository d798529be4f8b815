import Interview
import Scoring
import Screens
import Sessions
import Texts

/// Recordings to be given out, whose words try to break out of every format.
enum RecordedSample {
  static let first =
    "The orders topic fell behind by 2 million messages. An alert <told> me & I paused the *heavy* consumers.\n"
    + "It was the fault of the platform team. Afterwards it was much faster."

  /// A drill with a pause, a silence, a word of the bar raiser, a skipped question and everything that a review adds.
  static var drill: SessionLog {
    var header = SessionHeader(
      program: "0.1.0", start: "2026-11-21T09:15:00Z", chain: "lag", title: "Consumer lag", kind: .incident, seed: 7,
      pace: .typed, mode: .coach)
    header.followUps = 3
    var time = 4.0
    var events = [
      SessionEvent(
        0,
        .ask(
          .init(
            text: "Your consumers fall behind by a million messages an hour. Tell me about a time it happened to you.",
            seconds: 280, isOpening: true, index: 0)))
    ]
    var at = 0
    for word in first.split(separator: " ") {
      let text = at == 0 ? String(word) : " \(word)"
      events.append(SessionEvent(time, .edit(.init(at: at, removed: 0, inserted: text))))
      at += text.unicodeScalars.count
      time += at > 60 && at < 70 ? 14 : 1.5
    }
    events += [
      SessionEvent(time, .pause), SessionEvent(time + 30, .resume),
      SessionEvent(time + 32, .interjection(text: "And you?", because: .ramble)),
      SessionEvent(
        time + 40, .answer(.init(text: first, ended: .submitted, seconds: time + 10, firstWordSeconds: 4))),
      SessionEvent(
        time + 40,
        .ask(
          .init(
            text: "You said \"paused\". What <stops> it today?", target: .prevent, because: "Nothing keeps it away.",
            words: "paused", seconds: 120, index: 1, followUpTo: 0))),
      SessionEvent(time + 43, .edit(.init(at: 0, removed: 0, inserted: "An alrt"))),
      SessionEvent(time + 45, .edit(.init(at: 5, removed: 2, inserted: "ert on age \u{1B}[31m日本."))),
      SessionEvent(
        time + 60,
        .answer(.init(text: "An alert on age \u{1B}[31m日本.", ended: .timeUp, seconds: 20, firstWordSeconds: 3))),
      SessionEvent(time + 60, .cut(because: "Time.")),
      SessionEvent(time + 60, .ask(.init(text: "Why that?", target: .tradeoff, seconds: 120, index: 2, followUpTo: 0))),
      SessionEvent(time + 65, .answer(.init(text: "", ended: .skipped, seconds: 5))),
      SessionEvent(time + 65, .end(.finished)),
    ]
    let reviews: [ReviewEvent] = [
      .title("Lag, <again>"), .tags(["kafka", "a|b"]),
      .rating(.init(exchange: 0, elements: [.init(id: "star/action", state: "met")])),
      .remark(.init(exchange: 0, span: Span(0, 16), text: "say <when>")),
      .disagreement(.init(exchange: 0, span: Span(0, 51), label: "role:S", holds: false)),
    ]
    events += reviews.map { SessionEvent(time + 90, .review($0)) }
    return SessionLog(header: header, events: events)
  }

  /// Words for a gap, as the program has them.
  static let asks: ScoreOutput.Ask = { gap, _ in "What of \(gap.target.rawValue)?" }

  /// The drill's report.
  static func report(_ log: SessionLog = drill) throws -> SessionReport {
    let world = try World.example()
    guard let scorer = world.scorer else { throw NoScorer() }
    return SessionReport(log, bank: world.bank, judge: scorer)
  }

  private struct NoScorer: Error {}
}
