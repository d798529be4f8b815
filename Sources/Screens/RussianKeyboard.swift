import Terminal

extension Key {
  /// The key as it is on a Latin keyboard, where it was pressed with the Russian layout on: `ы` lies where `s` does.
  ///
  /// For screens whose letters are commands; where text is typed, a letter is itself.
  var onLatinKeyboard: Key {
    guard case .character(let character) = self, let place = Self.russian.firstIndex(of: character) else { return self }
    return .character(Self.latin[place])
  }

  private static let russian = Array("йцукенгшщзфывапролдячсмитьЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ")
  private static let latin = Array("qwertyuiopasdfghjklzxcvbnmQWERTYUIOPASDFGHJKLZXCVBNM")
}
