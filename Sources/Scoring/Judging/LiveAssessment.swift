import Interview

/// An answer that is being typed, judged after every keystroke.
///
/// What was read and counted of the sentences that did not change is kept. It says what is met; which words meet it is
/// left out, because that takes longer than the rest.
public struct LiveAssessment: Sendable {
  /// The answer as it was judged last; its elements come without evidence.
  public private(set) var assessment = Assessment(text: "")

  private let scorer: Scorer
  private let question: String
  private let kind: QuestionKind?
  private var reading: LiveReading?
  private var facts: [SentenceFacts] = []

  /// An empty answer to a question.
  public init(scorer: Scorer, question: String, kind: QuestionKind?) {
    self.scorer = scorer
    self.question = question
    self.kind = kind
    reading = (scorer.reader as? WordReader).map { LiveReading(reader: $0, question: question, kind: kind) }
    update("")
  }

  /// Takes the answer as it stands now.
  public mutating func update(_ text: String) {
    let sentences: [Sentence]
    let readings: [SentenceReading]
    if reading != nil {
      reading?.update(text)
      sentences = reading?.sentences ?? []
      readings = reading?.readings ?? []
    } else {
      sentences = Sentences.split(text)
      readings = scorer.reader.read(sentences, question: question, kind: kind)
    }
    facts = kept(for: sentences)
    assessment = scorer.judge(
      text, sentences, readings, facts, question: question, kind: kind, showsWords: false)
  }

  /// The facts of the sentences; those of sentences that stand unchanged at the start and at the end are kept.
  private func kept(for sentences: [Sentence]) -> [SentenceFacts] {
    let old = assessment.sentences
    let limit = min(old.count, sentences.count)
    var start = 0
    while start < limit, old[start].text == sentences[start].text { start += 1 }
    var end = 0
    while end < limit - start, old[old.count - 1 - end].text == sentences[sentences.count - 1 - end].text { end += 1 }
    let middle = sentences[start..<sentences.count - end].map { SentenceFacts($0.text, phrases: scorer.rubric.phrases) }
    return facts[..<start] + middle + facts[(facts.count - end)...]
  }
}
