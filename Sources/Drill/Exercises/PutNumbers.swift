import Interview
import Scoring

extension ExerciseFeedback.Attempt {
  /// Put numbers on it: which of baseline, goal, step and outcome is there, each by a figure of its own.
  var numbers: [ExerciseFinding] {
    let assessment = assessment
    let figures = figures(assessment)
    let parts = FigureParts(figures, in: answer, clause: clause, phrases: phrases, deeds: ownDeedSpans)
    let subjects: [ExerciseSubject] = [.baseline, .goal, .step, .outcome]
    let chosen = FigureParts.assign([parts.baselines, parts.goals, parts.steps, parts.outcomes])
    let chosenClauses = chosen.map { $0.map { clause(figures[$0]) } }
    let others = otherNumbers(in: chosenClauses)
    var findings = zip(subjects, chosenClauses).compactMap { subject, clause -> ExerciseFinding? in
      if let clause, others.contains(where: { $0.finding.state == .missing && $0.clause == clause }) { return nil }
      return ExerciseFinding(subject, shownBy: clause.map { answer[$0] })
    }
    findings += others.map(\.finding)
    for (sentence, reading) in zip(assessment.sentences, assessment.readings)
    where reading.marks.flags.contains(.vague)
      && !figures.contains(where: sentence.span.overlaps)
    {
      findings.append(ExerciseFinding(.vague, .note, words: sentence.text))
    }
    return findings
  }

  /// The numbers that the facts do not give: against them where they count the same thing or stand in for one of the parts,
  /// else only told.
  private func otherNumbers(in parts: [Span?]) -> [(clause: Span, finding: ExerciseFinding)] {
    guard !item.facts.isEmpty else { return [] }
    let facts = FactNumbers(item.facts)
    let stated = FactNumbers.find(in: answer)
    var found: [(clause: Span, finding: ExerciseFinding)] = []
    for number in stated where !facts.give(number) && !facts.lead(to: number) {
      let clause = clause(number.span)
      let isAlone = !stated.contains { $0.span.overlaps(clause) && facts.give($0) }
      let part = isAlone ? parts.firstIndex(of: clause).flatMap { facts.fact(of: $0, parts: parts.count) } : nil
      let isDifference = phrases("difference").isIn(answer[clause])
      let fact = part ?? (isDifference ? nil : facts.fact(ofUnitOf: number, besides: stated))
      guard !found.contains(where: { $0.clause == clause && ($0.finding.state == .missing || fact == nil) }) else {
        continue
      }
      found.append(
        (
          clause,
          fact.map { ExerciseFinding(.otherNumber(fact: $0), .missing, words: answer[clause]) }
            ?? ExerciseFinding(.addedNumber, .note, words: answer[clause])
        ))
    }
    return found
  }

  /// Every figure: what the scorer takes for a measure, and any other number in digits or in words.
  private func figures(_ assessment: Assessment) -> [Span] {
    let measures = assessment.metrics.map(\.span)
    let numerals = phrases("numerals").spans(in: answer)
    let digits = TextWord.split(answer).filter { $0.letters.first?.isNumber == true }.map(\.span)
    let others = (numerals + digits).filter { span in !measures.contains(where: span.overlaps) }
    return (measures + others).sorted()
  }

  private func clause(_ span: Span) -> Span { Clause.around(span, in: answer) }

  /// The sentences in which the speaker did something.
  private var ownDeedSpans: [Span] {
    let reading = DeedsOfText(idle: phrases("idle"), pasts: phrases("pasts"))
    let deeds = reading.find(in: answer).filter { $0.who == .i }
    return Sentences.split(answer).map(\.span).filter { sentence in deeds.contains { $0.span.overlaps(sentence) } }
  }
}

/// Which of an answer's figures may stand for its baseline, its goal, a step, or its outcome; by their places.
struct FigureParts {
  private(set) var baselines: [Int] = []
  private(set) var goals: [Int] = []
  private(set) var steps: [Int] = []
  private(set) var outcomes: [Int] = []

  /// A goal says so; a step stands in a sentence with a deed of one's own; what stands before them is how it was, what
  /// stands after them is what came of it, unless words such as "since then" tell otherwise.
  init(
    _ figures: [Span], in text: String, clause: (Span) -> Span, phrases: (String) -> PhraseList, deeds: [Span]
  ) {
    let all = figures.indices
    func isHeard(_ check: PhraseList, _ figure: Int) -> Bool {
      check.isIn(text[clause(figures[figure])])
    }
    let (goal, before, after) = (phrases("goal"), phrases("baseline"), phrases("outcome"))
    goals = all.filter { isHeard(goal, $0) }
    steps = all.filter { figure in
      !goals.contains(figure) && deeds.contains { $0.overlaps(figures[figure]) }
    }
    let middle = goals + steps
    for figure in all {
      let isOpen = !goals.contains(figure) && !steps.contains(figure)
      if !goals.contains(figure), isHeard(before, figure) || isOpen && figure < middle.min() ?? 0 {
        baselines.append(figure)
      }
      if isHeard(after, figure) || isOpen && figure > steps.max() ?? .max { outcomes.append(figure) }
    }
  }

  /// A figure for each of the lists, none twice, so that as many as possible get one.
  static func assign(_ candidates: [[Int]]) -> [Int?] {
    guard let first = candidates.first else { return [] }
    let rest = Array(candidates.dropFirst())
    let choices: [Int?] = first.map { $0 } + [nil]
    var best: [Int?] = []
    for choice in choices {
      let all = [choice] + assign(rest.map { list in list.filter { $0 != choice } })
      if best.isEmpty || all.count(where: { $0 != nil }) > best.count(where: { $0 != nil }) { best = all }
    }
    return best
  }
}
