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
