import Interview

extension Pace {
  /// What a spoken budget is multiplied by: fluent typing is about half as fast as speaking.
  public var factor: Double {
    switch self {
    case .typed: 2
    case .spoken: 1
    }
  }

  /// A spoken budget at this pace, in seconds.
  public func budget(_ spokenSeconds: Int) -> Double { Double(spokenSeconds) * factor }
}

/// The four phases of a rapid-fire response (seed 003): 5, 15, 90 and 30 seconds of an opening's 140.
public enum Phase: String, CaseIterable, Sendable {
  case acknowledge, approach, example, principle

  /// Its share of an opening's budget.
  public var share: Double {
    switch self {
    case .acknowledge: 5.0 / 140
    case .approach: 15.0 / 140
    case .example: 90.0 / 140
    case .principle: 30.0 / 140
    }
  }

  /// Where it ends, as a share of the budget.
  public var end: Double {
    var sum = 0.0
    for phase in Phase.allCases {
      sum += phase.share
      if phase == self { break }
    }
    return sum
  }

  /// The phase that a share of the budget falls in; past the end it is the last one.
  public static func at(share: Double) -> Phase {
    allCases.first { share < $0.end } ?? .principle
  }
}

/// How close the end of the budget is, for screens to say in words and in colour.
public enum Urgency: Sendable {
  case calm, soon, now

  /// Amber for the last quarter, red for the last tenth or ten seconds, whichever is longer.
  public init(remaining: Double, budget: Double) {
    if remaining <= max(10, budget / 10) {
      self = .now
    } else if remaining <= budget / 4 {
      self = .soon
    } else {
      self = .calm
    }
  }
}
