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

/// Something that happens once, seen from any thread.
private final class Flag: Sendable {
  private let value = Atomic(false)

  var isSet: Bool { value.load(ordering: .relaxed) }

  func set() { value.store(true, ordering: .relaxed) }
}

/// Reads the latest of some texts in the background: what was asked for before is called off.
public actor BackgroundReading {
  private let reader: BlendedReader
  private var latest: Task<Bool, Never>?

  /// A background for a reader; what is read there is known to it and to its copies.
  public init(reader: BlendedReader) { self.reader = reader }

  /// Reads a text unless another comes meanwhile.
  ///
  /// - Returns: whether it was read to its end.
  @discardableResult
  public func read(_ text: String, question: String) async -> Bool {
    latest?.cancel()
    let task = Task.detached(priority: .utility) { [reader] in
      do {
        try await reader.prepare(Sentences.split(text), question: question)
        return true
      } catch {
        return false
      }
    }
    latest = task
    return await task.value
  }

  /// Calls off what is being read.
  public func stop() { latest?.cancel() }
}
