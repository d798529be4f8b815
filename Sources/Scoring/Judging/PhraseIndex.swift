/// Finds the phrases of many lists in one walk over a text.
///
/// A phrase is words with single spaces; a hyphen counts as a space, case and the shape of apostrophes do not count, and
/// a `*` at its end stands for any ending of its last word.
struct PhraseIndex: Sendable {
  /// A phrase found: its list, and where it stands, in scalars.
  struct Match: Hashable, Sendable {
    var list: Int
    var span: Range<Int>
  }

  /// A letter of the tree that the phrases form, small enough that four lie in a line of the processor's cache: a bit for
  /// each letter that goes on, where the nodes of those letters begin, side by side, and what ends at it.
  private struct Node: Sendable {
    var letters: UInt64 = 0
    var child: Int32 = 0
    /// The place among `endings`; below zero where no phrase ends.
    var ending: Int32 = -1
  }

  /// Places among `lists`: first of phrases that end here, then of those that any ending may follow.
  private struct Ending: Sendable {
    var whole = 0..<0
    var stem = 0..<0
  }

  private var nodes: [Node] = [Node()]
  private var endings: [Ending] = []
  private var lists: [Int] = []
  private var starts = PhraseWords()

  /// An index over lists of phrases; a match names its list by its place.
  init(_ lists: [[String]]) {
    var phrases: [Phrase] = []
    var stems: [PlainLetters] = []
    var wholes: [PlainLetters] = []
    for (list, texts) in lists.enumerated() {
      for text in texts {
        let isStem = text.hasSuffix("*")
        let plain = PlainLetters(isStem ? String(text.dropLast()) : text)
        let letters = plain.bytes.map { Self.place($0) & 63 }
        if !letters.isEmpty {
          if isStem, plain.bytes.allSatisfy(PlainLetters.isWord) { stems.append(plain) } else { wholes.append(plain) }
          phrases.append(Phrase(letters: letters, list: list, isStem: isStem, order: phrases.count))
        }
      }
    }
    phrases.sort()
    // Level by level, so that the nodes that every word goes through lie together.
    var open = [(node: 0, phrases: phrases.indices)]
    var depth = 0
    while !open.isEmpty {
      var next: [(node: Int, phrases: Range<Int>)] = []
      for (node, range) in open { grow(node, phrases, range, depth, &next) }
      open = next
      depth += 1
    }
    for stem in stems { starts.insert(stem: stem) }
    for whole in wholes {
      guard let word = whole.words.first, word.lowerBound == 0 else { continue }
      starts.insert(whole.hash(of: word), node: node(after: whole.bytes[word]))
    }
  }

  /// The node that the letters of a word lead to; the root where a stem ends before the word does.
  private func node(after letters: ArraySlice<UInt8>) -> Int {
    var node = 0
    for letter in letters {
      if nodes[node].ending >= 0, !endings[Int(nodes[node].ending)].stem.isEmpty { return 0 }
      let bit: UInt64 = 1 << UInt64(Self.place(letter) & 63)
      node = Int(nodes[node].child) + (nodes[node].letters & (bit - 1)).nonzeroBitCount
    }
    return node
  }

  /// A phrase on its way into the tree: its letters as places of bits.
  private struct Phrase: Comparable {
    var letters: [UInt8]
    var list: Int
    var isStem: Bool
    var order: Int

    static func < (one: Phrase, other: Phrase) -> Bool {
      for index in 0..<min(one.letters.count, other.letters.count) where one.letters[index] != other.letters[index] {
        return one.letters[index] < other.letters[index]
      }
      return (one.letters.count, one.order) < (other.letters.count, other.order)
    }
  }

  /// Fills a node for sorted phrases that share so many letters, and adds the nodes that follow it.
  private mutating func grow(
    _ node: Int, _ phrases: [Phrase], _ range: Range<Int>, _ depth: Int,
    _ next: inout [(node: Int, phrases: Range<Int>)]
  ) {
    var start = range.lowerBound
    while start < range.upperBound, phrases[start].letters.count == depth { start += 1 }
    if start > range.lowerBound {
      let ended = phrases[range.lowerBound..<start]
      nodes[node].ending = Int32(endings.count)
      endings.append(
        Ending(whole: add(ended.filter { !$0.isStem }), stem: add(ended.filter(\.isStem))))
    }
    nodes[node].child = Int32(nodes.count)
    while start < range.upperBound {
      let letter = phrases[start].letters[depth]
      var end = start + 1
      while end < range.upperBound, phrases[end].letters[depth] == letter { end += 1 }
      nodes[node].letters |= 1 << UInt64(letter)
      next.append((nodes.count, start..<end))
      nodes.append(Node())
      start = end
    }
  }

  private mutating func add(_ phrases: [Phrase]) -> Range<Int> {
    lists += phrases.map(\.list)
    return lists.count - phrases.count..<lists.count
  }

  /// The bit of a letter: plain letters have no capitals, so that few signs have to be put elsewhere.
  @inline(__always)
  private static func place(_ letter: UInt8) -> UInt8 {
    letter < 0x40 ? letter &- 0x20 : letter >= 0x60 ? letter &- 0x40 : sign(letter)
  }

  private static func sign(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "_"): 63
    case UInt8(ascii: "@"): 32
    case UInt8(ascii: "["): 59
    case UInt8(ascii: "]"): 61
    default: 60
    }
  }

  /// All phrases that stand in a text, in the order in which they begin; the words' hashes where they are at hand.
  func matches(in letters: PlainLetters, words: [Range<Int>], hashes: [UInt64]? = nil) -> [Match] {
    var matches: [Match] = []
    letters.bytes.withUnsafeBufferPointer { bytes in
      nodes.withUnsafeBufferPointer { nodes in
        for (word, hash) in zip(words, hashes ?? letters.hashes(of: words)) {
          guard let node = starts.node(of: word, hash, in: bytes) else { continue }
          let place = node == 0 ? word.lowerBound : word.upperBound
          collect(from: word.lowerBound, at: place, node, in: bytes, nodes, into: &matches)
        }
      }
    }
    return matches
  }

  /// Takes in what begins at a place, having come to another one and to a node.
  @inline(__always)
  private func collect(
    from start: Int, at place: Int, _ node: Int, in bytes: UnsafeBufferPointer<UInt8>,
    _ nodes: UnsafeBufferPointer<Node>, into matches: inout [Match]
  ) {
    var node = node
    var index = place
    while true {
      if nodes[node].ending >= 0 {
        let ending = endings[Int(nodes[node].ending)]
        var end = index
        while end < bytes.count, PlainLetters.isWord(bytes[end]) { end += 1 }
        if end == index { append(ending.whole, start..<index, to: &matches) }
        append(ending.stem, start..<end, to: &matches)
      }
      guard index < bytes.count else { return }
      let bit: UInt64 = 1 << UInt64(Self.place(bytes[index]) & 63)
      let letters = nodes[node].letters
      guard letters & bit != 0 else { return }
      node = Int(nodes[node].child) + (letters & (bit - 1)).nonzeroBitCount
      index += 1
      if bytes[index - 1] == UInt8(ascii: " ") {
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
      }
    }
  }

  private func append(_ found: Range<Int>, _ span: Range<Int>, to matches: inout [Match]) {
    for place in found { matches.append(Match(list: lists[place], span: span)) }
  }
}
