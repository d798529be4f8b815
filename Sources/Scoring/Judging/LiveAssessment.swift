import Interview

/// An answer that is being typed, judged at every keystroke: only what changed is read and counted again.
///
/// It differs from a finished answer's assessment in one thing: evidence is shown as whole sentences, not as clauses.
public struct LiveAssessment: Sendable {
  /// The answer as it stands.
  public private(set) var assessment: Assessment
  private let scorer: Scorer
  private let question: String
  private let kind: QuestionKind?
  private var reading: LiveReading?
  private var known: [String: SentenceFacts] = [:]

  /// An empty answer to a question.
  public init(scorer: Scorer, question: String, kind: QuestionKind?) {
    self.scorer = scorer
    self.question = question
    self.kind = kind
    assessment = scorer.assess("", question: question, kind: kind)
    reading = (scorer.reader as? WordReader).map { LiveReading(reader: $0, question: question, kind: kind) }
  }

  /// Takes the answer as it stands now.
  public mutating func update(_ text: String) {
    guard text != assessment.text else { return }
    guard reading?.update(text) != nil, let reading else {
      assessment = scorer.assess(text, question: question, kind: kind)
      return
    }
    var kept: [String: SentenceFacts] = [:]
    kept.reserveCapacity(reading.sentences.count)
    let facts = reading.sentences.map { sentence in
      let facts =
        kept[sentence.text] ?? known[sentence.text] ?? SentenceFacts(sentence.text, phrases: scorer.rubric.phrases)
      kept[sentence.text] = facts
      return facts
    }
    known = kept
    assessment = scorer.judge(
      text, reading.sentences, reading.readings, facts, question: question, kind: kind, showsClauses: false)
  }
}
