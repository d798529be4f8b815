import Interview

/// Which exercise works on something that a drill found wanting: `grill exercise ID`.
extension ExerciseKind {
  /// What to practise for a target.
  static func on(_ target: Target) -> ExerciseKind {
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
  static func on(flag: String) -> ExerciseKind { FlagMeaning.target(of: flag).map { on($0) } ?? .spotTheFlag }
}
