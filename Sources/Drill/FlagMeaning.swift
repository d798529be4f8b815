import Interview

/// What red flags mean for a drill, by their identifiers.
enum FlagMeaning {
  /// Flags that decide an interview by themselves: the auto-rejects of seed 002 and the like.
  static let deciding: Set<String> =
    Set([Flag.blame, .grave, .nofail, .nolearn, .orders, .diffuse, .trivial].map(\.rawValue)).union(["only-a-cause"])

  /// What a red flag comes down to, where a follow-up could press it.
  static func target(of flag: String) -> Target? {
    switch flag {
    case "no-actions": return .who
    case "only-a-cause": return .own
    case "no-monitoring": return .prevent
    default: break
    }
    switch Flag(rawValue: flag) {
    case .blame, .diffuse, .orders, .nofail: return .own
    case .vague: return .metric
    case .nolearn: return .learning
    case .appease: return .backbone
    case .trivial, .unsure, .ancient, .grave, nil: return nil
    }
  }
}
