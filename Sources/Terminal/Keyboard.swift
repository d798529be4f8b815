import Glibc

/// What happens outside: an event for the screen, or something that the terminal has to do first.
enum Happening: Hashable {
  case event(Event)
  case resize, resume
}

/// Waits for the terminal's input and for signals at once, and sleeps meanwhile.
struct Keyboard {
  private let signals: SignalPipe
  private var decoder = InputDecoder()
  private var waiting: ArraySlice<Happening> = []
  private var isGone = false

  init(signals: SignalPipe) { self.signals = signals }

  /// Whether something waits already.
  var hasEvents: Bool { !waiting.isEmpty }

  /// Puts an event behind those that wait.
  mutating func add(_ event: Event) { waiting.append(.event(event)) }

  /// The next thing that happens; nil when so many milliseconds pass without one, never where no number is given.
  mutating func next(timeout milliseconds: Int?) -> Happening? {
    let end = milliseconds.map { Self.now + $0 }
    while waiting.isEmpty {
      if isGone { return .event(.interrupted(.hangUp)) }
      let left = end.map { max(0, $0 - Self.now) }
      let patience = decoder.patience
      let wait = [left, patience].compactMap { $0 }.min() ?? -1
      var sources = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&sources, 2, Int32(clamping: wait))
      if count > 0 {
        if sources[1].revents != 0 { waiting += signals.take() }
        if sources[0].revents != 0 { read() }
      } else if count == 0 {
        if let patience, patience == wait { waiting += decoder.giveUp().map(Happening.event) }
        if waiting.isEmpty, let left, left == wait { return nil }
      }
    }
    return waiting.popFirst()
  }

  /// Takes what came; a terminal that has nothing to say and no more to come is gone.
  private mutating func read() {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      let length = Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      failure = length < 0 ? errno : 0
      count = max(0, length)
    }
    if bytes.isEmpty {
      isGone = failure != EINTR && failure != EAGAIN
    } else {
      waiting += decoder.decode(bytes).map(Happening.event)
    }
  }

  /// Milliseconds of a clock that is never set.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
