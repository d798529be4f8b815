/// One thing that holds of a sentence: a hash, and the words that it stands on.
package struct Feature {
  package var hash: UInt32
  /// The first word, or `Feature.context` where it stands on no word.
  package var first: UInt16
  /// How many words it stands on.
  package var count: UInt8
  package var group: Group

  package static let context = UInt16.max

  /// Kinds of feature; each has its own step in training.
  package enum Group: UInt8, CaseIterable {
    case word, stem, bigram, trigram, skip, letters, wordClass, classPair, grammar, place, question, neighbour
    case neighbourClass
  }

  package init(_ hash: UInt32, _ group: Group, first: Int = Int(Feature.context), count: Int = 1) {
    self.hash = hash
    self.first = UInt16(truncatingIfNeeded: min(first, Int(Feature.context)))
    self.count = UInt8(truncatingIfNeeded: min(count, 255))
    self.group = group
  }
}

/// Where a sentence stands and what it replies to.
package struct Place {
  package var index: Int
  package var count: Int
  package var question: QuestionWords

  package init(index: Int, count: Int, question: QuestionWords) {
    self.index = index
    self.count = count
    self.question = question
  }
}
