import Interview

/// The story portfolio and the recovery plan.
public enum StoriesText: String, Message {
  case name, homeTitle, homeDetail, homeKey, homeMore, planKey, planMore, storiesKey, storiesMore, drillKey, drillMore
  case scrollMore, reading, passedOver, nothingYet
  case portfolio, five, failures, principles, place, filled, told, lacking, drill, next, complete
  case productionFailure, systemImprovement, conflict, costOrPerformance, beyondTheRole
  case technicalFailure, projectFailure, communicationFailure, leadershipFailure, judgementFailure
  case plan, planFrom, weaknesses, noWeakness, openIn, exercise, press, weeks, week, analysis, practice, mocks
  case tryAgain, tryAgainMore, practiceAid

  /// Its key in the files.
  public static let section = "stories"

  /// The name of a story to have ready.
  public static func name(of story: PreparedStory) -> StoriesText {
    switch story {
    case .productionFailure: .productionFailure
    case .systemImprovement: .systemImprovement
    case .conflict: .conflict
    case .costOrPerformance: .costOrPerformance
    case .beyondTheRole: .beyondTheRole
    case .technicalFailure: .technicalFailure
    case .projectFailure: .projectFailure
    case .communicationFailure: .communicationFailure
    case .leadershipFailure: .leadershipFailure
    case .judgementFailure: .judgementFailure
    }
  }
}
