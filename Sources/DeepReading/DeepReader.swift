import Bank
import Interview
import Scoring
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads sentences by a sentence encoder of 22 million weights and what was learned on top of it.
///
/// Slower than the reader of words by four orders of magnitude, and better where words alone cannot tell. What it has read it keeps for
/// as long as it lives, copies included, so that reading again, or a text that has changed a little, costs little.
public struct DeepReader: Reader {
  /// The version of what was learned: a hash of its bytes.
  public let version: String
  /// How many threads read at once; what they come to does not depend on it.
  public var threads: Int
  let blend: Blend
  let scores: WindowScores
  let vocabulary: Vocabulary
  let lengths: WindowLengths

  /// Deep.
  public var name: ReaderName { .deep }

  /// A reader by an encoder's file and by what was learned on top of it, both in the safetensors layout.
  ///
  /// It takes 43 MB, and some tens of milliseconds.
  public init(encoder: Data, adaptation: Data = DeepReader.learned, blend: Blend = .measured, threads: Int = 2)
    throws(SafetensorsProblem)
  {
    let (base, learned) = (try Safetensors(encoder), try Safetensors(adaptation))
    vocabulary = try base.vocabulary()
    lengths = try WindowLengths(learned)
    scores = WindowScores(
      encoder: try Encoder(base: base, adaptation: learned), head: try DeepHead(learned), memory: WindowMemory())
    version = learned.metadata["version"] ?? "unknown"
    self.blend = blend
    self.threads = threads
  }

  /// What was learned, as it was embedded when the program was built.
  public static var learned: Data {
    guard let bytes = Embedded.adaptation.baseAddress else { return Data() }
    return Data(
      bytesNoCopy: UnsafeMutableRawPointer(mutating: bytes), count: Embedded.adaptation.count, deallocator: .none)
  }

  /// Reads the sentences of one answer, in order.
  public func read(_ sentences: [Sentence], question: String, kind: QuestionKind?) -> [SentenceReading] {
    let scores = rawScores(sentences, question: question) { false } ?? []
    return scores.map { blend.reading(deep: $0) }
  }

  /// The words without which a mark's probability falls most, as spans of the sentence's own text, heaviest first.
  public func evidence(
    for label: Label, in index: Int, of sentences: [Sentence], question: String, kind: QuestionKind?
  ) -> [Span] {
    Occlusion(sentences: sentences, index: index, label: label)?.words { hidden in
      variants(of: sentences, question: question, index: index, hidden: hidden).map {
        blend.reading(deep: $0).probabilities
      }
    } ?? []
  }

  /// A score for each label of each sentence, before they are made probabilities; nil where reading was called off.
  func rawScores(
    _ sentences: [Sentence], question: String, isCancelled: @Sendable () -> Bool = { false }
  ) -> [SIMD32<Float>]? {
    let windows = AnswerPieces(sentences, question: question, lengths, vocabulary).windows
    guard let found = scores.of(windows, threads: threads, isCancelled: isCancelled) else { return nil }
    return found.joined().enumerated().map { $1 + scores.head.place($0, of: sentences.count) }
  }

  /// The scores of one sentence with some of its words hidden, once for each list of spans.
  ///
  /// It is read with little of what stands around it, as one sentence is asked for many times.
  func variants(of sentences: [Sentence], question: String, index: Int, hidden: [[Span]]) -> [SIMD32<Float>] {
    let answer = AnswerPieces(sentences, question: question, lengths, vocabulary)
    let windows = hidden.map { answer.window(at: index, without: $0) }
    let place = scores.head.place(index, of: sentences.count)
    return (scores.of(windows, threads: threads) { false } ?? []).joined().map { $0 + place }
  }
}

extension Safetensors {
  /// The vocabulary, which has a row of the encoder's table for each piece.
  func vocabulary() throws(SafetensorsProblem) -> Vocabulary {
    let vocabulary: Vocabulary
    do {
      vocabulary = try withBytes("vocabulary", .byte, [nil]) { bytes in
        Result { () throws(SafetensorsProblem) in try Vocabulary(bytes) }
      }.get()
    }
    try withBytes("embeddings.word_embeddings.weight", .half, [vocabulary.count, EncoderShape.width]) { _ in }
    return vocabulary
  }
}

extension WindowLengths {
  /// The lengths that something was learned with.
  init(_ learned: Safetensors) throws(SafetensorsProblem) {
    func length(_ key: String) throws(SafetensorsProblem) -> Int {
      guard let length = learned.metadata[key].flatMap({ Int($0) }), (1...400).contains(length) else {
        throw .metadata(key: key)
      }
      return length
    }
    self.init(
      own: try length("own"), window: try length("window"), before: try length("before"), after: try length("after"),
      asked: try length("asked"))
    guard longest <= EncoderShape.places else { throw .metadata(key: "own") }
  }
}
