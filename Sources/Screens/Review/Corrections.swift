import Interview
import Scoring
import Sessions

/// What the candidate sees differently in a recording, as lines of the corpus with the labels put right.
public struct Corrections {
  private let log: SessionLog
  private let name: String
  private let scorer: Scorer
  private let bank: QuestionBank

  /// The corrections of a recording by its file's name.
  public init(_ log: SessionLog, name: String, scorer: Scorer, bank: QuestionBank) {
    self.log = log
    self.name = name
    self.scorer = scorer
    self.bank = bank
  }

  /// A line for each answer in which a mark was disagreed with; disagreements that name no mark change nothing.
  public var lines: [CorpusLine] {
    let said = log.review.disagreements.filter { Label(code: $0.label) != nil }
    guard !said.isEmpty else { return [] }
    return log.answers(bank: bank).compactMap { answer in
      let here = said.filter { $0.exchange == answer.place }
      return here.isEmpty ? nil : line(answer, here)
    }
  }

  private func line(_ answer: RecordedAnswer, _ said: [Disagreement]) -> CorpusLine {
    let assessment = answer.assess(by: scorer)
    let sentences = zip(assessment.sentences, assessment.readings).map { sentence, reading in
      var marks = reading.marks
      for disagreement in said where disagreement.span == sentence.span {
        guard let label = Label(code: disagreement.label), let holds = disagreement.holds else { continue }
        let instead = disagreement.instead.flatMap(Label.init(code:))
        marks.correct(label, holds: holds, instead: instead, likely: reading.probabilities)
      }
      return CorpusLine.LabelledSentence(text: sentence.text, marks: marks)
    }
    let stem = name.hasSuffix(".jsonl") ? String(name.dropLast(6)) : name
    return CorpusLine(
      id: "\(stem)-\(answer.place + 1)", question: answer.question, kind: answer.kind,
      isSpoken: log.header.pace == .spoken, grade: min(5, max(1, Int(assessment.grade.rounded()))),
      next: assessment.gaps.first?.target ?? .none, sentences: sentences)
  }
}

extension Marks {
  /// Takes a label as holding or not; of labels of which exactly one holds, the one that was named takes its place, or
  /// else the likeliest other.
  mutating func correct(_ label: Label, holds: Bool, instead: Label? = nil, likely: LabelProbabilities) {
    if !holds, let instead, label.holds(in: self), label.alternatives.contains(instead) {
      return correct(instead, holds: true, likely: likely)
    }
    func likeliest<Value: CaseIterable & Equatable>(_ other: Value, _ label: (Value) -> Label) -> Value {
      let others = Value.allCases.filter { $0 != other }
      return others.max { likely[label($0)] ?? 0 < likely[label($1)] ?? 0 } ?? other
    }
    switch label {
    case .role(let value):
      if holds { role = value } else if role == value { role = likeliest(value, Label.role) }
    case .arc(let value):
      if holds { arc = value } else if arc == value { arc = likeliest(value, Label.arc) }
    case .who(let value):
      if holds { who = value } else if who == value { who = likeliest(value, Label.who) }
    case .own: own = holds
    case .tell: tell = holds
    case .does(let value): does = Deed.allCases.filter { $0 == value ? holds : does.contains($0) }
    case .flag(let value): flags = Flag.allCases.filter { $0 == value ? holds : flags.contains($0) }
    }
  }
}
