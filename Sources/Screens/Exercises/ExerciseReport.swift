import Drill
import Interview
import Terminal

/// Feedback and tally of an exercise as paragraphs, for the screen and for plain output alike.
public enum ExerciseReport {
  /// The task and the rules, before the clock starts.
  public static func rules(_ plan: ExercisePlan) -> [Paragraph] {
    [
      Paragraph([Run(plan.exercise.title, Theme.accent)]), .blank, Paragraph(plan.exercise.task), .blank,
      Paragraph(ExerciseTexts.rules(plan.items.count, seconds: Double(plan.exercise.seconds)), Theme.quiet),
    ]
  }

  /// The verdict on an attempt, what was found, and a model answer.
  public static func feedback(_ attempt: ExerciseAttempt, of exercise: Exercise) -> [Paragraph] {
    let time = ExerciseTexts.outcome(attempt.seconds, of: Double(exercise.seconds), ending: attempt.ending)
    guard let feedback = attempt.feedback else {
      return [Paragraph([Run(ExerciseTexts.passed, Theme.heading)]), .blank] + model(attempt.item, of: exercise)
    }
    let verdict =
      feedback.isDone ? Run(ExerciseTexts.done, Theme.good) : Run(ExerciseTexts.again, Theme.bad)
    return [Paragraph([verdict, Run("  \(time)", Theme.quiet)])] + feedback.findings.flatMap(finding) + [.blank]
      + model(attempt.item, of: exercise)
  }

  /// How the items went, in one line each.
  public static func tally(_ attempts: [ExerciseAttempt], of count: Int) -> [Paragraph] {
    var last: [ExerciseAttempt] = []
    for attempt in attempts {
      last.removeAll { $0.item == attempt.item }
      last.append(attempt)
    }
    let heading = Paragraph([
      Run("\(ExerciseTexts.tally)  ", Theme.heading), Run(ExerciseTexts.doneOf(last.count(where: \.isDone), count)),
    ])
    let lines = last.map { attempt in
      let word =
        attempt.feedback == nil ? ExerciseTexts.passed : attempt.isDone ? ExerciseTexts.done : ExerciseTexts.again
      let style = attempt.isDone ? Theme.good : attempt.feedback == nil ? Theme.quiet : Theme.bad
      let tries = ExerciseTexts.tries(attempts.count { $0.item == attempt.item })
      return Paragraph(
        [Run(word.padding(to: 12), style), Run(Quotation.of(attempt.item.prompt)), Run(tries, Theme.quiet)], indent: 2,
        hanging: 14)
    }
    return [heading] + lines
  }

  /// Attempts one after the other, each with its prompt, its answer and its feedback.
  static func attempts(_ attempts: [ExerciseAttempt], of exercise: Exercise) -> [Paragraph] {
    attempts.flatMap { attempt in
      [.blank, Paragraph(attempt.item.prompt, Theme.question)]
        + (attempt.answer.isEmpty ? [] : [Paragraph(ExerciseTexts.yours, Theme.heading)])
        + text(attempt.answer) + feedback(attempt, of: exercise)
    }
  }

  // MARK: Parts

  private static func finding(_ finding: ExerciseFinding) -> [Paragraph] {
    let style: Style =
      switch finding.state {
      case .met: Theme.good
      case .missing: Theme.bad
      case .note: Theme.quiet
      }
    let quote = finding.words.map { [Run(" “\($0)”", Theme.evidence)] } ?? []
    let line = Paragraph(
      [Run("\(ExerciseTexts.sign(finding.state)) ", style), Run(ExerciseTexts.says(finding))] + quote, indent: 2,
      hanging: 4)
    return [line] + (finding.why.map { [Paragraph($0, Theme.quiet, indent: 4)] } ?? [])
  }

  private static func model(_ item: ExerciseItem, of exercise: Exercise) -> [Paragraph] {
    var lines: [Paragraph] = []
    if !item.model.isEmpty {
      lines.append(Paragraph(ExerciseTexts.model, Theme.heading))
      lines += exercise.kind == .pacedAnswer ? phases(of: item.model) : text(item.model)
    }
    if let note = item.note {
      lines.append(Paragraph([Run(ExerciseTexts.notice, Theme.accent), Run(note)], indent: 2, hanging: 4))
    }
    return lines
  }

  private static func phases(of model: String) -> [Paragraph] {
    zip(Phase.allCases, model.split(whereSeparator: \.isNewline)).map { phase, part in
      Paragraph([Run(phase.rawValue.padding(to: 13), Theme.accent), Run(String(part))], indent: 2, hanging: 4)
    }
  }

  private static func text(_ text: String) -> [Paragraph] {
    text.split(whereSeparator: \.isNewline).map { Paragraph(String($0), indent: 2) }
  }
}
