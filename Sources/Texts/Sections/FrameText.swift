/// What stands around every screen: the question before leaving, the help, a window that is too small.
public enum FrameText: String, Message {
  case leave, leaveBriefly
  case tooSmall, tooSmallBriefly
  case keysOf, scrollOrClose, close
  case help, suspend, suspendMore, leaveKey, leaveMore

  /// Its key in the files.
  public static let section = "frame"
}
