/// The points of a question of knowledge, in a scorecard.
public enum KeyPointText: String, Message {
  case heading, made, missed

  /// Its key in the files.
  public static let section = "keyPoints"
}
