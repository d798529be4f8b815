/// The screen of recorded sessions.
public enum SessionsText: String, Message {
  case name, about
  case openMore, searchMore
  case unreadable, finished, left
  case none, nothing

  /// Its key in the files.
  public static let section = "sessions"
}
