import Interview

/// The exercise that works on something a follow-up presses, on a red flag or on the pace: `grill exercise ID`.
public enum NextExercise: String, CaseIterable, Sendable {
  case weToI = "we-to-i"
  case numbers
  case reframeBlame = "reframe-blame"
  case growth
  case seventyPercent = "seventy-percent"
  case situation30 = "situation-30"
  case pacedAnswer = "paced-answer"
  case spotTheFlag = "spot-the-flag"
  case keyPoints = "key-points"

  /// What to practise for a target.
  static func on(_ target: Target) -> NextExercise {
    switch target {
    case .who: .weToI
    case .metric, .impact: .numbers
    case .own, .cause, .prevent: .reframeBlame
    case .learning, .growth: .growth
    case .tradeoff, .backbone: .seventyPercent
    case .situation: .situation30
    case .detect, .contain, .fix, .tell, .none: .pacedAnswer
    }
  }

  /// What to practise for a red flag.
  static func on(flag: String) -> NextExercise { FlagMeaning.target(of: flag).map { on($0) } ?? .spotTheFlag }
}
