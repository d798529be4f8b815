import Drill
import Interview
import Scoring
import Sessions

/// Something that the candidate can rate in an answer before Grill's view is shown.
struct RateableElement: Hashable, Sendable {
  /// `framework/element`, as a recording keeps it.
  var id: String
  /// The framework's title; empty for what a follow-up pressed.
  var framework: String
  var title: String
  /// What a follow-up pressed; nil for an element of a framework.
  var target: Target?
  /// Grill's view.
  var state: ElementState

  /// Of an opening answer the elements of the frameworks that judge it; of a reply whether it gave what was pressed.
  static func all(of answer: RecordedAnswer, _ assessment: Assessment, scorer: Scorer) -> [RateableElement] {
    guard answer.isOpening else {
      guard answer.presses != .none,
        let element = scorer.element(answer.presses.rawValue, of: "reply", in: assessment)
      else { return [] }
      let state: ElementState = assessment.nothing == nil ? element.state : .missing
      return [
        RateableElement(
          id: "reply/\(answer.presses.rawValue)", framework: "", title: element.title, target: answer.presses,
          state: state)
      ]
    }
    return assessment.frameworks.flatMap { framework in
      framework.elements.map { element in
        RateableElement(
          id: "\(framework.id)/\(element.id)", framework: framework.title, title: element.title, target: nil,
          state: element.state)
      }
    }
  }
}

extension ElementState {
  /// Met counts 1, partly met a half, missing 0.
  var points: Double {
    switch self {
    case .met: 1
    case .partly: 0.5
    case .missing: 0
    }
  }
}

/// The candidate's view of an answer beside Grill's.
struct RatedAnswer: Hashable {
  /// Each rated element with both views.
  let rows: [Row]

  struct Row: Hashable {
    var element: RateableElement
    var own: ElementState

    /// Above zero where the candidate sees more than Grill.
    var difference: Double { own.points - element.state.points }
  }

  init(_ rating: SelfRating, of elements: [RateableElement]) {
    rows = rating.elements.compactMap { rated in
      guard let element = elements.first(where: { $0.id == rated.id }), let own = ElementState(rawValue: rated.state)
      else { return nil }
      return Row(element: element, own: own)
    }
  }

  /// How the two compare on the whole.
  var habit: RatingHabit { RatingHabit(elements: rows.count, overrated: rows.map(\.difference).reduce(0, +)) }
}

extension ReviewedSession {
  /// How the candidate's ratings of this recording compare with Grill's; nil where nothing was rated.
  var ratingHabit: RatingHabit? {
    var sum = RatingHabit(elements: 0, overrated: 0)
    for answer in answers {
      guard let rating = review.ratings[answer.recorded.place] else { continue }
      let habit = RatedAnswer(rating, of: answer.rateable).habit
      sum.elements += habit.elements
      sum.overrated += habit.overrated
    }
    return sum.elements > 0 ? sum : nil
  }
}
