import Interview

/// The sentences of a text that is being typed, kept from one keystroke to the next.
///
/// Splitting starts again at the sentence before the change and ends where it meets a sentence that began the same way
/// before. What comes of it is what `Sentences.split` gives.
struct LiveSplitting: Sendable {
  private var bytes: [UInt8] = []
  private var pieces: [Piece] = []

  /// A stretch between signs that end sentences: one sentence, or a run-on of several.
  private struct Piece: Sendable {
    var start: Boundaries.Start
    var end: Int
    /// Its sentences, their spans counted from where it begins.
    var sentences: [Sentence]
    /// Its length in scalars.
    var length: Int
  }

  /// Takes the text as it stands now.
  mutating func update(_ text: String) -> [Sentence] {
    let old = bytes
    bytes = Array(text.utf8)
    let (before, after) = Self.common(old, bytes)
    let moved = bytes.count - old.count
    bytes.withUnsafeBufferPointer { bytes in
      var boundaries = Boundaries(bytes)
      // What ended a sentence may have looked as far as the first bytes of the next.
      var kept = pieces.prefix { $0.start.place + 8 <= before }.count
      kept = max(0, kept - 1)
      var rest = pieces.count
      func isKnown(_ start: Boundaries.Start) -> Bool {
        guard start.place >= bytes.count - after else { return false }
        let was = Boundaries.Start(place: start.place - moved, bullet: start.bullet)
        guard let place = Self.place(of: was, in: pieces),
          Self.lineLength(old, was.place) == Self.lineLength(bytes, start.place)
        else { return false }
        rest = place
        return true
      }
      let ranges =
        kept == 0
        ? boundaries.ranges(until: isKnown) : boundaries.ranges(from: pieces[kept].start, until: isKnown)
      let new = zip(boundaries.starts, ranges).map { Self.piece($0, $1.upperBound, bytes) }
      for place in rest..<pieces.count {
        pieces[place].start.place += moved
        pieces[place].end += moved
      }
      pieces.replaceSubrange(kept..<rest, with: new)
    }
    return sentences
  }

  private var sentences: [Sentence] {
    var sentences: [Sentence] = []
    sentences.reserveCapacity(pieces.count + 8)
    var byte = 0
    var scalar = 0
    for piece in pieces {
      // Between pieces there is white space alone, a byte a scalar.
      scalar += piece.start.place - byte
      for sentence in piece.sentences {
        sentences.append(Sentence(span: sentence.span.shifted(by: scalar), text: sentence.text))
      }
      scalar += piece.length
      byte = piece.end
    }
    return sentences
  }

  private static func piece(_ start: Boundaries.Start, _ end: Int, _ text: UnsafeBufferPointer<UInt8>) -> Piece {
    let bytes = UnsafeBufferPointer(rebasing: text[start.place..<end])
    var offsets = ScalarOffsets(bytes)
    let sentences = Sentences.parts(bytes).map { range in
      let first = offsets.scalar(at: range.lowerBound)
      let last = offsets.scalar(at: range.upperBound)
      return Sentence(span: Span(first, last), text: String(decoding: bytes[range], as: UTF8.self))
    }
    return Piece(start: start, end: end, sentences: sentences, length: offsets.scalar(at: bytes.count))
  }

  /// How many bytes at the beginning and at the end are the same.
  private static func common(_ old: [UInt8], _ new: [UInt8]) -> (before: Int, after: Int) {
    old.withUnsafeBytes { old in
      new.withUnsafeBytes { new in
        func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
          bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        }
        let limit = min(old.count, new.count)
        var before = 0
        while before + 8 <= limit, word(old, before) == word(new, before) { before += 8 }
        while before < limit, old[before] == new[before] { before += 1 }
        var after = 0
        while after + 8 <= limit - before, word(old, old.count - 8 - after) == word(new, new.count - 8 - after) {
          after += 8
        }
        while after < limit - before, old[old.count - 1 - after] == new[new.count - 1 - after] { after += 1 }
        return (before, after)
      }
    }
  }

  private static func place(of start: Boundaries.Start, in pieces: [Piece]) -> Int? {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start.place < start.place { low = middle + 1 } else { high = middle }
    }
    return low < pieces.count && pieces[low].start == start ? low : nil
  }

  /// How far a place is from the beginning of its line, up to the length from which on a line may be a broken one.
  private static func lineLength(_ text: some RandomAccessCollection<UInt8>, _ place: Int) -> Int {
    var length = 0
    while length < 50, length < place, text[text.index(text.startIndex, offsetBy: place - length - 1)] != 0x0A {
      length += 1
    }
    return length
  }
}
