import Interview

/// What to do about the clock, with the words that show it.
struct PaceFixes {
  private let turns: [Turn]
  private let figures: PaceFigures

  init(_ turns: [Turn]) {
    self.turns = turns
    figures = PaceFigures(turns)
  }

  /// Seconds to the first word, on average, that an interviewer notices.
  private static let slow = 12.0

  var all: [Fix] { [cutOff, slowStart, passedOver].compactMap { $0 } }

  private var cutOff: Fix? {
    guard figures.cutOff > 0, figures.cutOff * 3 >= figures.answers else { return nil }
    return Fix(
      .cutOff(figures.cutOff, of: figures.answers),
      words: turns.last { $0.ending == .timeUp && !$0.answer.isEmpty }.map { Quotation.ofEnd($0.answer) },
      exercise: .pacedAnswer)
  }

  private var slowStart: Fix? {
    guard let firstWord = figures.firstWord, firstWord > Self.slow else { return nil }
    let slowest = turns.max { ($0.firstWord ?? 0) < ($1.firstWord ?? 0) }
    return Fix(
      .slowStart(seconds: Int(firstWord.rounded())),
      words: slowest.map { Quotation.of($0.answer) },
      exercise: .pacedAnswer)
  }

  private var passedOver: Fix? {
    guard figures.skipped > 0 else { return nil }
    return Fix(.passedOver(figures.skipped), exercise: .pacedAnswer)
  }
}
