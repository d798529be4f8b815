import Interview

/// Which side of a change a number tells: how it was, or how it became.
public enum MetricSide: String, Hashable, Sendable {
  /// Before: "from 20 minutes".
  case baseline
  /// After: "to 5".
  case outcome
}

/// Finds the numbers that belong together as before and after: "from 20 minutes to 5", "was 12%, is 3% now",
/// in one sentence or in two that follow each other.
///
/// A mere range ("between 5 and 10", "takes 5 to 10 minutes") tells no change.
enum BeforeAfter {
  /// Gives metrics that stand side by side their sides and numbers of pairs, from 0.
  static func pair(_ metrics: inout [Metric], _ letters: PlainLetters, _ words: [Range<Int>]) {
    guard metrics.count > 1 else { return }
    var pairs = 0
    for index in metrics.indices.dropFirst() {
      let (one, other) = (metrics[index - 1], metrics[index])
      // A bare number takes its unit from the other: "from 20 minutes to 5".
      guard one.pair == nil, one.kind == other.kind || one.kind == .count || other.kind == .count else { continue }
      let gap = Gap(one.span, other.span, letters, words)
      guard let isFirstBefore = gap.isFirstBefore else { continue }
      metrics[index - 1].side = isFirstBefore ? .baseline : .outcome
      metrics[index].side = isFirstBefore ? .outcome : .baseline
      metrics[index - 1].pair = pairs
      metrics[index].pair = pairs
      pairs += 1
    }
  }

  /// Whether the last number of a sentence tells how it was and the first of the next how it is now:
  /// "It took 20 minutes. Now it takes 5 minutes."
  static func joins(_ before: SentenceFacts, _ after: SentenceFacts) -> Bool {
    guard let one = before.metrics.last, let other = after.metrics.first, one.pair == nil, other.pair == nil,
      one.kind == other.kind
    else { return false }
    return before.says(pasts, until: one.span.start) && !before.says(presents) && after.says(presents)
  }

  /// The words around two numbers of a sentence.
  private struct Gap {
    let before: [String]
    let between: [String]
    let after: String?
    let hasArrow: Bool

    init(_ one: Span, _ other: Span, _ letters: PlainLetters, _ words: [Range<Int>]) {
      before = words.filter { $0.upperBound <= one.start }.suffix(12).map { letters[$0] }
      between = words.filter { $0.lowerBound >= one.end && $0.upperBound <= other.start }.map { letters[$0] }
      after = words.first { $0.lowerBound >= other.end }.map { letters[$0] }
      hasArrow = letters.bytes[one.end..<max(one.end, other.start)].contains(UInt8(ascii: ">"))
    }

    /// Whether the first of the numbers is how it was; nil where they tell no change.
    var isFirstBefore: Bool? {
      let near = before.suffix(3)
      if near.contains("between") || between.count > 7 { return nil }
      if hasArrow, between.isEmpty { return true }
      if let last = between.last, last == "from" || between.suffix(2) == ["instead", "of"] || isComparison {
        return last == "from" && between.count > 1 && !between.contains(where: BeforeAfter.turns.contains) ? nil : false
      }
      if endsInTo, near.contains("from") || before.contains(where: BeforeAfter.changes.contains) { return true }
      let isNow = (between + (after.map { [$0] } ?? [])).contains { BeforeAfter.presents.contains($0) }
      let wasThen = near.contains { BeforeAfter.pasts.contains($0) }
      return wasThen && isNow ? true : nil
    }

    /// "… to", "… to about", "… down to under".
    private var endsInTo: Bool {
      let words = between.last.map { BeforeAfter.hedges.contains($0) } == true ? between.dropLast() : between[...]
      return words.last == "to" && words.count <= 3
    }

    /// "5 rather than 20", "5 compared to 20".
    private var isComparison: Bool {
      let words = Array(between.suffix(2))
      return words == ["rather", "than"] || words == ["compared", "to"] || words == ["compared", "with"]
    }
  }

  private static let turns: Set<String> = ["down", "up", "improved", "reduced", "changed"]
  private static let pasts: Set<String> = ["was", "were", "had", "used", "took"]
  private static let presents: Set<String> = ["now", "today", "nowadays"]
  private static let hedges: Set<String> = [
    "about", "around", "under", "below", "over", "just", "roughly", "nearly", "almost",
  ]
  private static let changes: Set<String> = [
    "cut", "cuts", "cutting", "reduced", "reducing", "dropped", "dropping", "went", "goes", "fell", "fallen", "rose",
    "grew", "grown", "improved", "brought", "got", "shrank", "lowered", "raised", "halved", "doubled", "jumped", "slid",
    "sank", "climbed", "moved", "increased", "decreased", "saved",
  ]
}

extension SentenceFacts {
  /// Whether one of some words stands in it, before a place in scalars.
  fileprivate func says(_ some: Set<String>, until place: Int = .max) -> Bool {
    words.contains { $0.upperBound <= place && some.contains(letters[$0]) }
  }
}
