/// Why an answer counts as nothing.
public enum NothingText: String, Message {
  case empty, wordless, only, repeated, echo, keywords, placeholder, unconnected, buzzwords, career
  case notEnglish

  /// Its key in the files.
  public static let section = "nothing"
}
