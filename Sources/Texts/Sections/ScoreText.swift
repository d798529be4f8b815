/// The scorecard of one answer, as `grill score` prints it.
public enum ScoreText: String, Message {
  case answer
  case question, verdict, grade
  case met
  case flagsNone, flags, flag, instead
  case figures, learnings, iShare, convention, numbers, noNumbers, readFast, readDeep
  case fixes, said
  case next, nextNone

  /// Its key in the files.
  public static let section = "score"
}
