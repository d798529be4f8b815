import Bank

/// The texts of the screens in one language.
public struct Texts: Sendable {
  /// The language.
  public let language: ScreenLanguage
  private let sections: [String: [String: Wording]]

  init(language: ScreenLanguage, sections: [String: [String: Wording]]) {
    self.language = language
    self.sections = sections
  }

  /// The texts that the program was built with.
  public init(_ language: ScreenLanguage) {
    // The embedded file is made and checked by `pack`; were it damaged, the keys would be shown.
    let tree = try? JSONTree(language == .english ? Embedded.english : Embedded.russian)
    self.init(language: language, sections: tree.map(TextPack.sections) ?? [:])
  }

  /// The English ones: what recordings and the output for programs are written in.
  public static let english = Texts(.english)

  /// A text with its slots filled.
  public subscript<Text: Message>(_ message: Text, _ slots: Slots = [:]) -> String {
    guard let wording = sections[Text.section]?[message.rawValue] else { return message.rawValue }
    return wording.text(slots, in: language)
  }
}
