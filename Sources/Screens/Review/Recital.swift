import Interview

/// Words of an answer that were said just so in an earlier recording: a story known by heart sounds like one.
public struct Recital: Hashable, Sendable {
  /// The answer's place in its recording, from 0.
  public var place: Int
  /// The earlier recording, by its file's name.
  public var earlier: String
  /// The share of the answer's words that stand in runs of eight or more said before.
  public var share: Double
  /// The longest such run, in scalars of the answer.
  public var longest: Span

  /// How many words in a row count as said before.
  static let run = 8
  /// From this share of the words on, an answer counts as recited.
  static let least = 0.25

  /// How far a text repeats an earlier one; nil where it is not recited.
  public init?(_ text: String, at place: Int, from earlier: String, named name: String) {
    let words = Self.words(of: text)
    let before = Set(Self.runs(Self.words(of: earlier).map(\.word)))
    guard words.count >= Self.run, !before.isEmpty else { return nil }
    var isRepeated = [Bool](repeating: false, count: words.count)
    for (start, run) in Self.runs(words.map(\.word)).enumerated() where before.contains(run) {
      for word in start..<start + Self.run { isRepeated[word] = true }
    }
    let share = Double(isRepeated.count { $0 }) / Double(words.count)
    guard share >= Self.least, let longest = Self.longest(isRepeated) else { return nil }
    self.place = place
    self.earlier = name
    self.share = share
    self.longest = Span(words[longest.lowerBound].span.start, words[longest.upperBound - 1].span.end)
  }

  /// Phrases of which one stands in every text that shares fifteen words in a row with this one: for a search.
  public static func phrases(of text: String) -> [String] {
    let words = words(of: text).map(\.word)
    return stride(from: 0, to: words.count - run + 1, by: run).map { words[$0..<$0 + run].joined(separator: " ") }
  }

  private static func longest(_ flags: [Bool]) -> Range<Int>? {
    var best: Range<Int>?
    var start: Int?
    for (place, isRepeated) in (flags + [false]).enumerated() {
      if isRepeated {
        start = start ?? place
      } else if let begun = start {
        if place - begun > best?.count ?? 0 { best = begun..<place }
        start = nil
      }
    }
    return best
  }

  private static func runs(_ words: [String]) -> [ArraySlice<String>] {
    words.count < run ? [] : (0...words.count - run).map { words[$0..<$0 + run] }
  }

  private static func words(of text: String) -> [(word: String, span: Span)] {
    var words: [(word: String, span: Span)] = []
    var word = String.UnicodeScalarView()
    var place = 0
    func close() {
      guard !word.isEmpty else { return }
      words.append((String(word).lowercased(), Span(place - word.count, place)))
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { word.append(scalar) } else { close() }
      place += 1
    }
    close()
    return words
  }
}
