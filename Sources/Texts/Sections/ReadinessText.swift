/// How near a drill comes to a level.
public enum ReadinessText: String, Message {
  case heading, aid
  case asks, asksMore, slips, dodged, skipped, cutOff
  case notAsked, noStory, notHere, endedBy
  case shown, short, ended, missesBeyond
  case beyond

  /// Its key in the files.
  public static let section = "readiness"
}
