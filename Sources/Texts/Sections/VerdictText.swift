/// A grade in words.
public enum VerdictText: String, Message {
  case nothing, reject, weak, mixed, good, raises

  /// Its key in the files.
  public static let section = "verdicts"
}
