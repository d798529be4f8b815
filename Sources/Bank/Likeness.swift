/// Finds questions that are asked twice, in the same or nearly the same words.
enum Likeness {
  /// The share of common words from which two questions are nearly the same.
  static let bar = 0.8

  /// Pairs of positions, the earlier one first, whose texts are nearly the same; one pair for each later text.
  static func pairs(_ texts: [String]) -> [(earlier: Int, later: Int)] {
    let bags = numbered(texts.map { Set(words($0)) })
    return bags.indices.compactMap { later in
      bags[..<later].firstIndex { share($0, bags[later]) >= bar }.map { ($0, later) }
    }
  }

  /// Each bag of words as a sorted list of numbers, the same word having the same number in all: quick to compare.
  private static func numbered(_ bags: [Set<Substring>]) -> [[Int]] {
    var numbers: [Substring: Int] = [:]
    for word in bags.joined() where numbers[word] == nil { numbers[word] = numbers.count }
    return bags.map { bag in bag.compactMap { numbers[$0] }.sorted() }
  }

  /// The words of a text in lower case, without punctuation and slots.
  static func words(_ text: String) -> [Substring] {
    text.lowercased().replacing("{words}", with: " ").replacing("{before}", with: " ").replacing("’", with: "'")
      .split { !$0.isLetter && !$0.isNumber && $0 != "'" }
  }

  /// Common elements ÷ all elements of two sorted lists without repetitions; 0 where both are empty.
  static func share(_ one: [Int], _ other: [Int]) -> Double {
    // Lists of too different lengths cannot reach the bar: do not count.
    if Double(min(one.count, other.count)) < bar * Double(max(one.count, other.count)) { return 0 }
    var common = 0
    var i = 0
    var j = 0
    while i < one.count, j < other.count {
      if one[i] == other[j] { common += 1 }
      (i, j) = (one[i] <= other[j] ? i + 1 : i, other[j] <= one[i] ? j + 1 : j)
    }
    let all = one.count + other.count - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }
}
