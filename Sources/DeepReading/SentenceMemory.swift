import Synchronization

/// What sentences came to, by what the encoder saw of them: a sentence that stays as it is need not be read again.
final class SentenceMemory: Sendable {
  private struct Pages {
    var young: [SentenceInput: SIMD32<Float>] = [:]
    var old: [SentenceInput: SIMD32<Float>] = [:]
  }

  private let pages = Mutex(Pages())
  /// When so many are known, those not asked for since the last time are forgotten.
  private let limit: Int

  init(limit: Int = 4096) { self.limit = limit }

  /// The scores of a sentence that was read before.
  subscript(_ input: SentenceInput) -> SIMD32<Float>? {
    pages.withLock { pages in
      if let scores = pages.young[input] { return scores }
      guard let scores = pages.old[input] else { return nil }
      pages.young[input] = scores
      return scores
    }
  }

  func keep(_ scores: SIMD32<Float>, for input: SentenceInput) {
    pages.withLock { pages in
      if pages.young.count >= limit / 2 { (pages.old, pages.young) = (pages.young, [:]) }
      pages.young[input] = scores
    }
  }
}
