/// A drill line by line, for screen readers and pipes.
public enum PlainText: String, Message {
  case title
  case commands
  case opening, followUp, followUpAgain
  case question, draft
  case timeUp, barRaiser
  case reply
  case paused, resumed, left, kept
  case notSaved
  case readingDeeper

  /// Its key in the files.
  public static let section = "plain"
}
