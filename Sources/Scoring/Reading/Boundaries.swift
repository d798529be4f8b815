/// Finds where sentences end, by their signs: full stops that are none of an abbreviation, line ends, bullets.
struct Boundaries {
  private let text: UnsafeBufferPointer<UInt8>
  private var found: [Range<Int>] = []
  private var start = 0
  /// The bullet that the line began with; 0 where it began with none.
  private var bullet: UInt32 = 0

  /// Where sentences may begin, each with the bullet that the line then began with.
  private(set) var starts: [Start] = []

  /// The state in which a sentence begins: all that the splitting from there on depends on.
  struct Start: Hashable {
    var place: Int
    var bullet: UInt32
  }

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The sentences of the whole text, or up to the first start at which a closure says that the rest is known.
  mutating func ranges(until isKnown: (Start) -> Bool = { _ in false }) -> [Range<Int>] {
    let first = spacesEnd(0)
    return ranges(from: Start(place: first, bullet: bullet(at: first)), until: isKnown)
  }

  /// The sentences from a start on.
  mutating func ranges(from first: Start, until isKnown: (Start) -> Bool) -> [Range<Int>] {
    start = first.place
    bullet = first.bullet
    var position = start
    while position < text.count {
      if position == start, starts.last?.place != start {
        let next = Start(place: start, bullet: bullet)
        if isKnown(next) { return found }
        starts.append(next)
      }
      let byte = text[position]
      // Most bytes are letters, and no letter ends anything.
      if byte &- 0x40 < 0x40 {
        position += 1
      } else if byte == 0x0A || byte == 0x0D {
        lineEnd(&position)
      } else if byte == letter(".") || byte == letter("!") || byte == letter("?") || isEllipsis(position) {
        stop(&position)
      } else if byte == 0x20 || byte == 0x09 {
        space(&position)
      } else {
        position += 1
      }
    }
    close(at: text.count)
    return found
  }

  /// Ends the sentence before an offset; the next one begins after the spaces there.
  private mutating func close(at end: Int) {
    var end = end
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    if end > start { found.append(start..<end) }
    start = spacesEnd(end)
  }

  private func spacesEnd(_ position: Int) -> Int {
    var position = position
    while position < text.count, text[position] <= 0x20 { position += 1 }
    return position
  }

  /// A line end closes a sentence, unless a long line was merely broken before a small letter.
  private mutating func lineEnd(_ position: inout Int) {
    let next = spacesEnd(position)
    var lines = 0
    for index in position..<next where text[index] == 0x0A { lines += 1 }
    var lineStart = position
    while lineStart > 0, text[lineStart - 1] != 0x0A { lineStart -= 1 }
    let isBroken =
      lines == 1 && position - lineStart >= 50 && next < text.count && isSmall(text[next])
      && position > start && !isTerminal(text[position - 1])
    if !isBroken {
      close(at: position)
      bullet = bullet(at: start)
    }
    position = max(next, position + 1)
  }

  private mutating func stop(_ position: inout Int) {
    let first = position
    var isEllipsis = false
    while position < text.count {
      if self.isEllipsis(position) {
        isEllipsis = true
        position += 3
      } else if text[position] == letter(".") || text[position] == letter("!") || text[position] == letter("?") {
        position += 1
      } else {
        break
      }
    }
    if position - first >= 2, text[first] == letter("."), text[position - 1] == letter(".") { isEllipsis = true }
    let signsEnd = position
    while position < text.count, let length = closerLength(position) { position += length }
    guard position >= text.count || text[position] <= 0x20 else { return }
    let next = spacesEnd(position)
    guard next < text.count else { return }
    let startsSmall = isSmall(text[next])
    if isEllipsis, startsSmall { return }
    if position > signsEnd, startsSmall { return }  // `"really?" she said`
    if text[first] == letter("."), signsEnd == first + 1, isAbbreviation(endingAt: first, startsSmall: startsSmall) {
      return
    }
    if isEnumerator(endingAt: first) { return }
    close(at: position)
  }

  /// `- ` or `• ` between words begins an item if the line began with one.
  private mutating func space(_ position: inout Int) {
    if position + 1 < text.count, text[position + 1] &- 0x40 < 0x40 {
      position += 1
      return
    }
    let next = spacesEnd(position)
    guard next < text.count, text[next] != 0x0A else {
      position += 1
      return
    }
    let mark = bullet(at: next)
    if mark != 0, mark == bullet || mark == 0xE280A2, next > start {
      close(at: position)
      bullet = mark
      position = max(start, position + 1)
    } else {
      position += 1
    }
  }

  /// The bullet that stands at an offset, followed by a space: `-`, `*`, `•` and their kin.
  func bullet(at position: Int) -> UInt32 {
    guard position + 1 < text.count else { return 0 }
    let byte = text[position]
    if byte == letter("-") || byte == letter("*") || byte == letter("+") || byte == letter(">") {
      return text[position + 1] == 0x20 ? UInt32(byte) : 0
    }
    guard byte == 0xE2, position + 3 < text.count, text[position + 3] == 0x20 else { return 0 }
    let mark = UInt32(byte) << 16 | UInt32(text[position + 1]) << 8 | UInt32(text[position + 2])
    switch mark {
    case 0xE280A2, 0xE28093, 0xE28094, 0xE296AA, 0xE296B8, 0xE29785, 0xE29CA6: return mark
    default: return 0
    }
  }

  private func isEllipsis(_ position: Int) -> Bool {
    text[position] == 0xE2 && position + 2 < text.count && text[position + 1] == 0x80 && text[position + 2] == 0xA6
  }

  /// A closing quote or bracket, in bytes.
  private func closerLength(_ position: Int) -> Int? {
    switch text[position] {
    case 0x22, 0x27, letter(")"), letter("]"), letter("*"): return 1
    case 0xE2 where position + 2 < text.count && text[position + 1] == 0x80:
      return text[position + 2] == 0x9D || text[position + 2] == 0x99 ? 3 : nil
    default: return nil
    }
  }

  private func isSmall(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  private func isTerminal(_ byte: UInt8) -> Bool {
    byte == letter(".") || byte == letter("!") || byte == letter("?") || byte == letter(":") || byte == 0x22
  }

  /// Whether the full stop at an offset belongs to the word before it.
  private func isAbbreviation(endingAt stop: Int, startsSmall: Bool) -> Bool {
    var first = stop
    while first > start, text[first - 1] > 0x20, text[first - 1] != letter("("), stop - first < 8 { first -= 1 }
    let length = stop - first
    guard length > 0 else { return false }
    if length == 1, text[first] >= 0x41, text[first] <= 0x5A {
      return text[first] != letter("I") && first > start
    }
    var hash = Hash.empty
    for index in first..<stop { hash = Hash.byte(hash, text[index] | 0x20) }
    if Abbreviations.beforeNames.contains(hash) { return text[first] <= 0x5A || startsSmall }
    return Abbreviations.inside.contains(hash) && (startsSmall || !Abbreviations.mayEnd.contains(hash))
  }

  /// Whether what stands before the stop is the number of a list's item, such as `2.` where a sentence begins.
  private func isEnumerator(endingAt stop: Int) -> Bool {
    guard stop > start, stop - start <= 2 else { return false }
    for index in start..<stop where !(text[index] &- 0x30 < 10) {
      return stop - start == 1 && text[start] | 0x20 &- 0x61 < 26 && text[start] | 0x20 < 0x68
    }
    return true
  }
}

/// Words that end in a full stop without ending a sentence.
private enum Abbreviations {
  static let beforeNames = Set(
    ["mr", "mrs", "ms", "dr", "prof", "st", "sgt", "capt", "lt", "fr", "sr", "jr"].map(hash))
  static let inside = Set(
    [
      "e.g", "i.e", "eg", "ie", "etc", "vs", "approx", "incl", "excl", "dept", "fig", "inc", "ltd", "corp", "a.m",
      "p.m",
      "am", "pm", "cf", "ca", "resp", "est", "min", "max", "avg", "no", "nos", "vol", "p", "pp", "tel", "ext", "temp",
      "u.s", "u.k", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue",
      "wed", "thu", "fri", "hr", "hrs", "yr", "yrs", "mths", "wk", "wks", "misc", "mgmt", "mgr", "asst", "w", "w/o",
    ].map(hash))
  /// Of those, the ones that often end a sentence as well.
  static let mayEnd = Set(
    [
      "etc", "a.m", "p.m", "am", "pm", "no", "inc", "ltd", "u.s", "u.k", "min", "max", "hrs", "yrs", "mar", "mon",
      "fri", "sep", "dec", "w", "temp", "est", "ext",
    ].map(hash))

  private static func hash(_ word: String) -> UInt32 { word.utf8.reduce(Hash.empty) { Hash.byte($0, $1 | 0x20) } }
}
