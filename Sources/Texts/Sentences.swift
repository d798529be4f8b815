import Bank

/// What the modules below the screens say in English as values of their own, in another language: reasons of gaps and of
/// questions, titles of frameworks.
///
/// Recordings and the output for programs keep the English; a screen looks its translation up.
struct Sentences: Sendable {
  private var whole: [String: String] = [:]
  /// Those with slots, whose words differ from case to case.
  private var patterns: [(english: [Slots.Piece], translation: String)] = []

  /// The Russian ones that the program was built with; read when the first is looked up.
  static let russian = Sentences((try? JSONTree(Embedded.russianSentences)) ?? .null)

  init(_ tree: JSONTree) {
    guard case .object(let pairs) = tree else { return }
    whole.reserveCapacity(pairs.count)
    for (english, value) in pairs {
      guard let translation = value.text else { continue }
      let pieces = Slots.pieces(of: english)
      if pieces.count > 1 { patterns.append((pieces, translation)) } else { whole[english] = translation }
    }
  }

  /// The translation of a sentence; nil where there is none.
  subscript(_ sentence: String) -> String? {
    if let translation = whole[sentence] { return translation }
    for (english, translation) in patterns {
      if let slots = Self.match(sentence, english) { return slots.fill(translation) }
    }
    return nil
  }

  /// What stands in the slots of a pattern, where a sentence fits it; a slot ends where the words after it first stand.
  private static func match(_ sentence: String, _ pieces: [Slots.Piece]) -> Slots? {
    var slots: Slots = [:]
    var rest = Substring(sentence)
    var open: String?
    for piece in pieces {
      switch piece {
      case .slot(let name): open = name
      case .words(let words):
        guard let found = rest.firstRange(of: words), open != nil || found.lowerBound == rest.startIndex else {
          return nil
        }
        if let name = open { slots.add(String(rest[..<found.lowerBound]), to: name) }
        open = nil
        rest = rest[found.upperBound...]
      }
    }
    if let name = open { slots.add(String(rest), to: name) } else if !rest.isEmpty { return nil }
    return slots
  }
}

extension Texts {
  /// A sentence that a module below says in English, such as the reason of a gap, in this language; as it is where it has
  /// no translation.
  public func translated(_ sentence: String) -> String {
    switch language {
    case .english: sentence
    case .russian: Sentences.russian[sentence] ?? sentence
    }
  }
}
