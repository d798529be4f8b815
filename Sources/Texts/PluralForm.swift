/// A form of a text that a number asks for: `1 run`, `2 runs`; `1 ответ`, `2 ответа`, `5 ответов`.
public enum PluralForm: String, CaseIterable, Codable, Sendable {
  case one, few, many
}

extension ScreenLanguage {
  /// The forms that this language tells apart.
  public var forms: [PluralForm] {
    switch self {
    case .english: [.one, .many]
    case .russian: [.one, .few, .many]
    }
  }

  /// The form that a number asks for.
  func form(of number: Int) -> PluralForm {
    switch self {
    case .english: return number == 1 ? .one : .many
    case .russian:
      let (ten, hundred) = (number.magnitude % 10, number.magnitude % 100)
      if (11...14).contains(hundred) { return .many }
      if ten == 1 { return .one }
      return (2...4).contains(ten) ? .few : .many
    }
  }
}
