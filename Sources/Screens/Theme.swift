import Terminal

/// The styles of the screens, by meaning.
///
/// Only the sixteen colours, chosen to be read on dark and on light backgrounds; every meaning is also said in words.
enum Theme {
  /// Names of screens and headings.
  static let heading = Style(bold: true)
  /// What is being asked.
  static let question = Style(bold: true)
  /// What may be passed over.
  static let quiet = Style(dim: true)
  /// What is selected, and the bars at the edges.
  static let bar = Style(reverse: true)
  /// A name that stands out without judging.
  static let accent = Style(foreground: .magenta, bold: true)
  /// Met, answered, in time.
  static let good = Style(foreground: .green, bold: true)
  /// Partly met, little time.
  static let warning = Style(foreground: .black, background: .yellow)
  /// Half met, in running text.
  static let partly = Style(foreground: .magenta)
  /// Missing, a red flag, no time.
  static let bad = Style(foreground: .red, bold: true)
  /// The bar raiser cutting in.
  static let alarm = Style(foreground: .white, background: .red, bold: true)
  /// The candidate's own words, quoted as evidence.
  static let evidence = Style(underline: true)
}
