/// What keys do that mean the same on several screens.
public enum KeyText: String, Message {
  case help, back, backMore, open, move, moveMore, search, searchMore, searchWords, home, homeMore

  /// Its key in the files.
  public static let section = "keys"
}
