/// A language in which the screens can be read; answers are given and judged in English.
public enum ScreenLanguage: String, CaseIterable, Codable, Sendable {
  case english = "en"
  case russian = "ru"

  /// Its name in itself, for whoever reads no other.
  public var name: String {
    switch self {
    case .english: "English"
    case .russian: "русский"
    }
  }

  /// Its file in Data/texts, without the ending.
  public var file: String {
    switch self {
    case .english: "english"
    case .russian: "russian"
    }
  }

  /// The next one, round and round.
  public var next: ScreenLanguage {
    switch self {
    case .english: .russian
    case .russian: .english
    }
  }

  /// What was asked for, else `GRILL_LANGUAGE`, else what was chosen earlier, else the system's language, else English.
  public static func chosen(asked: ScreenLanguage?, remembered: ScreenLanguage?, environment: [String: String])
    -> ScreenLanguage
  {
    asked ?? environment["GRILL_LANGUAGE"].flatMap(ScreenLanguage.init(locale:)) ?? remembered
      ?? system(environment).flatMap(ScreenLanguage.init(locale:)) ?? .english
  }

  /// The variables that name the system's language, the first that is set deciding.
  public static let variables = ["LC_ALL", "LC_MESSAGES", "LANG"]

  private static func system(_ environment: [String: String]) -> String? {
    variables.compactMap { environment[$0] }.first { !$0.isEmpty }
  }

  /// The language of a locale such as `ru_RU.UTF-8`, if it is one of these.
  private init?(locale: String) {
    let code = locale.prefix { $0.isLetter }.lowercased()
    guard let language = ScreenLanguage.allCases.first(where: { $0.rawValue == code || $0.file == code }) else {
      return nil
    }
    self = language
  }
}
