/// Where a person's files go, by the XDG base directory specification.
public enum UserFolder: Sendable {
  /// What a person would miss: sessions and stories.
  case data
  /// Settings.
  case settings
  /// What can be made again: the index.
  case cache

  /// Its absolute path in an environment; a variable that holds no absolute path does not count.
  ///
  /// - Throws: `noHome` where the environment names no such folder.
  public func path(environment: [String: String]) throws(SessionProblem) -> String {
    let (variable, underHome) =
      switch self {
      case .data: ("XDG_DATA_HOME", ".local/share")
      case .settings: ("XDG_CONFIG_HOME", ".config")
      case .cache: ("XDG_CACHE_HOME", ".cache")
      }
    if let base = environment[variable], base.hasPrefix("/") { return "\(base)/grill" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { throw .noHome }
    return "\(home)/\(underHome)/grill"
  }
}
