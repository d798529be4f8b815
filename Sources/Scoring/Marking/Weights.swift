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
    case owned([UInt32], WeightFilters?)
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
    storage = .owned(words, words.withUnsafeBytes(WeightFilters.init))
  }

  private init(storage: Storage) { self.storage = storage }

  /// Made at the first reading, not at the program's start.
  private static let embeddedFilters = WeightFilters(Embedded.model)

  private static func problem(_ bytes: UnsafeRawBufferPointer) -> WeightsProblem? {
    guard bytes.count >= headerWords * 4, bytes.load(as: UInt32.self) == magic else { return .notWeights }
    let found = Int(bytes.load(fromByteOffset: 4, as: UInt32.self))
    guard found == version else { return .version(found: found, needed: version) }
    let needed = Int(bytes.load(fromByteOffset: 8, as: UInt32.self))
    return bytes.count < needed ? .torn(bytes: bytes.count, needed: needed) : nil
  }

  /// Lends the tables to a closure; what it gives if there are none stands first.
  package func withTables<Result>(or nothing: @autoclosure () -> Result, _ body: (WeightTables) -> Result) -> Result {
    switch storage {
    case .embedded: return Self.embeddedFilters?.withTables(Embedded.model, body) ?? nothing()
    case .owned(let words, let filters): return words.withUnsafeBytes { filters?.withTables($0, body) ?? nothing() }
    }
  }
}
