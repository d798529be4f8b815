import Interview
import Scoring

extension ExerciseFeedback.Attempt {
  /// Decide with 70%: a decision, an unknown that is named, and what would change the decision.
  var decision: [ExerciseFinding] {
    let framework = "deciding-with-70-percent"
    let assessment = assessment
    return [
      ExerciseFinding(.decides, shownBy: decided ?? words(of: "decisive", in: framework, assessment)),
      ExerciseFinding(.unknown, shownBy: words(of: "unknown")),
      ExerciseFinding(.changes, shownBy: words(of: "changes")),
    ]
  }

  /// The clause in which somebody does something now: "I" or "we" with a verb that is neither knowing nor wishing.
  private var decided: String? {
    let (idle, defers) = (phrases("idle"), phrases("defers"))
    for sentence in Sentences.split(answer) {
      let words = TextWord.split(sentence.text)
      for index in words.indices where ["i", "i'll", "i'd", "we", "we'll"].contains(words[index].letters) {
        let isConditional =
          index > 0 && ["if", "whether", "unless", "when", "until", "what"].contains(words[index - 1].letters)
        let verb = words.dropFirst(index + 1).first {
          !["don't", "do", "not", "will", "would", "now"].contains($0.letters)
        }
        guard !isConditional, let verb, !idle.isIn(verb.letters) else { continue }
        let clause = sentence.text[Clause.around(words[index].span, in: sentence.text)]
        if !defers.isIn(clause) { return clause }
      }
    }
    return nil
  }
}
