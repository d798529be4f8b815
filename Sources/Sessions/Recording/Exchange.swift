import Interview

/// A question and what was answered, rebuilt from a recording.
public struct Exchange: Hashable, Sendable {
  /// The question.
  public var ask: SessionEvent.Ask
  /// When it was asked, in seconds since the drill began.
  public var askedAt: Double
  /// The answer as it was recorded when it ended; nil where it had not ended.
  public var answer: SessionEvent.Answer?
  /// The text as it stands: the recorded answer's, or else what its edits add up to.
  public var text: String
  /// How the answer replied to what was pressed; nil where that was not judged.
  public var reply: ReplyState?
  /// Seconds spent on it so far, without pauses.
  public var elapsed: Double
  /// Seconds from the question to the first word that was typed; nil as long as there is none.
  public var firstWord: Double?

  /// Whether it can still be answered: it has no answer, or was left in the middle of one.
  public var isOpen: Bool { answer == nil || answer?.ended == .left }
}

extension SessionLog {
  /// The questions in the order in which they were asked, each with its answer.
  public var exchanges: [Exchange] {
    var rebuilding = Rebuilding()
    for event in events { rebuilding.take(event) }
    rebuilding.close()
    return rebuilding.exchanges
  }
}

/// Events to exchanges, one after the other.
private struct Rebuilding {
  var exchanges: [Exchange] = []
  private var current: Exchange?
  private var draft: [Unicode.Scalar] = []
  private var lastTime = 0.0
  private var isRunning = false

  mutating func take(_ event: SessionEvent) {
    countTime(until: event)
    switch event.kind {
    case .ask(let ask):
      close()
      current = Exchange(ask: ask, askedAt: event.time, text: "", elapsed: 0)
      isRunning = true
    case .edit(let edit):
      guard current?.isOpen == true else { return }
      current?.answer = nil
      if let current, current.firstWord == nil, edit.inserted.beginsWord {
        self.current?.firstWord = toMilliseconds(current.elapsed)
      }
      apply(edit)
    case .answer(let answer):
      current?.answer = answer
      draft = Array(answer.text.unicodeScalars)
    case .reply(let state): current?.reply = state
    case .pause, .end: isRunning = false
    case .resume: isRunning = true
    case .interjection, .cut, .mark, .note, .review, .unknown: break
    }
  }

  /// Files the question that was open.
  mutating func close() {
    guard var exchange = current else { return }
    exchange.text = String(String.UnicodeScalarView(draft))
    exchange.elapsed = exchange.answer?.seconds ?? toMilliseconds(exchange.elapsed)
    exchanges.append(exchange)
    current = nil
    draft = []
  }

  /// Where a drill was taken up again, the time since its last line was not spent on the question.
  private mutating func countTime(until event: SessionEvent) {
    if isRunning, event.kind != .resume, current?.isOpen == true {
      current?.elapsed += max(0, event.time - lastTime)
    }
    lastTime = event.time
  }

  /// Places outside of the answer are taken as its end: an edit may be missing before this one.
  private mutating func apply(_ edit: SessionEvent.Edit) {
    let start = min(edit.at, draft.count)
    let end = min(edit.removed, draft.count - start) + start
    draft.replaceSubrange(start..<end, with: edit.inserted.unicodeScalars)
  }
}
