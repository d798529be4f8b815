import Dispatch
import Scoring
import Synchronization

/// Scores by the encoder for any inputs: in groups, on several threads, and from memory where they were read before.
struct SentenceScores: Sendable {
  let encoder: Encoder
  let head: DeepHead
  let memory: SentenceMemory

  /// A group has about so many tokens: what comes up while it is read stays near the processor.
  private static let groupTokens = 160

  /// The scores of each input, without what its place adds; nil where reading was called off.
  func of(_ inputs: [SentenceInput], threads: Int, isCancelled: @Sendable () -> Bool) -> [SIMD32<Float>]? {
    let known = inputs.map { memory[$0] }
    var new: [SentenceInput] = []
    var seen: Set<SentenceInput> = []
    for (input, scores) in zip(inputs, known) where scores == nil && seen.insert(input).inserted { new.append(input) }
    guard let read = read(new, threads: threads, isCancelled: isCancelled) else { return nil }
    return zip(inputs, known).map { $1 ?? read[$0] ?? .zero }
  }

  private func read(_ inputs: [SentenceInput], threads: Int, isCancelled: @Sendable () -> Bool)
    -> [SentenceInput: SIMD32<Float>]?
  {
    let groups = Self.groups(inputs)
    if groups.isEmpty { return [:] }
    let read = Mutex<[SentenceInput: SIMD32<Float>]>([:])
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(max(1, threads), groups.count)) { _ in
      var room = EncoderRoom()
      while !isCancelled() {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < groups.count else { return }
        let group = Array(inputs[groups[number]])
        let scores = head.scores(encoder.run(group, &room), count: group.count)
        read.withLock { read in
          for (input, scores) in zip(group, scores) { read[input] = scores }
        }
      }
    }
    let scores = read.withLock { $0 }
    for (input, scores) in scores { memory.keep(scores, for: input) }
    return scores.count == inputs.count ? scores : nil
  }

  private static func groups(_ inputs: [SentenceInput]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = 0
    var tokens = 0
    for (index, input) in inputs.enumerated() {
      if index > start, tokens + input.ids.count > groupTokens {
        groups.append(start..<index)
        (start, tokens) = (index, 0)
      }
      tokens += input.ids.count
    }
    if start < inputs.count { groups.append(start..<inputs.count) }
    return groups
  }
}
