import Interview
import Scoring

struct LiveAssessment: Sendable {
  private let scorer: Scorer
  private let question: String
  private let kind: QuestionKind
  private(set) var assessment: Assessment?
  init(scorer: Scorer, question: String, kind: QuestionKind) {
    self.scorer = scorer
    self.question = question
    self.kind = kind
  }
  mutating func update(_ text: String) { assessment = scorer.assess(text, question: question, kind: kind) }
}
