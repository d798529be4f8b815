/// Takes in SRT files: a number, a line of times, the words, and a blank line.
struct SubRipReader {
  let file: String

  /// Whether the first lines look like a subtitle: a number, then times with an arrow.
  static func isMeant(_ text: String) -> Bool {
    let lines = text.split(whereSeparator: \.isNewline).prefix(2)
    return lines.contains { SubRipTimes($0) != nil }
  }

  func read(_ text: String) throws(ImportProblem) -> Transcript {
    let lines = TextLines(text)
    var utterances: [Utterance] = []
    var index = 0
    while index < lines.count {
      if lines[index].isBlank {
        index += 1
        continue
      }
      if SubRipTimes(lines[index]) == nil { index += 1 }
      guard index < lines.count, let times = SubRipTimes(lines[index]) else {
        let line = min(index, lines.count - 1) + 1
        throw .damaged(file: file, line: line, reason: "times such as `00:00:01,000 --> 00:00:04,000` are missing here")
      }
      let line = index + 1
      index += 1
      var words: [String] = []
      while index < lines.count, !lines[index].isBlank, !beginsCue(lines, at: index) {
        words.append(Self.withoutTags(lines[index]))
        index += 1
      }
      utterances += SpokenLines(words.joined(separator: "\n")).parts.map {
        Utterance(speaker: $0.speaker, start: times.start, end: times.end, text: $0.text, line: line)
      }
    }
    guard !utterances.isEmpty else { throw .empty(file: file) }
    return Transcript(kind: .subRip, utterances: utterances)
  }

  /// Some programs leave out the blank line before the next number.
  private func beginsCue(_ lines: TextLines, at index: Int) -> Bool {
    guard index + 1 < lines.count, SubRipTimes(lines[index + 1]) != nil else { return false }
    return lines[index].allSatisfy { $0.isNumber || $0.isWhitespace }
  }

  /// A line without `<i>` and `{\an8}`; a bracket that is never closed stands for itself.
  private static func withoutTags(_ line: Substring) -> String {
    let lastCloser: [Character: Substring.Index?] = [">": line.lastIndex(of: ">"), "}": line.lastIndex(of: "}")]
    var words = ""
    var rest = line
    while let character = rest.first {
      let closer: Character = character == "<" ? ">" : "}"
      let opens = character == "<" || rest.hasPrefix("{\\")
      if opens, let last = lastCloser[closer] ?? nil, last > rest.startIndex, let end = rest.firstIndex(of: closer) {
        rest = rest[line.index(after: end)...]
      } else {
        words.append(character)
        rest = rest.dropFirst()
      }
    }
    return words
  }
}

/// The times of a subtitle, in seconds; a point serves as well as a comma, and what follows them is a place on the screen.
struct SubRipTimes {
  var start: Double
  var end: Double

  init?(_ line: Substring) {
    guard let arrow = line.firstRange(of: "-->") else { return nil }
    let before = line[..<arrow.lowerBound].split(whereSeparator: \.isWhitespace)
    let after = line[arrow.upperBound...].split(whereSeparator: \.isWhitespace)
    guard before.count == 1, let first = before.first.flatMap(ClockTime.init), first.parts == 3,
      let last = after.first.flatMap(ClockTime.init), last.parts == 3
    else { return nil }
    (start, end) = (first.seconds, last.seconds)
  }
}

/// A time as people write it: `0:49`, `00:05:32`, `1:02:03.500` or `00:00:01,000`.
struct ClockTime: Hashable {
  /// Seconds in all.
  var seconds: Double
  /// How many numbers stand between colons: 2 or 3.
  var parts: Int

  init?(_ text: Substring) {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(fields.count), let last = fields.last else { return nil }
    let pieces = last.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard pieces.count <= 2, let whole = Self.number(pieces[0], digits: 2...2), whole < 60 else { return nil }
    var fraction = 0.0
    if pieces.count == 2 {
      guard Self.number(pieces[1], digits: 1...3) != nil, let value = Double("0.\(pieces[1])") else { return nil }
      fraction = value
    }
    var minutes = 0
    for (place, field) in fields.dropLast().enumerated() {
      guard let value = Self.number(field, digits: place == 0 ? 1...4 : 2...2) else { return nil }
      if place > 0, value > 59 { return nil }
      minutes = minutes * 60 + value
    }
    seconds = Double(minutes * 60 + whole) + fraction
    parts = fields.count
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}

/// The lines of a text, by their places from 0; every kind of line end is one.
struct TextLines {
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }

  var count: Int { lines.count }

  subscript(index: Int) -> Substring { lines[index] }
}

extension Substring {
  /// Whether it holds nothing but white space.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
