import Interview

// Nouns of the domain, as the screens call them: their own cases are the keys.

extension QuestionKind: Message {
  /// Its key in the files.
  public static let section = "kinds"
}

extension DrillMode: Message {
  /// Its key in the files.
  public static let section = "modes"
}

extension QuestionOrder: Message {
  /// Its key in the files.
  public static let section = "orders"
}

extension Pace: Message {
  /// Its key in the files.
  public static let section = "paces"
}

extension ReplyState: Message {
  /// Its key in the files.
  public static let section = "replies"
}

extension ElementState: Message {
  /// Its key in the files.
  public static let section = "states"
}
