/// A text of one language: plain, or in the forms that a number asks for; `{name}` in it is a slot to be filled.
public enum Wording: Hashable, Sendable {
  case plain(String)
  /// The slot `count` holds the number that decides.
  case plural([PluralForm: String])

  /// The slot whose number chooses the form.
  public static let count = "count"

  /// All its texts.
  var texts: [String] {
    switch self {
    case .plain(let text): [text]
    case .plural(let forms): PluralForm.allCases.compactMap { forms[$0] }
    }
  }

  /// The slots of all its texts.
  var slots: Set<String> { texts.reduce(into: []) { $0.formUnion(Slots.names(in: $1)) } }

  /// The text with its slots filled.
  func text(_ slots: Slots, in language: ScreenLanguage) -> String {
    switch self {
    case .plain(let text): return slots.fill(text)
    case .plural(let forms):
      let form = language.form(of: slots.count ?? 0)
      return slots.fill(forms[form] ?? forms[.many] ?? "")
    }
  }
}
