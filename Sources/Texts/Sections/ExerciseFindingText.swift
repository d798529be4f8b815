/// What the feedback on an exercise says before the words that it quotes.
public enum ExerciseFindingText: String, Message {
  case nothing, ownDeed, noOwnDeed, weDeed, weDeedToo, lostDeed, ownShare, baseline, noBaseline, goal
  case noGoal, step, noStep, outcome, noOutcome, vague, otherNumber, addedNumber, blame, possible, notPossible, fixed,
    learns
  case learnsNothing, decides, undecided, unknown, noUnknown, changes, changesNothing, words, tooManyWords
  case stakes, noStakes, role, noRole, beyond, phase, noPhase, phaseTime, phaseTooLong, hit, overlooked, falseAlarm,
    point, noPoint

  /// Its key in the files.
  public static let section = "exerciseFindings"
}
