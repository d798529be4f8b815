import Drill
import Interview

/// What the exercises say on screens and line by line.
package enum ExerciseTexts {
  // MARK: Names and headings

  static let listTitle = "Exercises"
  static let homeTitle = "Exercises"
  static let homeDetail = "nine short ones against the clock, with feedback at once"
  static let noneFits = "Nothing holds all these words. Esc shows everything again."
  static let done = "DONE"
  static let again = "AGAIN"
  static let passed = "PASSED OVER"
  static let model = "A MODEL ANSWER"
  static let yours = "YOUR ANSWER"
  static let tally = "TALLY"
  static let notice = "What to notice: "
  static let begin = "Press Enter when you are ready. The clock starts at once."
  static let placeholder = "Type your answer. Ctrl-D when you are done."
  static let pacedPlaceholder = "Acknowledge. Enter, the approach. Enter, the example. Enter, the principle. Ctrl-D."
  package static let timeUp = "TIME  Your answer stands as it is."
  static let pausedLines = ["Paused. The clock stands still.", "Enter goes on."]
  static let leaving = "Leave? What you tried is kept."
  static let moreAbove = "↑ PgUp"
  static let moreBelow = "↓ PgDn"
  static let gone = "This exercise or its items are no longer there; the answers stand as they were recorded."

  static func items(_ count: Int) -> String { count == 1 ? "1 item" : "\(count) items" }
  static func rules(_ items: Int, seconds: Double) -> String {
    "\(self.items(items).capitalizedFirst), \(Duration.words(seconds)) each. Feedback and a model answer follow each attempt."
  }
  static func position(_ number: Int, of count: Int) -> String { "item \(number) of \(count)" }
  static func timeLeft(_ urgency: Urgency, _ clock: String, isPaused: Bool) -> String {
    if isPaused { return "\(clock) left, paused" }
    return urgency == .now ? "\(clock) left, last words" : "\(clock) left"
  }
  static func outcome(_ seconds: Double, of budget: Double, ending: AnswerEnding) -> String {
    let time = "\(Duration.words(seconds)) of \(Duration.words(budget))"
    return ending == .timeUp ? "\(time), cut off by the clock" : time
  }
  static func doneOf(_ done: Int, _ count: Int) -> String { "\(done) of \(count) done" }
  static func tries(_ count: Int) -> String { count == 1 ? "" : "  \(count) tries" }

  // MARK: Keys

  /// The keys of an exercise at a stage.
  static func keys(_ stage: ExerciseStage, marksSentences: Bool, takesOver: Bool) -> [KeyHint] {
    switch stage {
    case .ready:
      return [
        KeyHint("Enter", "start the clock", more: "The first item appears and the clock runs."),
        KeyHint("Esc", "back", more: "Back to the exercises."), KeyHint("?", "help"),
      ]
    case .paused: return [KeyHint("Enter", "go on", more: "The clock runs again."), KeyHint("F1", "help")]
    case .feedback, .finished:
      return [
        KeyHint("Enter", "next", more: "The next item, or the tally."),
        KeyHint("r", "again", more: "The same item once more."),
        KeyHint("↑↓", "scroll", more: "By lines; PgUp, PgDn and the space bar by pages."),
        KeyHint("Esc", "end", more: "End here; what you tried is kept."), KeyHint("?", "help"),
      ]
    case .trying: return trying(marksSentences: marksSentences, takesOver: takesOver)
    }
  }

  private static func trying(marksSentences: Bool, takesOver: Bool) -> [KeyHint] {
    let marking = [
      KeyHint("Space", "mark", more: "Mark the selected sentence, or take its mark away; its number does so too."),
      KeyHint("↑↓", "move", more: "Move the selection."),
    ]
    let taking = [KeyHint("Tab", "take over", more: "Take the text into the empty answer, to change it there.")]
    return [KeyHint("Ctrl-D", "done", more: "End the attempt; feedback comes at once.")]
      + (marksSentences ? marking : takesOver ? taking : [])
      + [
        KeyHint("Ctrl-N", "skip", more: "Pass over the item."), KeyHint("Ctrl-P", "pause", more: "Stop the clock."),
        KeyHint("F1", "help"), KeyHint("Ctrl-C", "leave", more: "Leave; what you tried is kept."),
        KeyHint("PgUp/Dn", "scroll the text", more: "Where the text is longer than its place."),
      ]
  }

  static let listKeys = [
    KeyHint("Enter", "open", more: "Show the task of the selected exercise."),
    KeyHint("↑↓", "move", more: "Move the selection; PgUp and PgDn by pages."),
    KeyHint("/", "search", more: "Type words; only what holds them all is shown. Esc shows all again."),
    KeyHint("Esc", "back", more: "Back to the home screen."), KeyHint("?", "help"),
  ]
  static let moreKey = KeyHint("Enter", "more", more: "The next items of this exercise.")
  static let tallyKeys = [
    KeyHint("↑↓", "scroll", more: "By lines; PgUp, PgDn and the space bar by pages, Home and End to the ends."),
    KeyHint("e", "exercises", more: "All exercises."), KeyHint("Esc", "home", more: "Back to the home screen."),
    KeyHint("?", "help"),
  ]
  static let homeKey = KeyHint("e", "exercises", more: "Short exercises, one skill each.")
  static let notSavedQuestion = "This exercise is not saved!"

  // MARK: Line by line

  package static let plainIntroduction =
    "End an answer with a line that holds a single dot. Commands: :skip :pause :time :quit"
  package static let plainSpot = "Answer with the numbers of the sentences that raise a red flag."
  package static let plainPaced = "Write four lines: acknowledge, approach, example, principle."
  package static let plainNext = "Enter goes on; :again tries it once more; :quit leaves."
  package static let plainPaused = "Paused. Any line goes on."
  package static let plainResumed = "The clock runs again."
  package static func plainItem(_ number: Int, of count: Int, seconds: Double) -> String {
    "Item \(number) of \(count), \(Duration.words(seconds)):"
  }
  package static func left(_ seconds: Double) -> String { "\(Duration.words(seconds)) left." }
  package static func notSaved(_ problem: String) -> String { "Not saved: \(problem). The exercise goes on." }

  // MARK: Findings

  /// What a finding says before the words that it quotes.
  static func says(_ finding: ExerciseFinding) -> String {
    let isMet = finding.state == .met
    switch finding.subject {
    case .nothing: return "There is nothing to give feedback on."
    case .ownDeed: return isMet ? "Yours:" : "Nothing is told yet that you did yourself."
    case .weDeed: return isMet ? "Done by we:" : "“We” still does this; who was it?"
    case .lostDeed: return "This of the text got lost:"
    case .ownShare(let share): return "\(percent(share)) of what was done is yours (the documents' bar is 80%)."
    case .baseline: return isMet ? "The baseline:" : "No baseline: how did it stand before, as a figure?"
    case .goal: return isMet ? "The goal:" : "No goal: what was to be reached, as a figure?"
    case .step: return isMet ? "A step, measured:" : "No measured step: how much of what did you do?"
    case .outcome: return isMet ? "The outcome:" : "No outcome: what came of it, as a figure?"
    case .vague: return "A claim without a number:"
    case .blame: return "This still blames a person:"
    case .possible:
      return isMet ? "What made it possible:" : "What made it possible is neither asked nor named."
    case .fixed: return "This still says that you are so and stay so:"
    case .learns: return isMet ? "What you learn or do otherwise:" : "What you learn, try or do otherwise is not said."
    case .decides: return isMet ? "You decide:" : "No decision: say what you do now."
    case .unknown: return isMet ? "You name what you do not know:" : "What you do not know is not named."
    case .changes:
      return isMet ? "What would change it:" : "What would change your decision is not said."
    case .words(let count, let most):
      return isMet
        ? "\(count) words; \(most) fit into 30 seconds." : "\(count) words: only \(most) fit into 30 seconds."
    case .stakes: return isMet ? "What is at stake:" : "What is at stake is not said: for whom, how much, by when?"
    case .role: return isMet ? "Your own role:" : "Your own role is not said."
    case .beyond: return "This goes beyond the situation, into the story:"
    case .phase(let phase, let words, let share):
      let target = "about \(percent(phase.share)) is its share"
      return words == 0
        ? "\(phase.rawValue): not there, \(target)."
        : "\(phase.rawValue): \(words) words, \(percent(share)); \(target)."
    case .hit(let number, let flag): return "Sentence \(number), rightly marked (\(flag)):"
    case .overlooked(let number, let flag): return "Sentence \(number), overlooked (\(flag)):"
    case .falseAlarm(let number): return "Sentence \(number), marked, and nothing is against it:"
    case .point(let title): return isMet ? "\(title):" : "\(title): not made."
    }
  }

  /// The sign of a state, so that it is seen without colour.
  static func sign(_ state: ExerciseFinding.State) -> String {
    switch state {
    case .met: "✓"
    case .missing: "✗"
    case .note: "·"
    }
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}

extension String {
  /// The text with its first letter large.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
