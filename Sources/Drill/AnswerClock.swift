/// Counts the seconds of one answer; pauses do not count.
struct AnswerClock: Sendable {
  private var used = 0.0
  private var since: Double?

  /// Begins an answer of which some seconds may have been used in an earlier run.
  mutating func start(at now: Double, used: Double) {
    self.used = used
    since = now
  }

  mutating func pause(at now: Double) {
    used = elapsed(at: now)
    since = nil
  }

  mutating func resume(at now: Double) { since = now }

  func elapsed(at now: Double) -> Double { used + (since.map { max(0, now - $0) } ?? 0) }
}
