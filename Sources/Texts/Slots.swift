/// What can be filled into a slot of a text: words, or a number.
public protocol Filling: Sendable {
  /// The words that stand in the slot.
  var words: String { get }
}

extension String: Filling {
  /// Itself.
  public var words: String { self }
}

extension Int: Filling {
  /// Its digits.
  public var words: String { String(self) }
}

/// What fills the slots of a text, by their names.
public struct Slots: ExpressibleByDictionaryLiteral, Sendable {
  private var fillings: [(name: String, filling: any Filling)]

  /// Fillings as given.
  public init(dictionaryLiteral elements: (String, any Filling)...) { fillings = elements.map { ($0, $1) } }

  /// Fills one more slot.
  mutating func add(_ filling: any Filling, to name: String) { fillings.append((name, filling)) }

  /// The number that chooses among plural forms.
  var count: Int? { fillings.first { $0.name == Wording.count }?.filling as? Int }

  /// The text with every slot that is known here filled; others stay, so that they are noticed.
  func fill(_ text: String) -> String {
    guard !fillings.isEmpty else { return text }
    var filled = ""
    for piece in Self.pieces(of: text) {
      switch piece {
      case .words(let words): filled += words
      case .slot(let name): filled += fillings.first { $0.name == name }?.filling.words ?? "{\(name)}"
      }
    }
    return filled
  }

  /// A stretch of a text.
  enum Piece: Hashable {
    case words(Substring)
    case slot(String)
  }

  /// The text as stretches of words and slots.
  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.words(rest[..<open])) }
      pieces.append(.slot(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(rest)) }
    return pieces
  }

  /// The names of the slots of a text.
  static func names(in text: String) -> Set<String> {
    var names: Set<String> = []
    for case .slot(let name) in pieces(of: text) { names.insert(name) }
    return names
  }
}
