/// Judges answers line by line as bytes arrive, in memory that does not grow with the input.
public struct ScoreStream: Sendable {
  private let scorer: Scorer
  private var output: ScoreOutput
  private var partial: [UInt8] = []
  private var isSkipping = false
  /// Whether some line could not be judged.
  public private(set) var hasRefused = false

  /// The longest line that is read, in bytes.
  public static let longest = 8 << 20

  /// A stream that judges by a scorer and puts gaps into words by a function.
  public init(scorer: Scorer, ask: @escaping ScoreOutput.Ask) {
    self.scorer = scorer
    output = ScoreOutput(ask: ask)
  }

  /// Takes in the next bytes and gives back what is finished.
  public mutating func take(_ chunk: UnsafeRawBufferPointer) -> [UInt8] {
    output.clear()
    var start = 0
    for end in chunk.indices where chunk[end] == UInt8(ascii: "\n") {
      append(chunk[start..<end])
      finishLine()
      start = end + 1
    }
    append(chunk[start...])
    return output.bytes
  }

  /// Takes in that the input is over and gives back what was left.
  public mutating func finish() -> [UInt8] {
    output.clear()
    finishLine()
    return output.bytes
  }

  private mutating func append(_ bytes: Slice<UnsafeRawBufferPointer>) {
    if partial.count + bytes.count > Self.longest { isSkipping = true }
    if !isSkipping { partial.append(contentsOf: bytes) }
  }

  private mutating func finishLine() {
    defer {
      partial.removeAll(keepingCapacity: true)
      isSkipping = false
    }
    do throws(ScoreInput.Refusal) {
      if isSkipping {
        throw ScoreInput.Refusal(id: .none, message: "the line is longer than 8 MiB; give a shorter answer")
      }
      if partial.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return }
      let input = try ScoreInput.read(partial[...])
      output.line(input.id, scorer.assess(input))
    } catch {
      hasRefused = true
      output.line(error)
    }
  }
}

extension Scorer {
  /// Judges an answer as it came in.
  public func assess(_ input: ScoreInput) -> Assessment {
    switch input.answer {
    case .text(let text): assess(text, question: input.question, kind: input.kind)
    case .sentences(let sentences): assess(sentences: sentences, question: input.question, kind: input.kind)
    }
  }
}
