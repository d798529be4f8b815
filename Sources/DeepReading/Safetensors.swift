import Bank

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file of named tensors in the published safetensors layout: the header's length, a JSON header, then the data.
public struct Safetensors: Sendable {
  /// How a tensor's numbers are written; others than these are not read.
  public enum Kind: String, Hashable, Sendable {
    case half = "F16"
    case byte = "U8"

    var size: Int { self == .half ? 2 : 1 }
  }

  /// What the file says of itself, by key.
  public let metadata: [String: String]
  private let bytes: Data
  private let tensors: [String: Tensor]

  private struct Tensor: Sendable {
    var kind: String
    var shape: [Int]
    var range: Range<Int>
  }

  /// The longest header that is read, in bytes: a hundred tensors take a tenth of it.
  private static let longestHeader = 1 << 18

  /// Reads the header; the data stay where they are until a tensor is asked for.
  public init(_ bytes: Data) throws(SafetensorsProblem) {
    self.bytes = bytes
    let header: JSONTree
    let start: Int
    do {
      (header, start) = try bytes.withUnsafeBytes { try Self.header($0) }
    } catch let problem as SafetensorsProblem {
      throw problem
    } catch {
      throw .notSafetensors
    }
    guard case .object(let pairs) = header else { throw .notSafetensors }
    var tensors: [String: Tensor] = [:]
    var metadata: [String: String] = [:]
    for (name, value) in pairs {
      if name == "__metadata__" {
        if case .object(let pairs) = value {
          for (key, value) in pairs { metadata[key] = value.text }
        }
        continue
      }
      guard let kind = value["dtype"]?.text, let shape = Self.numbers(value["shape"]),
        let place = Self.numbers(value["data_offsets"]), place.count == 2, place[0] <= place[1]
      else { throw .damaged(tensor: name) }
      guard place[1] <= bytes.count - start else {
        throw .torn(bytes: bytes.count, needed: start.addingReportingOverflow(place[1]).partialValue)
      }
      tensors[name] = Tensor(kind: kind, shape: shape, range: start + place[0]..<start + place[1])
    }
    self.tensors = tensors
    self.metadata = metadata
  }

  private static func header(_ bytes: UnsafeRawBufferPointer) throws -> (JSONTree, start: Int) {
    guard bytes.count >= 8 else { throw SafetensorsProblem.torn(bytes: bytes.count, needed: 8) }
    let length = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    guard length <= UInt64(longestHeader) else { throw SafetensorsProblem.notSafetensors }
    let start = 8 + Int(length)
    guard start <= bytes.count else { throw SafetensorsProblem.torn(bytes: bytes.count, needed: start) }
    let text = UnsafeRawBufferPointer(rebasing: bytes[8..<start])
    // A header is three levels deep; what goes deeper is none, and would only fill the stack.
    var depth = 0
    for byte in text {
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { depth -= 1 }
      if depth > 8 { throw SafetensorsProblem.notSafetensors }
    }
    return (try JSONTree(text), start)
  }

  /// Whole numbers from 0 up to 2^40; nil where anything else stands.
  private static func numbers(_ tree: JSONTree?) -> [Int]? {
    guard case .list(let list)? = tree else { return nil }
    let numbers = list.compactMap(\.number).filter { $0 >= 0 && $0 <= 0x1p40 && $0 == $0.rounded() }.map { Int($0) }
    return numbers.count == list.count ? numbers : nil
  }

  /// Whether there is a tensor of this name.
  func has(_ name: String) -> Bool { tensors[name] != nil }

  /// The shape of a tensor; nil where there is none of this name.
  func shape(_ name: String) -> [Int]? { tensors[name]?.shape }

  /// Lends the bytes of a tensor that must be of this kind and shape; nil for a length that may be any.
  func withBytes<Result>(_ name: String, _ kind: Kind, _ shape: [Int?], _ body: (UnsafeRawBufferPointer) -> Result)
    throws(SafetensorsProblem) -> Result
  {
    guard let tensor = tensors[name] else { throw .missing(tensor: name) }
    guard tensor.kind == kind.rawValue else {
      throw .kind(tensor: name, found: tensor.kind, needed: kind.rawValue)
    }
    let fits = tensor.shape.count == shape.count && zip(tensor.shape, shape).allSatisfy { $1 == nil || $0 == $1 }
    guard fits else { throw .shape(tensor: name, found: tensor.shape, needed: shape) }
    // No product of lengths may run over, however large a damaged header makes them.
    var size = kind.size
    for length in tensor.shape {
      let (product, isOver) = size.multipliedReportingOverflow(by: length)
      guard !isOver else { throw .damaged(tensor: name) }
      size = product
    }
    guard size == tensor.range.count else { throw .damaged(tensor: name) }
    return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[tensor.range])) }
  }
}
