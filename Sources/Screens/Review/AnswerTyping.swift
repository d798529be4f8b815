import Interview
import Sessions
import Terminal

/// How an answer came about: every change with the second at which it was made, pauses of the clock left out.
struct AnswerTyping: Hashable, Sendable {
  /// One change.
  struct Step: Hashable, Sendable {
    /// Seconds since the question was asked.
    var seconds: Double
    /// What changed.
    var edit: SessionEvent.Edit
  }

  /// The changes in order.
  var steps: [Step] = []
  /// Seconds from the question to the end of the answer.
  var seconds = 0.0

  /// Whether it was spoken rather than typed.
  var isSpoken: Bool { steps.contains { $0.edit.spokenSeconds != nil } }

  /// Whether it can be played: there are times, and it did not come all at once, as out of a pipe.
  var isTimed: Bool { seconds >= 1 && steps.contains { $0.seconds > 0 } }

  /// Seconds to the first word; nil where there is none.
  var firstWord: Double? {
    steps.first { $0.edit.inserted.beginsWord }?.seconds
  }

  /// A stretch of time in which nothing was typed or said.
  struct Pause: Hashable, Sendable {
    var start: Double
    var seconds: Double
  }

  /// Pauses of at least so many seconds after the first word.
  func pauses(ofAtLeast least: Double) -> [Pause] {
    zip(steps, steps.dropFirst()).compactMap { before, after in
      let start = before.seconds + (before.edit.spokenSeconds ?? 0)
      return after.seconds - start >= least ? Pause(start: start, seconds: after.seconds - start) : nil
    }
  }

  /// Words a minute in so many equal parts of the time, five characters being a word.
  func speeds(parts: Int) -> [Double] {
    guard parts > 0, seconds > 0 else { return [] }
    var characters = [Double](repeating: 0, count: parts)
    let width = seconds / Double(parts)
    for step in steps {
      let count = Double(step.edit.inserted.unicodeScalars.count)
      let length = max(step.edit.spokenSeconds ?? 0, 0)
      let first = min(parts - 1, max(0, Int(step.seconds / width)))
      let last = min(parts - 1, max(first, Int((step.seconds + length) / width)))
      for part in first...last { characters[part] += count / Double(last - first + 1) }
    }
    return characters.map { $0 / 5 * 60 / width }
  }

  /// Words that had been typed or said by the end of each share of the time.
  func words(by share: Double, of budget: Double) -> Int {
    var text = TypedText(self)
    text.seek(to: share * budget)
    return text.text.split(whereSeparator: \.isWhitespace).count
  }
}

extension SessionLog {
  /// How the answer to the question at a place came about.
  func typing(of place: Int) -> AnswerTyping {
    var typing = AnswerTyping()
    var number = -1
    var asked = 0.0
    var stopped = 0.0
    var pausedAt: Double?
    for event in events {
      switch event.kind {
      case .ask:
        number += 1
        if number > place { return typing }
        (asked, stopped, pausedAt) = (event.time, 0, nil)
      case .pause, .end: if number == place, pausedAt == nil { pausedAt = event.time }
      case .resume:
        if let since = pausedAt { stopped += max(0, event.time - since) }
        pausedAt = nil
      case .edit(let edit) where number == place:
        let seconds = max(0, event.time - asked - stopped)
        typing.steps.append(.init(seconds: seconds, edit: edit))
        typing.seconds = max(typing.seconds, seconds + (edit.spokenSeconds ?? 0))
      case .answer(let answer) where number == place: typing.seconds = max(typing.seconds, answer.seconds)
      default: break
      }
    }
    return typing
  }
}

/// A text as it was at a moment of its typing; moving on is cheap, moving back begins anew.
struct TypedText: Sendable {
  private let typing: AnswerTyping
  private var scalars: [Unicode.Scalar] = []
  private var applied = 0
  /// The end of the last change, where the cursor was.
  private(set) var cursor = 0

  init(_ typing: AnswerTyping) { self.typing = typing }

  /// The text.
  var text: String { String(String.UnicodeScalarView(scalars)) }

  /// Goes to a moment, in seconds since the question.
  mutating func seek(to seconds: Double) {
    if applied > 0, typing.steps[applied - 1].seconds > seconds {
      scalars = []
      applied = 0
      cursor = 0
    }
    while applied < typing.steps.count, typing.steps[applied].seconds <= seconds {
      let edit = typing.steps[applied].edit
      let start = min(max(0, edit.at), scalars.count)
      let end = min(start + max(0, edit.removed), scalars.count)
      let inserted = Array(edit.inserted.unicodeScalars)
      scalars.replaceSubrange(start..<end, with: inserted)
      cursor = start + inserted.count
      applied += 1
    }
  }
}

/// The replay of an answer's typing: plays, stops, seeks, at 1 to 16 times its speed.
struct Replay: Sendable {
  let typing: AnswerTyping
  private(set) var typed: TypedText
  /// Where it is, in seconds since the question.
  private(set) var position = 0.0
  private(set) var speed = 1
  private(set) var isPlaying = true
  private var last: Double

  /// A replay that begins at a moment of the steady clock.
  init(_ typing: AnswerTyping, at now: Double) {
    self.typing = typing
    typed = TypedText(typing)
    last = now
  }

  /// Seconds until it wants to be drawn again; nil while it stands.
  var wait: Double? { isPlaying ? 0.05 : nil }

  /// Moves on with the clock.
  mutating func tick(at now: Double) {
    defer { last = now }
    guard isPlaying else { return }
    seek(to: position + max(0, now - last) * Double(speed))
    if position >= typing.seconds { isPlaying = false }
  }

  /// Plays or stops; at the end it plays from the start.
  mutating func toggle(at now: Double) {
    if !isPlaying, position >= typing.seconds { seek(to: 0) }
    isPlaying.toggle()
    last = now
  }

  /// Twice or half as fast, from 1 to 16 times.
  mutating func faster() { speed = min(16, speed * 2) }
  mutating func slower() { speed = max(1, speed / 2) }

  /// Goes to a moment.
  mutating func seek(to seconds: Double) {
    position = min(max(0, seconds), typing.seconds)
    typed.seek(to: position)
  }
}
