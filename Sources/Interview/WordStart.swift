extension String {
  /// Whether it holds a letter or a digit, so that a first word has begun.
  public var beginsWord: Bool { contains { $0.isLetter || $0.isNumber } }
}
