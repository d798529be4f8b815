/// What can be undone and done again.
struct EditHistory {
  /// A change in bytes of UTF-8, with what is needed to take it back.
  struct Change {
    var at: Int
    var removed: [UInt8]
    var inserted: [UInt8]
    var cursorBefore: Int
    var cursorAfter: Int
    var kind: Kind
  }

  /// What made a change: typing and erasing go on in one step, other changes are a step each.
  enum Kind {
    case typing, erasing, other
  }

  private(set) var undone: [Change] = []
  private(set) var done: [Change] = []
  private var isOpen = false

  /// Ends the step: what is typed next will be undone by itself.
  mutating func close() { isOpen = false }

  /// Notes a change, as part of the last step where it goes on with it.
  mutating func note(_ change: Change) {
    undone.removeAll()
    defer { isOpen = change.kind != .other }
    guard isOpen, let last = done.last, last.kind == change.kind, Self.continues(last, with: change) else {
      done.append(change)
      return
    }
    let index = done.count - 1
    done[index].cursorAfter = change.cursorAfter
    done[index].inserted += change.inserted
    if change.at < last.at {
      done[index].removed = change.removed + last.removed
      done[index].at = change.at
    } else {
      done[index].removed += change.removed
    }
  }

  /// Typing goes on up to the first letter of the next word; erasing as long as it moves one way.
  private static func continues(_ last: Change, with change: Change) -> Bool {
    switch change.kind {
    case .typing:
      let wasBlank = last.inserted.last.map { $0 == 0x20 || $0 == 0x0A } ?? false
      let isBlank = change.inserted.first.map { $0 == 0x20 || $0 == 0x0A } ?? false
      return change.removed.isEmpty && change.at == last.at + last.inserted.count && (isBlank || !wasBlank)
    case .erasing:
      return change.at + change.removed.count == last.at || change.at == last.at
    case .other:
      return false
    }
  }

  /// The last step, to be taken back.
  mutating func undo() -> Change? {
    isOpen = false
    guard let change = done.popLast() else { return nil }
    undone.append(change)
    return change
  }

  /// The step taken back last, to be done again.
  mutating func redo() -> Change? {
    isOpen = false
    guard let change = undone.popLast() else { return nil }
    done.append(change)
    return change
  }
}
