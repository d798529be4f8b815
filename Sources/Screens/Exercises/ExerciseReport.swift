import Drill
import Interview
import Terminal
import Texts

/// Feedback and tally of an exercise as paragraphs, for the screen and for plain output alike.
public struct ExerciseReport {
  private let texts: Texts

  /// Reports in the language of these texts.
  public init(_ texts: Texts) { self.texts = texts }

  /// The task and the rules, before the clock starts.
  public func rules(_ plan: ExercisePlan) -> [Paragraph] {
    [
      Paragraph([Run(texts.translated(plan.exercise.title), Theme.accent)]), .blank,
      Paragraph(texts.translated(plan.exercise.task)), .blank,
      Paragraph(
        texts[
          ExerciseText.rules,
          [
            "items": texts[ExerciseText.items, ["count": plan.items.count]],
            "time": texts.duration(plan.budget),
          ]],
        Theme.quiet),
    ]
  }

  /// The verdict on an attempt, what was found, and a model answer.
  public func feedback(_ attempt: ExerciseAttempt, of exercise: Exercise) -> [Paragraph] {
    let time = texts[
      attempt.ending == .timeUp ? ExerciseText.outcomeCut : .outcome,
      ["time": texts.duration(attempt.seconds), "budget": texts.duration(attempt.budget)]]
    guard let feedback = attempt.feedback else {
      return [Paragraph([Run(texts[ExerciseText.passed], Theme.heading)]), .blank] + model(attempt.item, of: exercise)
    }
    let verdict =
      feedback.isDone ? Run(texts[ExerciseText.done], Theme.good) : Run(texts[ExerciseText.again], Theme.bad)
    return [Paragraph([verdict, Run("  \(time)", Theme.quiet)])] + feedback.findings.flatMap(finding) + [.blank]
      + model(attempt.item, of: exercise)
  }

  /// How the items went, in one line each.
  public func tally(_ attempts: [ExerciseAttempt], of count: Int) -> [Paragraph] {
    var last: [ExerciseAttempt] = []
    for attempt in attempts {
      last.removeAll { $0.item == attempt.item }
      last.append(attempt)
    }
    let heading = Paragraph([
      Run("\(texts[ExerciseText.tally])  ", Theme.heading),
      Run(texts[ExerciseText.doneOf, ["done": last.count(where: \.isDone), "all": count]]),
    ])
    let lines = last.map { attempt in
      let word =
        attempt.feedback == nil ? texts[ExerciseText.passed] : texts[attempt.isDone ? ExerciseText.done : .again]
      let style = attempt.isDone ? Theme.good : attempt.feedback == nil ? Theme.quiet : Theme.bad
      let count = attempts.count { $0.item == attempt.item }
      let tries = count == 1 ? "" : "  " + texts[ExerciseText.tries, ["count": count]]
      return Paragraph(
        [Run(word.padding(to: 12), style), Run(Quotation.of(attempt.item.prompt)), Run(tries, Theme.quiet)], indent: 2,
        hanging: 14)
    }
    return [heading] + lines
  }

  /// Attempts one after the other, each with its prompt, its answer and its feedback.
  func attempts(_ attempts: [ExerciseAttempt], of exercise: Exercise) -> [Paragraph] {
    attempts.flatMap { attempt in
      [.blank, Paragraph(attempt.item.prompt, Theme.question)]
        + (attempt.answer.isEmpty ? [] : [Paragraph(texts[ExerciseText.yours], Theme.heading)])
        + text(attempt.answer) + feedback(attempt, of: exercise)
    }
  }

  // MARK: Parts

  private func finding(_ finding: ExerciseFinding) -> [Paragraph] {
    let style: Style =
      switch finding.state {
      case .met: Theme.good
      case .missing: Theme.bad
      case .note: Theme.quiet
      }
    let quote = finding.words.map { [Run(" " + texts.quoted($0), Theme.evidence)] } ?? []
    let line = Paragraph(
      [Run("\(finding.state.sign) ", style), Run(texts.says(finding))] + quote, indent: 2,
      hanging: 4)
    return [line] + (finding.why.map { [Paragraph(texts.translated($0), Theme.quiet, indent: 4)] } ?? [])
  }

  private func model(_ item: ExerciseItem, of exercise: Exercise) -> [Paragraph] {
    var lines: [Paragraph] = []
    if !item.model.isEmpty {
      lines.append(Paragraph(texts[ExerciseText.model], Theme.heading))
      lines += exercise.kind == .pacedAnswer ? phases(of: item.model) : text(item.model)
    }
    if let note = item.note {
      lines.append(
        Paragraph(
          [Run("\(texts[ExerciseText.notice]) ", Theme.accent), Run(texts.translated(note))], indent: 2, hanging: 4))
    }
    return lines
  }

  private func phases(of model: String) -> [Paragraph] {
    zip(Phase.allCases, model.split(whereSeparator: \.isNewline)).map { phase, part in
      Paragraph([Run(texts.name(phase).padding(to: 13), Theme.accent), Run(String(part))], indent: 2, hanging: 4)
    }
  }

  private func text(_ text: String) -> [Paragraph] {
    text.split(whereSeparator: \.isNewline).map { Paragraph(String($0), indent: 2) }
  }
}
