import Synchronization

/// What the sentences of windows came to: a window that stays as it is need not be read again.
final class WindowMemory: Sendable {
  private struct Pages {
    var young: [AnswerWindow: [SIMD32<Float>]] = [:]
    var old: [AnswerWindow: [SIMD32<Float>]] = [:]
  }

  private let pages = Mutex(Pages())
  /// When so many are known, those not asked for since the last time are forgotten.
  private let limit: Int

  init(limit: Int = 1024) { self.limit = limit }

  /// The scores of a window's sentences, where it was read before.
  subscript(_ window: AnswerWindow) -> [SIMD32<Float>]? {
    pages.withLock { pages in
      if let scores = pages.young[window] { return scores }
      guard let scores = pages.old[window] else { return nil }
      pages.young[window] = scores
      return scores
    }
  }

  func keep(_ scores: [SIMD32<Float>], for window: AnswerWindow) {
    pages.withLock { pages in
      if pages.young.count >= limit / 2 { (pages.old, pages.young) = (pages.young, [:]) }
      pages.young[window] = scores
    }
  }
}
