import Interview

/// A piece of a word: its number, and where it stands in the text.
struct Piece: Hashable, Sendable {
  var id: UInt16
  /// In Unicode scalars of the text.
  var span: Span
}

/// The pieces of words that the encoder knows, and how a text comes to them.
struct Vocabulary: Sendable {
  /// The piece for what is not known, that which begins an input, and that which parts it.
  let (unknown, start, separator): (UInt16, UInt16, UInt16)
  /// How many pieces there are.
  var count: Int { table.count }
  private let table: PieceTable

  /// The longest word that is taken to pieces, in letters; a longer one is unknown as a whole.
  private static let longestWord = 100

  /// Reads pieces, one a line.
  init(_ text: UnsafeRawBufferPointer) throws(SafetensorsProblem) {
    let table = PieceTable(text)
    func number(_ piece: String) throws(SafetensorsProblem) -> UInt16 {
      guard let number = table.number(piece) else { throw .vocabulary(piece: piece) }
      return number
    }
    (unknown, start, separator) = (try number("[UNK]"), try number("[CLS]"), try number("[SEP]"))
    self.table = table
  }

  /// The pieces of a text, by WordPiece: of each word the longest piece that it begins with, then the same with what is left.
  func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    for word in PlainText(text).words {
      if let some = self.pieces(of: word) {
        pieces += some
      } else {
        pieces.append(Piece(id: unknown, span: Self.span(of: word[...])))
      }
    }
    return pieces
  }

  /// The pieces of a word; nil where some part of it is not known.
  private func pieces(of word: [PlainText.Letter]) -> [Piece]? {
    guard word.count <= Self.longestWord else { return nil }
    var pieces: [Piece] = []
    var rest = word[...]
    while !rest.isEmpty {
      guard let (id, count) = longest(rest, isInside: !pieces.isEmpty) else { return nil }
      pieces.append(Piece(id: id, span: Self.span(of: rest.prefix(count))))
      rest = rest.dropFirst(count)
    }
    return pieces
  }

  /// The longest piece that some letters begin with, and how many of them it has; inside of a word, pieces are marked ##.
  private func longest(_ letters: ArraySlice<PlainText.Letter>, isInside: Bool) -> (UInt16, count: Int)? {
    var bytes: [UInt8] = []
    var hash = PieceHash()
    var ends: [(bytes: Int, hash: PieceHash)] = []
    func take(_ byte: UInt8) {
      bytes.append(byte)
      hash.take(byte)
    }
    if isInside { for _ in 0..<2 { take(UInt8(ascii: "#")) } }
    for letter in letters {
      for byte in UTF8.encode(letter.scalar) ?? UTF8.encodedReplacementCharacter { take(byte) }
      ends.append((bytes.count, hash))
    }
    for (place, end) in ends.enumerated().reversed() {
      if let id = table.number(bytes[..<end.bytes], end.hash) { return (id, place + 1) }
    }
    return nil
  }

  private static func span(of letters: ArraySlice<PlainText.Letter>) -> Span {
    Span(letters.first?.source ?? 0, (letters.last?.source ?? -1) + 1)
  }
}
