/// A drill as it is played on the screen.
public enum DrillText: String, Message {
  case name
  case opening, followUp, followUpAgain
  case left, leftPaused, leftSoon, leftNow
  case presses, contradiction
  case acknowledge, approach, example, principle
  case placeholder, paused, pausedMore
  case timeUp, barRaiser, notSaved, notSavedBriefly
  case leave, leaveUnsaved, kept, keptElsewhere, lost
  case goOnKey, goOnMore, doneKey, doneMore, skipKey, skipMore, pauseKey, pauseMore, coachKey, examKey, modeMore
  case leaveKey, leaveMore, newLineKey, lineEndsKey, lineEndsMore, wordKey, wordMore, deleteWordKey, deleteWordMore
  case deleteLineKey, deleteLineMore, undoKey, undoMore

  /// Its key in the files.
  public static let section = "drill"
}
