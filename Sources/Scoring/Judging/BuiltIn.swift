import Bank
import Interview

extension Scorer {
  /// The scorer that the program was built with.
  ///
  /// - Throws: where the embedded frameworks or weights cannot be read.
  public static func builtIn() throws -> Scorer {
    Scorer(reader: UnreadReader(), frameworks: try FrameworkPack.builtIn(), model: try JudgeModel.builtIn())
  }
}

struct UnreadReader: Reader {
  func read(_ sentences: [Sentence], question: String, kind: QuestionKind?) -> [SentenceReading] {
    sentences.map { _ in SentenceReading(marks: Marks()) }
  }
  func evidence(for label: Label, in index: Int, of sentences: [Sentence], question: String, kind: QuestionKind?)
    -> [Span]
  { [] }
}
