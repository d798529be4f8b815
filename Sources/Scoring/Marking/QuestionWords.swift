import Interview

/// The words of a question and its kind.
package struct QuestionWords: Sendable {
  /// The kind's place in `QuestionKind.allCases`, from 1; 0 where it is not known.
  package var kind: Int
  package var stems: [UInt32]
  package var classes: [UInt32]

  package init(_ question: String, _ kind: QuestionKind?, _ tokenizer: inout Tokenizer, _ language: LanguageTables) {
    self.kind = kind.flatMap { QuestionKind.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    let analysis = Analysis(question, &tokenizer, language)
    stems = Array(Set(analysis.words.map(\.stem))).sorted()
    classes = Array(Set(analysis.matches.map { UInt32($0.number) })).sorted()
  }
}

/// What a question adds to the scores of every sentence of its answer, summed once.
struct QuestionSums: Sendable {
  let words: QuestionWords
  /// To those of the first sentence.
  let first: [Int32]
  /// To those of the others.
  let later: [Int32]

  init(_ words: QuestionWords, _ tables: WeightTables, _ scratch: inout Scratch) {
    self.words = words
    first = Self.sums(words, isFirst: true, tables, &scratch)
    later = Self.sums(words, isFirst: false, tables, &scratch)
  }

  private static func sums(
    _ words: QuestionWords, isFirst: Bool, _ tables: WeightTables, _ scratch: inout Scratch
  ) -> [Int32] {
    var sums = [Int32](repeating: 0, count: Lanes.count)
    scratch.features.clear()
    Features.question(words, isFirst: isFirst, into: &scratch.features)
    sums.withUnsafeMutableBufferPointer { sums in
      guard let sums = sums.baseAddress else { return }
      scratch.add(0..<scratch.features.count, to: sums, tables)
    }
    return sums
  }
}
