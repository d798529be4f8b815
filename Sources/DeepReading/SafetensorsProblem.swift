/// Why a file of tensors cannot be used.
public enum SafetensorsProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// It does not begin as such a file does.
  case notSafetensors
  /// It ends too early.
  case torn(bytes: Int, needed: Int)
  /// A tensor is not there.
  case missing(tensor: String)
  /// What the header says of a tensor does not fit together.
  case damaged(tensor: String)
  /// A tensor's numbers are of another kind.
  case kind(tensor: String, found: String, needed: String)
  /// A tensor is of another shape; nil stands for any length.
  case shape(tensor: String, found: [Int], needed: [Int?])
  /// The file does not say what it must, or says it wrongly.
  case metadata(key: String)
  /// The vocabulary lacks a piece that every text needs.
  case vocabulary(piece: String)

  /// What is wrong and what to do.
  public var description: String { "\(reason); make it again with `make deep`" }

  private var reason: String {
    switch self {
    case .notSafetensors: "this is no safetensors file"
    case .torn(let bytes, let needed): "the file ends after \(bytes) of \(needed) bytes"
    case .missing(let tensor): "the tensor \(tensor) is missing"
    case .damaged(let tensor): "the header is damaged where it tells of \(tensor)"
    case .kind(let tensor, let found, let needed): "\(tensor) is of type \(found), and \(needed) is needed"
    case .shape(let tensor, let found, let needed):
      "\(tensor) is of shape \(found), and [\(needed.map { $0.map { "\($0)" } ?? "any" }.joined(separator: ", "))] is needed"
    case .metadata(let key): "the header's metadata has no usable “\(key)”"
    case .vocabulary(let piece): "the vocabulary has no \(piece)"
    }
  }
}
