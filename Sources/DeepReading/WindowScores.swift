import Dispatch
import Scoring
import Synchronization

/// Scores by the encoder for any windows: in groups, on several threads, and from memory where they were read before.
struct WindowScores: Sendable {
  let encoder: Encoder
  let head: DeepHead
  let memory: WindowMemory

  /// A group has about so many tokens, or one window: what comes up while it is read stays near the processor.
  private static let groupTokens = 160

  /// The scores of each window's sentences, without what their places add; nil where reading was called off.
  func of(_ windows: [AnswerWindow], threads: Int, isCancelled: @Sendable () -> Bool) -> [[SIMD32<Float>]]? {
    let known = windows.map { memory[$0] }
    var new: [AnswerWindow] = []
    var seen: Set<AnswerWindow> = []
    for (window, scores) in zip(windows, known) where scores == nil && seen.insert(window).inserted {
      new.append(window)
    }
    guard let read = read(new, threads: threads, isCancelled: isCancelled) else { return nil }
    return zip(windows, known).map { $1 ?? read[$0] ?? [] }
  }

  private func read(_ windows: [AnswerWindow], threads: Int, isCancelled: @Sendable () -> Bool)
    -> [AnswerWindow: [SIMD32<Float>]]?
  {
    let groups = Self.groups(windows)
    if groups.isEmpty { return [:] }
    let read = Mutex<[AnswerWindow: [SIMD32<Float>]]>([:])
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(max(1, threads), groups.count)) { _ in
      var room = EncoderRoom()
      while !isCancelled() {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < groups.count else { return }
        let group = Array(windows[groups[number]])
        let count = group.reduce(0) { $0 + $1.sentences.count }
        var scores = head.scores(encoder.run(group, &room), count: count)[...]
        for window in group {
          let own = Array(scores.prefix(window.sentences.count))
          scores = scores.dropFirst(own.count)
          memory.keep(own, for: window)
          read.withLock { $0[window] = own }
        }
      }
    }
    let scores = read.withLock { $0 }
    return scores.count == windows.count ? scores : nil
  }

  private static func groups(_ windows: [AnswerWindow]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = 0
    var tokens = 0
    for (index, window) in windows.enumerated() {
      if index > start, tokens + window.ids.count > groupTokens {
        groups.append(start..<index)
        (start, tokens) = (index, 0)
      }
      tokens += window.ids.count
    }
    if start < windows.count { groups.append(start..<windows.count) }
    return groups
  }
}
