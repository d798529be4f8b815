import Foundation
import Interview
import Scoring

@testable import DeepReading

/// The project's folder.
let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The encoder's file, where `make deep` has fetched it.
let encoderPath: String? = {
  let path = root.appending(path: "Data/deep/encoder.safetensors").path
  return FileManager.default.fileExists(atPath: path) ? path : nil
}()

/// The reader as it ships; made once, as loading takes some tens of milliseconds.
func shippedReader() throws -> DeepReader {
  try DeepReader(encoder: EncoderFile.bytes(encoderPath ?? ""))
}

/// A tensor of halves to be written.
struct TestTensor {
  var kind = "F16"
  var shape: [Int]
  var bytes: [UInt8]

  /// Halves near a value, not far from it by chance, the same in every run.
  init(_ shape: [Int], around value: Float = 0, spread: Float, _ random: inout SeededRandom) {
    self.shape = shape
    let count = shape.reduce(1, *)
    // A few thousand numbers over and over: what matters is that they differ.
    var pattern: [UInt8] = []
    for _ in 0..<min(count, 4093) {
      let half = Float16(value + (Float.random(in: 0..<1, using: &random) - 0.5) * spread * 3.46)
      pattern += [UInt8(truncatingIfNeeded: half.bitPattern), UInt8(half.bitPattern >> 8)]
    }
    bytes = []
    bytes.reserveCapacity(count * 2 + pattern.count)
    while bytes.count < count * 2 { bytes += pattern }
    bytes.removeSubrange((count * 2)...)
  }

  init(text: String) {
    (kind, bytes) = ("U8", Array(text.utf8))
    shape = [bytes.count]
  }
}

/// A file in the safetensors layout.
func safetensors(_ tensors: [String: TestTensor], metadata: [String: String] = [:]) -> Data {
  var parts: [String] = []
  var data: [UInt8] = []
  if !metadata.isEmpty {
    parts.append("\"__metadata__\":{\(metadata.map { "\"\($0)\":\"\($1)\"" }.sorted().joined(separator: ","))}")
  }
  for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) {
    let place = "[\(data.count),\(data.count + tensor.bytes.count)]"
    parts.append("\"\(name)\":{\"dtype\":\"\(tensor.kind)\",\"shape\":\(tensor.shape),\"data_offsets\":\(place)}")
    data += tensor.bytes
  }
  let header = Array("{\(parts.joined(separator: ","))}".utf8)
  return Data(withUnsafeBytes(of: UInt64(header.count).littleEndian, Array.init) + header + data)
}

/// An encoder of the right shape that was never trained, with a small vocabulary, and what might have been learned on top of it.
///
/// It reads nothing well, but it reads: what must hold of any weights can be tested where no encoder was fetched.
let untrained: (encoder: Data, adaptation: Data) = {
  var random = SeededRandom(seed: 6)
  let words =
    ["[PAD]", "[UNK]", "[CLS]", "[SEP]"] + "abcdefghijklmnopqrstuvwxyz.,'!?".flatMap { ["\($0)", "##\($0)"] }
    + ["i", "the", "we", "and", "paused", "job", "alert", "##ing", "told", "because", "it", "was", "broken"]
  var pieces: [String] = []
  for word in words where !pieces.contains(word) { pieces.append(word) }
  var encoder: [String: TestTensor] = ["vocabulary": TestTensor(text: pieces.joined(separator: "\n") + "\n")]
  var learned: [String: TestTensor] = [:]
  encoder["embeddings.word_embeddings.weight"] = TestTensor([pieces.count, 384], spread: 1, &random)
  encoder["embeddings.position_embeddings.weight"] = TestTensor([512, 384], spread: 0.2, &random)
  encoder["embeddings.token_type_embeddings.weight"] = TestTensor([2, 384], spread: 0.2, &random)
  func norm(_ theirs: String, _ ours: String) {
    for (part, value) in [("weight", Float(1)), ("bias", 0)] {
      encoder["\(theirs).\(part)"] = TestTensor([384], around: value, spread: 0.1, &random)
      learned["\(ours).\(part)"] = TestTensor([384], around: value, spread: 0.1, &random)
    }
  }
  norm("embeddings.LayerNorm", "embeddings_norm")
  for layer in 0..<6 {
    for (theirs, ours, inputs, outputs) in [
      ("attention.self.query", "query", 384, 384), ("attention.self.key", "key", 384, 384),
      ("attention.self.value", "value", 384, 384), ("attention.output.dense", "attention_output", 384, 384),
      ("intermediate.dense", "intermediate", 384, 1536), ("output.dense", "output", 1536, 384),
    ] {
      encoder["encoder.layer.\(layer).\(theirs).weight"] = TestTensor([outputs, inputs], spread: 0.05, &random)
      encoder["encoder.layer.\(layer).\(theirs).bias"] = TestTensor([outputs], spread: 0.05, &random)
      learned["layers.\(layer).\(ours).bias"] = TestTensor([outputs], spread: 0.05, &random)
      learned["layers.\(layer).\(ours).down"] = TestTensor([4, inputs], spread: 0.05, &random)
      learned["layers.\(layer).\(ours).up"] = TestTensor([outputs, 4], spread: 0.05, &random)
    }
    norm("encoder.layer.\(layer).attention.output.LayerNorm", "layers.\(layer).attention_norm")
    norm("encoder.layer.\(layer).output.LayerNorm", "layers.\(layer).output_norm")
  }
  learned["head.weight"] = TestTensor([31, 772], spread: 0.2, &random)
  learned["head.bias"] = TestTensor([31], spread: 0.2, &random)
  let metadata = [
    "own": "64", "window": "48", "before": "12", "after": "8", "asked": "20", "scale": "2.0", "rank": "4",
    "version": "untrained",
  ]
  return (safetensors(encoder), safetensors(learned, metadata: metadata))
}()

/// Random numbers that are the same in every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Sentences as they stand in a text, joined by spaces.
func sentences(_ texts: [String]) -> [Sentence] {
  var start = 0
  return texts.map { text in
    defer { start += text.unicodeScalars.count + 1 }
    return Sentence(span: Span(start, start + text.unicodeScalars.count), text: text)
  }
}

/// A story of which every sentence says something else.
let story = sentences([
  "I was on call for the billing service last year.",
  "An alert woke me at 3am, so I looked at the logs and saw duplicate charges.",
  "I paused the payment job right away and told the support team.",
  "The cause was a retry without an idempotency key, which I had not tested.",
  "I refunded 340 customers by noon — nobody’s order was lost… 🎉",
  "Since then every payment job has a test for double runs.",
])
