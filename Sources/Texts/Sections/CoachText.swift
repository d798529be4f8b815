/// The live checklist beside an answer.
public enum CoachText: String, Message {
  case presses, stillOpen, changed
  case learnings, iNotWe, numbers, noneYet, bar
  case line, iShare, openingLine
  case answered, partly, unanswered

  /// Its key in the files.
  public static let section = "coach"
}
