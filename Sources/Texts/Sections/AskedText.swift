/// Why a question is asked, where no gap is the reason.
public enum AskedText: String, Message {
  case opens, asWritten, dodged, noGap
  case numberChanged, dateChanged, actorChanged

  /// Its key in the files.
  public static let section = "asked"
}
