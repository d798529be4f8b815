/// A drill that ended before its end, as far as its recording goes: what is needed to take it up again.
public struct UnfinishedSession: Hashable, Sendable {
  /// Its header.
  public var header: SessionHeader
  /// The questions that were answered, in order, each with its answer and how well it replied.
  public var answered: [Exchange]
  /// The question that was still open, with the draft of its answer and the seconds spent on it.
  public var open: Exchange?
  /// When its last line was written, in seconds since the drill began.
  public var time: Double
}

extension SessionLog {
  /// What is needed to take the drill up again; nil where it was finished.
  public var unfinished: UnfinishedSession? {
    guard ending != .finished else { return nil }
    var answered = exchanges
    let open = answered.last?.isOpen == true ? answered.removeLast() : nil
    return UnfinishedSession(header: header, answered: answered, open: open, time: events.map(\.time).max() ?? 0)
  }
}
