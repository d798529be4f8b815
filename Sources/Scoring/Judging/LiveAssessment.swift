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
  private var facts: [SentenceFacts] = []

  /// An empty answer to a question.
  public init(scorer: Scorer, question: String, kind: QuestionKind?) {
    self.scorer = scorer
    self.question = question
    self.kind = kind
    assessment = scorer.assess("", question: question, kind: kind)
    reading = scorer.reader.whileTyping.map { LiveReading(reader: $0, question: question, kind: kind) }
  }

  /// Takes the answer as it stands now.
  public mutating func update(_ text: String) {
    guard text != assessment.text else { return }
    guard reading?.update(text) != nil, let reading else {
      assessment = scorer.assess(text, question: question, kind: kind)
      return
    }
    keepFacts(reading.sentences)
    assessment = scorer.judge(
      text, reading.sentences, reading.readings, facts, question: question, kind: kind)
  }

  /// Keeps the facts of the sentences that stayed at the beginning and at the end, and counts those between anew.
  private mutating func keepFacts(_ sentences: [Sentence]) {
    let old = assessment.sentences
    let common = min(old.count, sentences.count, facts.count)
    var before = 0
    while before < common, old[before].text == sentences[before].text { before += 1 }
    var after = 0
    while after < common - before, old[old.count - 1 - after].text == sentences[sentences.count - 1 - after].text {
      after += 1
    }
    let changed = sentences[before..<(sentences.count - after)]
    facts.replaceSubrange(
      before..<(facts.count - after), with: changed.map { SentenceFacts($0.text, phrases: scorer.rubric.phrases) })
  }
}
