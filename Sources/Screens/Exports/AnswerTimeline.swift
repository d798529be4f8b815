import Interview
import Sessions

/// How an answer grew while its clock ran: pauses of the drill are left out.
public struct AnswerTimeline: Sendable {
  /// How long the answer was at a moment.
  public struct Point: Hashable, Sendable {
    /// Seconds since the question was asked.
    public var seconds: Double
    /// The answer's length in Unicode scalars.
    public var length: Int
  }

  /// A stretch in which nothing was said or typed.
  public struct Silence: Hashable, Sendable {
    /// When it began and ended, in seconds since the question was asked.
    public var start, end: Double
  }

  /// The answer's lengths, in order.
  public var points: [Point] = []
  /// When the answer ended, in seconds since the question was asked.
  public var end = 0.0
  /// When the bar raiser spoke into it.
  public var interjections: [Double] = []
  /// Its edits with their times in the recording.
  var edits: [(time: Double, edit: SessionEvent.Edit)] = []

  /// A silence counts from here on, in seconds.
  public static let shortestSilence = 10.0

  /// The silences of ten seconds and more, the one before the first word included.
  public var silences: [Silence] {
    var silences: [Silence] = []
    var last = 0.0
    for moment in points.map(\.seconds) + [end] {
      if moment - last >= Self.shortestSilence { silences.append(Silence(start: last, end: moment)) }
      last = max(last, moment)
    }
    return silences
  }

  /// The timelines of all questions of a recording, in order.
  public static func all(_ log: SessionLog) -> [AnswerTimeline] {
    var watch = Watching()
    for event in log.events { watch.take(event) }
    return watch.timelines
  }
}

/// Follows the lines of a recording with one clock for each question.
private struct Watching {
  var timelines: [AnswerTimeline] = []
  private var clock = 0.0
  private var last = 0.0
  private var isRunning = false
  private var length = 0

  mutating func take(_ event: SessionEvent) {
    if isRunning, event.kind != .resume { clock += max(0, event.time - last) }
    last = event.time
    if case .ask = event.kind {
      timelines.append(AnswerTimeline())
      (clock, length, isRunning) = (0, 0, true)
    }
    guard !timelines.isEmpty else { return }
    let current = timelines.count - 1
    switch event.kind {
    case .edit(let edit):
      timelines[current].edits.append((event.time, edit))
      // Something spoken grows evenly; something typed is there at once.
      if edit.spokenSeconds != nil { timelines[current].points.append(.init(seconds: clock, length: length)) }
      let removed = min(edit.removed, max(0, length - edit.at))
      length += edit.inserted.unicodeScalars.count - removed
      timelines[current].points.append(.init(seconds: clock + (edit.spokenSeconds ?? 0), length: length))
      timelines[current].end = max(timelines[current].end, clock + (edit.spokenSeconds ?? 0))
    case .answer: timelines[current].end = max(timelines[current].end, clock)
    case .interjection: timelines[current].interjections.append(clock)
    case .pause, .end: isRunning = false
    case .resume: isRunning = true
    case .ask, .reply, .cut, .mark, .note, .review, .unknown: break
    }
  }
}
