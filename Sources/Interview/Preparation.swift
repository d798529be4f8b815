/// What a chain prepares a candidate for, besides what its frameworks judge.
public struct Preparation: Hashable, Codable, Sendable {
  /// The leadership principles that its story shows.
  public var principles: [LeadershipPrinciple]
  /// The stories to have ready that it asks for.
  public var stories: [PreparedStory]
  /// Rows of the table of frameworks that it serves and that none of its frameworks names.
  public var rows: [Int]

  /// A preparation as given; for nothing in particular by default.
  public init(principles: [LeadershipPrinciple] = [], stories: [PreparedStory] = [], rows: [Int] = []) {
    self.principles = principles
    self.stories = stories
    self.rows = rows
  }
}

/// The leadership principles that seed 003 names.
public enum LeadershipPrinciple: String, Codable, CaseIterable, Sendable {
  case customerObsession = "customer-obsession"
  case ownership
  case diveDeep = "dive-deep"
  case backbone = "have-backbone"
  case deliverResults = "deliver-results"
  case biasForAction = "bias-for-action"

  /// Its name, which is the same in every language.
  public var title: String {
    switch self {
    case .customerObsession: "Customer Obsession"
    case .ownership: "Ownership"
    case .diveDeep: "Dive Deep"
    case .backbone: "Have Backbone; Disagree and Commit"
    case .deliverResults: "Deliver Results"
    case .biasForAction: "Bias for Action"
    }
  }
}

/// The stories that a candidate should have ready: the five of seed 002 and the five kinds of failure of seed 000.
///
/// Their raw values are the elements of the framework `story-portfolio`.
public enum PreparedStory: String, Codable, CaseIterable, Sendable {
  case productionFailure = "production-failure"
  case systemImprovement = "system-improvement"
  case conflict
  case costOrPerformance = "cost-or-performance"
  case beyondTheRole = "beyond-the-role"
  case technicalFailure = "technical-failure"
  case projectFailure = "project-failure"
  case communicationFailure = "communication-failure"
  case leadershipFailure = "leadership-failure"
  case judgementFailure = "judgement-failure"

  /// Whether it is one of the five kinds of failure of seed 000.
  public var isKindOfFailure: Bool {
    switch self {
    case .technicalFailure, .projectFailure, .communicationFailure, .leadershipFailure, .judgementFailure: true
    default: false
    }
  }
}
