/// The exercises: their list, an item as it is tried, the tally, and the same line by line.
public enum ExerciseText: String, Message {
  case title, homeDetail, homeKey, homeMore, noneFits, done, again, passed, model, yours, tally, notice
  case begin, placeholder, pacedPlaceholder, timeUp, paused, pausedMore, leaving, notSaved, notSavedQuestion
  case moreAbove, moreBelow, gone, items, rules, position, timeLeft, timeLeftPaused, timeLeftLast, outcome
  case outcomeCut, doneOf, tries, acknowledge, approach, example, principle, openMore, start, startMore
  case backMore, goOn, goOnMore, next, nextMore, againKey, againMore, scroll, scrollMore, end, endMore
  case doneKey, doneMore, mark, markMore, takeOver, takeOverMore, skip, skipMore, pause, pauseMore, leave
  case leaveMore, scrollText, scrollTextMore, more, moreMore, all, allMore, plainRules, plainSpot
  case plainPaced, plainNext, plainPaused, plainResumed, plainItem, plainLeft

  /// Its key in the files.
  public static let section = "exercises"
}
