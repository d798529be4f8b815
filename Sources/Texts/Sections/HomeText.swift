/// The home screen.
public enum HomeText: String, Message {
  case name, tagline, greeting, about, promise, promiseBriefly
  case resume, resumeDetail
  case start, startDetail, startNothing
  case choose, chooseDetail, chains, openings
  case sessions, sessionsNone, sessionsCount
  case help, helpDetail
  case quit
  case openMore, moveMore, startKey, startMore, chooseKey, chooseMore, sessionsKey, sessionsMore, helpMore, quitKey
  case quitMore, languageMore

  /// Its key in the files.
  public static let section = "home"
}
