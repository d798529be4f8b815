/// Recordings that wait to be filed, so that it can be done in slices between other things.
public struct LibraryBacklog {
  private let update: LibraryUpdate
  private let due: [String]
  /// How many are done.
  public private(set) var done = 0

  /// Whether recordings that are gone were taken off the list.
  public let hasForgotten: Bool

  init(update: LibraryUpdate, due: [String], hasForgotten: Bool) {
    self.update = update
    self.due = due
    self.hasForgotten = hasForgotten
  }

  /// How many there are, those that are done included.
  public var count: Int { due.count }
  /// Whether none waits any more.
  public var isDone: Bool { done == due.count }

  /// Files recordings while there is time, which is asked before each, and all that were read at once.
  ///
  /// - Throws: `unusableFile` where the index is damaged.
  public mutating func advance(while hasTime: () -> Bool) throws(SessionProblem) {
    var records: [LibraryRecord] = []
    var next = done
    while next < due.count, hasTime() {
      // One that is gone by now is forgotten at the next update.
      if let record = update.record(due[next]) { records.append(record) }
      next += 1
    }
    try update.index.store(records, forgetting: [])
    done = next
  }
}
