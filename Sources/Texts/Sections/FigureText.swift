/// Figures as people read them.
public enum FigureText: String, Message {
  case seconds, minutes, minutesSeconds
  case nothing

  /// Its key in the files.
  public static let section = "figures"
}
