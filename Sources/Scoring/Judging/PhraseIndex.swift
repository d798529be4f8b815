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

  /// A letter of the tree that the phrases form: a bit for each letter that goes on, where the nodes of those letters
  /// begin, side by side, and the lists that end at it.
  private struct Node: Sendable {
    var letters: UInt64 = 0
    var child: Int32 = 0
    /// Places among `lists`: first of phrases that end here, then of those that any ending may follow.
    var whole = 0..<Int32(0)
    var stem = 0..<Int32(0)
  }

  private var nodes: [Node] = [Node()]
  private var lists: [Int] = []

  /// An index over lists of phrases; a match names its list by its place.
  init(_ lists: [[String]]) {
    var root = Branch()
    for (list, phrases) in lists.enumerated() {
      for phrase in phrases {
        let isStem = phrase.hasSuffix("*")
        let letters = PlainLetters(isStem ? String(phrase.dropLast()) : phrase).bytes
        if !letters.isEmpty { root.insert(letters[...], list: list, isStem: isStem) }
      }
    }
    add(root, at: 0)
  }

  /// The tree while it grows.
  private struct Branch {
    var children: [UInt8: Branch] = [:]
    var whole: [Int] = []
    var stem: [Int] = []

    mutating func insert(_ letters: ArraySlice<UInt8>, list: Int, isStem: Bool) {
      guard let letter = letters.first else {
        if isStem { stem.append(list) } else { whole.append(list) }
        return
      }
      children[PhraseIndex.place(letter), default: Branch()].insert(letters.dropFirst(), list: list, isStem: isStem)
    }
  }

  private mutating func add(_ branch: Branch, at place: Int) {
    var node = Node()
    node.whole = add(branch.whole)
    node.stem = add(branch.stem)
    node.child = Int32(nodes.count)
    let letters = branch.children.keys.sorted()
    for letter in letters { node.letters |= 1 << UInt64(letter) }
    nodes[place] = node
    let first = nodes.count
    nodes += letters.map { _ in Node() }
    for (offset, letter) in letters.enumerated() {
      if let child = branch.children[letter] { add(child, at: first + offset) }
    }
  }

  private mutating func add(_ ending: [Int]) -> Range<Int32> {
    lists += ending
    return Int32(lists.count - ending.count)..<Int32(lists.count)
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

  /// All phrases that stand in a text, in the order in which they begin.
  func matches(in letters: PlainLetters, words: [Range<Int>]) -> [Match] {
    var matches: [Match] = []
    letters.bytes.withUnsafeBufferPointer { bytes in
      nodes.withUnsafeBufferPointer { nodes in
        for word in words { collect(from: word.lowerBound, in: bytes, nodes, into: &matches) }
      }
    }
    return matches
  }

  @inline(__always)
  private func collect(
    from start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ nodes: UnsafeBufferPointer<Node>,
    into matches: inout [Match]
  ) {
    var node = 0
    var index = start
    while index < bytes.count {
      let bit: UInt64 = 1 << UInt64(Self.place(bytes[index]) & 63)
      let letters = nodes[node].letters
      guard letters & bit != 0 else { return }
      node = Int(nodes[node].child) + (letters & (bit - 1)).nonzeroBitCount
      index += 1
      if bytes[index - 1] == UInt8(ascii: " ") {
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
      }
      if nodes[node].whole.isEmpty, nodes[node].stem.isEmpty { continue }
      var end = index
      while end < bytes.count, PlainLetters.isWord(bytes[end]) { end += 1 }
      if end == index { append(nodes[node].whole, start..<index, to: &matches) }
      append(nodes[node].stem, start..<end, to: &matches)
    }
  }

  private func append(_ found: Range<Int32>, _ span: Range<Int>, to matches: inout [Match]) {
    for place in found { matches.append(Match(list: lists[Int(place)], span: span)) }
  }
}
