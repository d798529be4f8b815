import Interview

/// The figures that can be had for an answer.
struct AnswerFigures: Hashable, Sendable {
  /// By the figure's place; not a number where it cannot be had.
  private var values = SIMD16<Double>(repeating: .nan)

  /// A figure; nil where it cannot be had.
  subscript(_ figure: Figure) -> Double? {
    get {
      let value = values[Self.place(figure)]
      return value.isNaN ? nil : value
    }
    set { values[Self.place(figure)] = newValue ?? .nan }
  }

  private static func place(_ figure: Figure) -> Int {
    switch figure {
    case .learningShare: 0
    case .learningOfAll: 1
    case .iShare: 2
    case .sceneShare: 3
    case .actionShare: 4
    case .order: 5
    case .words: 6
    case .leadWords: 7
    case .minutes: 8
    case .metrics: 9
    case .years: 10
    }
  }
}
