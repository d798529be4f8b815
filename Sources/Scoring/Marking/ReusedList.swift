/// A list in room of its own that is used again and again: taking something in is a store, where an array would ask each
/// time whether it is shared, and would be made anew for every sentence.
struct ReusedList<Element: BitwiseCopyable>: ~Copyable {
  private var room = UnsafeMutableBufferPointer<Element>.allocate(capacity: 1024)
  private(set) var count = 0

  deinit { room.deallocate() }

  /// Empties the list and keeps its room.
  mutating func clear() { count = 0 }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == room.count { widen() }
    room.initializeElement(at: count, to: element)
    count &+= 1
  }

  /// Makes the list as long as asked, and lends it to be written over; what it held before is lost.
  mutating func room(for count: Int) -> UnsafeMutableBufferPointer<Element> {
    self.count = 0
    while room.count < count { widen() }
    self.count = count
    return UnsafeMutableBufferPointer(rebasing: room[0..<count])
  }

  @inline(never)
  private mutating func widen() {
    let wider = UnsafeMutableBufferPointer<Element>.allocate(capacity: room.count * 2)
    _ = wider.moveInitialize(fromContentsOf: UnsafeMutableBufferPointer(rebasing: room[0..<count]))
    room.deallocate()
    room = wider
  }

  /// What stands between two places; valid until the list is changed.
  subscript(range: Range<Int>) -> UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(rebasing: room[range])
  }

  /// Everything in it; valid until the list is changed.
  var all: UnsafeBufferPointer<Element> { self[0..<count] }
}
