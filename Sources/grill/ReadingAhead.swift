import DeepReading
import Scoring
import Synchronization

/// The deep reader at work in the background: it is loaded there once there is something to read, and reads what the screens will ask for.
///
/// It keeps one core busy at most; the other is for the keys.
final class ReadingAhead: Sendable {
  private struct State {
    var both: BlendedReader?
    var problem: String?
    var loading = Loading.notAsked
    var reading: Task<Void, Never>?
    /// Counts the lists of passages, so that one that was called off changes nothing any more.
    var list = 0
    var passages = 0
    var read = 0
  }

  private enum Loading { case notAsked, underWay, ended }

  private let state = Mutex(State())
  private let choice: ReaderChoice
  private let fast: WordReader

  /// A reader that is not loaded yet: whoever only looks around does without its memory.
  init(_ choice: ReaderChoice, fast: WordReader) {
    self.choice = choice
    self.fast = fast
  }

  /// Begins to load the reader, unless that was done before.
  func load() {
    let isFirst = state.withLock { state in
      defer { if state.loading == .notAsked { state.loading = .underWay } }
      return state.loading == .notAsked
    }
    guard isFirst else { return }
    Task.detached(priority: .utility) { [self] in
      let loaded = Result { try choice.deepReader(fast: fast) }
      state.withLock { state in
        state.loading = .ended
        switch loaded {
        case .success(let both): state.both = both
        case .failure(let error): state.problem = "\(error)"
        }
      }
    }
  }

  /// Both readers, once they are loaded.
  var both: BlendedReader? { state.withLock { $0.both } }

  /// Why there is no deep reader, said once.
  func takeProblem() -> String? {
    state.withLock { state in
      defer { state.problem = nil }
      return state.problem
    }
  }

  /// Whether something will be news soon.
  var isBusy: Bool { state.withLock { $0.loading == .underWay || $0.read < $0.passages } }

  /// How much of what was asked for is read, from 0 to 1; nil where all is.
  var progress: Double? {
    state.withLock { $0.read < $0.passages ? Double($0.read) / Double($0.passages) : nil }
  }

  /// Reads these passages, the first first, in place of those that were asked for before.
  func read(_ passages: [Passage]) {
    state.withLock { state in
      guard let both = state.both else { return }
      state.reading?.cancel()
      state.list += 1
      (state.read, state.passages) = (0, passages.count)
      let list = state.list
      state.reading = Task.detached(priority: .utility) { [self] in
        for passage in passages {
          // Called off: another list is being read.
          guard (try? await both.prepare(Sentences.split(passage.text), question: passage.question)) != nil else {
            return
          }
          self.state.withLock { if $0.list == list { $0.read += 1 } }
        }
      }
    }
  }
}
