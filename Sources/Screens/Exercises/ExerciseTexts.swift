import Drill
import Interview
import Texts

extension Texts {
  /// What a finding says before the words that it quotes.
  func says(_ finding: ExerciseFinding) -> String {
    let isMet = finding.state == .met
    func text(_ met: ExerciseFindingText, _ missing: ExerciseFindingText) -> String { self[isMet ? met : missing] }
    switch finding.subject {
    case .nothing: return self[ExerciseFindingText.nothing]
    case .ownDeed: return text(.ownDeed, .noOwnDeed)
    case .weDeed: return self[finding.state == .missing ? ExerciseFindingText.weDeed : .weDeedToo]
    case .lostDeed: return self[ExerciseFindingText.lostDeed]
    case .ownShare(let share): return self[ExerciseFindingText.ownShare, ["share": Self.percent(share)]]
    case .baseline: return text(.baseline, .noBaseline)
    case .goal: return text(.goal, .noGoal)
    case .step: return text(.step, .noStep)
    case .outcome: return text(.outcome, .noOutcome)
    case .vague: return self[ExerciseFindingText.vague]
    case .otherNumber(let fact): return self[ExerciseFindingText.otherNumber, ["fact": quoted(fact)]]
    case .addedNumber: return self[ExerciseFindingText.addedNumber]
    case .blame: return self[ExerciseFindingText.blame]
    case .possible: return text(.possible, .notPossible)
    case .fixed: return self[ExerciseFindingText.fixed]
    case .learns: return text(.learns, .learnsNothing)
    case .decides: return text(.decides, .undecided)
    case .unknown: return text(.unknown, .noUnknown)
    case .changes: return text(.changes, .changesNothing)
    case .words(let words, let most):
      return self[isMet ? ExerciseFindingText.words : .tooManyWords, ["words": words, "most": most]]
    case .stakes: return text(.stakes, .noStakes)
    case .role: return text(.role, .noRole)
    case .beyond: return self[ExerciseFindingText.beyond]
    case .phase(let phase, let words, let share): return says(phase, words: words, share: share)
    case .phaseTime(let phase, let seconds, let target):
      return self[
        isMet ? ExerciseFindingText.phaseTime : .phaseTooLong,
        ["phase": name(phase), "time": duration(seconds), "target": duration(target)]]
    case .hit(let number, let flag): return self[ExerciseFindingText.hit, ["number": number, "flag": translated(flag)]]
    case .overlooked(let number, let flag):
      return self[ExerciseFindingText.overlooked, ["number": number, "flag": translated(flag)]]
    case .falseAlarm(let number): return self[ExerciseFindingText.falseAlarm, ["number": number]]
    case .point(let title): return self[isMet ? ExerciseFindingText.point : .noPoint, ["title": translated(title)]]
    }
  }

  private func says(_ phase: Phase, words: Int, share: Double) -> String {
    let target = Self.percent(phase.share)
    if words == 0 { return self[ExerciseFindingText.noPhase, ["phase": name(phase), "target": target]] }
    return self[
      ExerciseFindingText.phase,
      ["phase": name(phase), "words": words, "share": Self.percent(share), "target": target]]
  }

  /// The name of a phase of a paced answer.
  func name(_ phase: Phase) -> String {
    switch phase {
    case .acknowledge: self[ExerciseText.acknowledge]
    case .approach: self[ExerciseText.approach]
    case .example: self[ExerciseText.example]
    case .principle: self[ExerciseText.principle]
    }
  }

  private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}

extension ExerciseFinding.State {
  /// The sign of a state, so that it is seen without colour.
  var sign: String {
    switch self {
    case .met: "✓"
    case .missing: "✗"
    case .note: "·"
    }
  }
}

// The keys of the exercises' screens.
extension Texts {
  /// The keys of an exercise at a stage.
  func exerciseKeys(_ stage: ExerciseStage, marksSentences: Bool, takesOver: Bool) -> [KeyHint] {
    switch stage {
    case .ready:
      return [
        hint("Enter", .start, .startMore), KeyHint("Esc", self[KeyText.back], more: self[ExerciseText.backMore]),
        KeyHint("?", self[KeyText.help]),
      ]
    case .paused: return [hint("Enter", .goOn, .goOnMore), KeyHint("F1", self[KeyText.help])]
    case .feedback, .finished:
      return [
        hint("Enter", .next, .nextMore), hint("r", .againKey, .againMore), hint("↑↓", .scroll, .scrollMore),
        hint("Esc", .end, .endMore), KeyHint("?", self[KeyText.help]),
      ]
    case .trying: return trialKeys(marksSentences: marksSentences, takesOver: takesOver)
    }
  }

  private func trialKeys(marksSentences: Bool, takesOver: Bool) -> [KeyHint] {
    let marking = [
      hint("Space", .mark, .markMore), KeyHint("↑↓", self[KeyText.move], more: self[KeyText.moveMore]),
    ]
    let taking = [hint("Tab", .takeOver, .takeOverMore)]
    return [hint("Ctrl-D", .doneKey, .doneMore)] + (marksSentences ? marking : takesOver ? taking : [])
      + [
        hint("Ctrl-N", .skip, .skipMore), hint("Ctrl-P", .pause, .pauseMore), KeyHint("F1", self[KeyText.help]),
        hint("Ctrl-C", .leave, .leaveMore), hint("PgUp/Dn", .scrollText, .scrollTextMore),
      ]
  }

  /// The keys of the list of exercises.
  var exerciseListKeys: [KeyHint] {
    [
      KeyHint("Enter", self[KeyText.open], more: self[ExerciseText.openMore]),
      KeyHint("↑↓", self[KeyText.move], more: self[KeyText.moveMore]),
      KeyHint("/", self[KeyText.search], more: self[KeyText.searchMore]),
      KeyHint("Esc", self[KeyText.back], more: self[KeyText.backMore]), KeyHint("?", self[KeyText.help]),
    ]
  }

  /// The keys of a tally; with more items or without.
  func exerciseTallyKeys(hasMore: Bool) -> [KeyHint] {
    (hasMore ? [hint("Enter", .more, .moreMore)] : []) + [
      hint("↑↓", .scroll, .scrollMore), hint("e", .all, .allMore),
      KeyHint("Esc", self[KeyText.home], more: self[KeyText.homeMore]), KeyHint("?", self[KeyText.help]),
    ]
  }

  private func hint(_ key: String, _ does: ExerciseText, _ more: ExerciseText) -> KeyHint {
    KeyHint(key, self[does], more: self[more])
  }
}
