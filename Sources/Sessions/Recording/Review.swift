import Interview

/// What a person added to a recording, as it now stands: later events replace earlier ones on the same thing.
public struct Review: Hashable, Sendable {
  /// The name that was given; nil where the chain's stands.
  public private(set) var title: String?
  /// The tags in order.
  public private(set) var tags: [String] = []
  /// The last rating of each answer, by its place in the drill.
  public private(set) var ratings: [Int: SelfRating] = [:]
  /// Notes on words, in the order of answers and words.
  public private(set) var notes: [WordsNote] = []
  /// Marks that are seen differently, in the order in which that was said.
  public private(set) var disagreements: [Disagreement] = []

  /// What these events add up to.
  public init(_ events: [SessionEvent]) {
    for event in events {
      if case .review(let review) = event.kind { take(review) }
    }
    notes.sort { ($0.exchange, $0.span) < ($1.exchange, $1.span) }
  }

  private mutating func take(_ event: ReviewEvent) {
    switch event {
    case .title(let text): title = text.isEmpty ? nil : text
    case .tags(let tags): self.tags = tags
    case .rating(let rating): ratings[rating.exchange] = rating
    case .remark(let note):
      notes.removeAll { $0.exchange == note.exchange && $0.span == note.span }
      if !note.text.isEmpty { notes.append(note) }
    case .disagreement(let disagreement):
      disagreements.removeAll {
        ($0.exchange, $0.span, $0.label) == (disagreement.exchange, disagreement.span, disagreement.label)
      }
      if disagreement.holds != nil { disagreements.append(disagreement) }
    }
  }
}

extension SessionLog {
  /// What a person added when looking back.
  public var review: Review { Review(events) }
}

extension SessionFolder {
  /// Adds what a person says on a recording at its end; the drill's own lines stay as they are.
  ///
  /// - Throws: `inUse` where a drill is being recorded there, `unusableFile` or `diskFull`.
  public func add(_ event: ReviewEvent, to name: String, at time: Double) throws(SessionProblem) {
    let file = try OpenFile.appending("\(path)/\(name)")
    let size = try file.size()
    let last = try file.read(from: max(0, size - 1), count: 1)
    let isWhole = last.isEmpty || last == [UInt8(ascii: "\n")]
    let line = SessionEvent(time, .review(event)).line
    // A torn last line stays what it is: damaged, and alone.
    try file.append(((isWhole ? [] : [UInt8(ascii: "\n")]) + line)[...])
    try file.synchronize()
  }
}
