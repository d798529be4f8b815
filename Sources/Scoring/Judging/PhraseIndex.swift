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

  /// A letter of the tree that the phrases form: its first longer phrase, its sister, and the lists that end at it.
  private struct Node: Sendable {
    var letter: UInt8
    var child: Int32 = 0
    var sister: Int32 = 0
    var whole: [Int] = []
    var stem: [Int] = []
  }

  private var nodes: [Node] = [Node(letter: 0)]
  /// The node below the root for each first letter; 0 where no phrase begins so.
  private var first = [Int32](repeating: 0, count: 256)

  /// An index over lists of phrases; a match names its list by its place.
  init(_ lists: [[String]]) {
    for (list, phrases) in lists.enumerated() {
      for phrase in phrases { insert(phrase, list: list) }
    }
  }

  private mutating func insert(_ phrase: String, list: Int) {
    let isStem = phrase.hasSuffix("*")
    let letters = PlainLetters(isStem ? String(phrase.dropLast()) : phrase).bytes
    guard !letters.isEmpty else { return }
    var node = 0
    for letter in letters { node = child(of: node, letter: letter) }
    if isStem { nodes[node].stem.append(list) } else { nodes[node].whole.append(list) }
  }

  private mutating func child(of parent: Int, letter: UInt8) -> Int {
    let found = next(parent, letter)
    if found != 0 { return found }
    var node = Node(letter: letter)
    node.sister = nodes[parent].child
    nodes.append(node)
    nodes[parent].child = Int32(nodes.count - 1)
    if parent == 0 { first[Int(letter)] = Int32(nodes.count - 1) }
    return nodes.count - 1
  }

  private func next(_ parent: Int, _ letter: UInt8) -> Int {
    if parent == 0 { return Int(first[Int(letter)]) }
    var node = Int(nodes[parent].child)
    while node != 0, nodes[node].letter != letter { node = Int(nodes[node].sister) }
    return node
  }

  /// All phrases that stand in a text, in the order in which they begin.
  func matches(in letters: PlainLetters, words: [Range<Int>]) -> [Match] {
    var matches: [Match] = []
    for word in words { collect(from: word.lowerBound, in: letters.bytes, into: &matches) }
    return matches
  }

  private func collect(from start: Int, in bytes: [UInt8], into matches: inout [Match]) {
    var node = 0
    var index = start
    while index < bytes.count {
      node = next(node, bytes[index])
      guard node != 0 else { return }
      index += 1
      if bytes[index - 1] == UInt8(ascii: " ") {
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
      }
      let isEnd = index == bytes.count || !PlainLetters.isWord(bytes[index])
      if isEnd {
        for list in nodes[node].whole { matches.append(Match(list: list, span: start..<index)) }
      }
      if !nodes[node].stem.isEmpty {
        var end = index
        while end < bytes.count, PlainLetters.isWord(bytes[end]) { end += 1 }
        for list in nodes[node].stem { matches.append(Match(list: list, span: start..<end)) }
      }
    }
  }
}
