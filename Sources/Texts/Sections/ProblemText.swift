/// What is wrong with a recording or its folder.
public enum ProblemText: String, Message {
  case noHome, unusableFolder, unusableFile, diskFull, inUse, notARecording, cutOff, tooNew

  /// Its key in the files.
  public static let section = "problems"
}
