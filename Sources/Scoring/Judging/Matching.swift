import Interview

/// A sentence that fits a pattern.
struct Hit: Sendable {
  var sentence: Int
  /// By its place in the rubric's table.
  var pattern: Int
}

/// An answer as conditions see it: which sentences fit which patterns, and its figures.
struct Matching {
  let rubric: Rubric
  let fits: Fits
  let figures: AnswerFigures

  /// Looks for all patterns of a rubric in an answer.
  init(_ answer: AnswerFacts, by rubric: Rubric) {
    self.rubric = rubric
    fits = Fits(rubric.table, in: answer)
    figures = answer.figures
  }

  /// How the answer meets an element, and by which sentences.
  func state(_ element: Rubric.Element, hits: inout [Hit]) -> ElementState {
    hits.removeAll(keepingCapacity: true)
    if holds(element.met) {
      collect(element.met, into: &hits)
      return .met
    }
    if let partly = element.partly, holds(partly) {
      collect(partly, into: &hits)
      return .partly
    }
    return .missing
  }

  /// Whether a condition, by its place, holds for the answer.
  private func holds(_ place: Int) -> Bool {
    switch rubric.nodes[place] {
    case .any(let parts):
      for part in parts where holds(part) { return true }
      return false
    case .all(let parts):
      for part in parts where !holds(part) { return false }
      return true
    case .not(let parts):
      for part in parts where holds(part) { return false }
      return true
    case .sentence(let pattern): return fits.count(pattern) >= rubric.table.times[pattern]
    case .figure(let bounds):
      guard let value = figures[bounds.figure] else { return false }
      return value >= bounds.least ?? -.infinity && value <= bounds.most ?? .infinity
    }
  }

  /// Appends the sentences that make a condition hold.
  private func collect(_ place: Int, into hits: inout [Hit]) {
    switch rubric.nodes[place] {
    case .any(let parts):
      for part in parts where holds(part) { collect(part, into: &hits) }
    case .all(let parts):
      for part in parts { collect(part, into: &hits) }
    case .sentence(let pattern): fits.collect(pattern, into: &hits)
    case .not, .figure: break
    }
  }
}
