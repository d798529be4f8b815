/// One thing that holds of a sentence: a hash, and the words that it stands on.
package struct Feature: BitwiseCopyable {
  package var hash: UInt32
  /// The first word, or `Feature.context` where it stands on no word.
  package var first: UInt16
  /// How many words it stands on.
  package var count: UInt8
  package var group: Group

  package static let context = UInt16.max

  /// Kinds of feature; each has its own step in training.
  package enum Group: UInt8, CaseIterable, BitwiseCopyable {
    case word, stem, bigram, trigram, skip, letters, wordClass, classPair, grammar, place, question, neighbour
    case neighbourClass, placeClass
  }

  package init(_ hash: UInt32, _ group: Group, first: Int = Int(Feature.context), count: Int = 1) {
    self.hash = hash
    self.first = UInt16(truncatingIfNeeded: min(first, Int(Feature.context)))
    self.count = UInt8(truncatingIfNeeded: min(count, 255))
    self.group = group
  }
}

/// Where a sentence stands in its answer, as coarsely as features see it: a longer answer moves few of them.
package struct Place: Hashable, Sendable {
  /// 0, 1, 2 for the first three, then 3.
  package let fromStart: Int
  /// 0, 1, 2 for the last three, then 3.
  package let fromEnd: Int
  package let fifth: Int
  package let eighth: Int
  package let third: Int
  /// How many sentences there are, up to 24.
  package let count: Int

  package init(index: Int, count: Int) {
    fromStart = min(3, index)
    fromEnd = min(3, count - 1 - index)
    third = index * 3 / max(1, count)
    fifth = index * 5 / max(1, count)
    eighth = index * 8 / max(1, count)
    self.count = min(24, count)
  }
}
