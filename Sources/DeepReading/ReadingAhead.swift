import Interview
import Scoring
import Synchronization

extension BlendedReader {
  /// Reads an answer and keeps what was read, so that reading it again takes no time: for the background, while it is typed.
  ///
  /// One thread reads, between two groups of sentences it looks whether the task was cancelled, and what it had read by then is kept.
  /// - Throws: where the task was cancelled.
  @concurrent
  public func prepare(_ sentences: [Sentence], question: String, threads: Int = 1) async throws(CancellationError) {
    let isCancelled = Flag()
    var reader = deep
    reader.threads = threads
    let scores = await withTaskCancellationHandler {
      reader.rawScores(sentences, question: question) { isCancelled.isSet }
    } onCancel: {
      isCancelled.set()
    }
    if scores == nil { throw CancellationError() }
  }
}

extension BlendedReader {
  /// Reads a passage now, so that it is known when it is asked for again.
  public func remember(_ passage: Passage) {
    _ = deep.rawScores(Sentences.split(passage.text), question: passage.question)
  }
}

/// Something that happens once, seen from any thread.
private final class Flag: Sendable {
  private let value = Atomic(false)

  var isSet: Bool { value.load(ordering: .relaxed) }

  func set() { value.store(true, ordering: .relaxed) }
}
