import Bank

/// Why a file of weights cannot be read.
public enum WeightsProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// It does not begin as such a file does.
  case notWeights
  /// It was made by another version of the trainer.
  case version(found: Int, needed: Int)
  /// It ends too early.
  case torn(bytes: Int, needed: Int)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .notWeights: "these are no weights of Grill's reader; make them with `make model`"
    case .version(let found, let needed):
      "the reader's weights are of version \(found), and version \(needed) is needed; make them with `make model`"
    case .torn(let bytes, let needed):
      "the reader's weights end after \(bytes) of \(needed) bytes; make them again with `make model`"
    }
  }
}

/// The trained weights, read in place from the bytes that were embedded in the program.
///
/// Whole 32-bit words, little-endian: a header; by lane biases, scales and thresholds; the second pass; the language; the
/// gaps of run-ons; slots of feature hashes and rows; then 32 signed bytes a row.
public struct Weights: Sendable {
  /// The version of the format.
  package static let version = 3
  package static let magic: UInt32 = 0x4C52_4731
  package static let headerWords = 16

  private enum Storage: Sendable {
    case embedded
    case owned([UInt32])
  }

  private let storage: Storage

  /// The weights that were embedded in the program.
  public static func embedded() throws(WeightsProblem) -> Weights {
    if let problem = problem(Embedded.model) { throw problem }
    return Weights(storage: .embedded)
  }

  /// Weights as the trainer encodes them.
  public init(_ words: [UInt32]) throws(WeightsProblem) {
    if let problem = words.withUnsafeBytes(Weights.problem) { throw problem }
    storage = .owned(words)
  }

  private init(storage: Storage) { self.storage = storage }

  private static func problem(_ bytes: UnsafeRawBufferPointer) -> WeightsProblem? {
    guard bytes.count >= headerWords * 4, bytes.load(as: UInt32.self) == magic else { return .notWeights }
    let found = Int(bytes.load(fromByteOffset: 4, as: UInt32.self))
    guard found == version else { return .version(found: found, needed: version) }
    let needed = Int(bytes.load(fromByteOffset: 8, as: UInt32.self))
    return bytes.count < needed ? .torn(bytes: bytes.count, needed: needed) : nil
  }

  /// Lends the tables to a closure; what it gives if there are none stands first.
  package func withTables<Result>(or nothing: Result, _ body: (WeightTables) -> Result) -> Result {
    switch storage {
    case .embedded: return WeightTables(Embedded.model).map(body) ?? nothing
    case .owned(let words): return words.withUnsafeBytes { WeightTables($0).map(body) ?? nothing }
    }
  }
}

/// The parts of a file of weights; valid as long as its bytes are.
package struct WeightTables {
  package let language: LanguageTables
  /// By lane: bias, scale of a weight's unit, threshold as a score.
  package let biases: UnsafePointer<Float>
  package let scales: UnsafePointer<Float>
  package let thresholds: UnsafePointer<Float>
  /// By lane, slope and offset that turn a score into a probability.
  package let slopes: UnsafePointer<Float>
  package let offsets: UnsafePointer<Float>
  package let second: SecondPass
  package let runOns: RunOns
  private let slots: UnsafePointer<UInt32>
  private let slotCount: Int
  private let rows: UnsafePointer<Int8>

  /// Reads bytes whose header was checked before.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return nil }
    let words = base.assumingMemoryBound(to: UInt32.self)
    let floats = (base + Weights.headerWords * 4).assumingMemoryBound(to: Float.self)
    biases = floats
    scales = floats + 32
    thresholds = floats + 64
    slopes = floats + 96
    offsets = floats + 128
    second = SecondPass(floats + 160, hidden: Int(words[6]))
    language = LanguageTables(words + Int(words[3]))
    let gaps = words + Int(words[7])
    runOns = RunOns(
      weights: UnsafeRawPointer(gaps + 2).assumingMemoryBound(to: Int8.self), scale: Float(bitPattern: gaps[0]),
      bias: Float(bitPattern: gaps[1]))
    slots = words + Int(words[4])
    slotCount = Int(words[5])
    rows = UnsafeRawPointer(slots + slotCount * 2).assumingMemoryBound(to: Int8.self)
  }

  /// The 32 weights of a feature, if it has any.
  @inline(__always)
  package func row(_ hash: UInt32) -> UnsafePointer<Int8>? {
    var slot = Hash.slot(hash, in: slotCount)
    while true {
      let key = slots[slot * 2]
      if key == hash { return rows + Int(slots[slot * 2 + 1]) * Lanes.count }
      if key == 0 { return nil }
      slot = (slot + 1) & (slotCount - 1)
    }
  }
}
