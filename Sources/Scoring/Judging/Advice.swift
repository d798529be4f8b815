import Interview

/// What to do about each thing that a follow-up presses.
public enum Advice {
  /// One or two sentences to the candidate.
  public static func on(_ target: Target) -> String {
    switch target {
    case .own: "Name your own mistake in one sentence that starts with I, before you explain anything."
    case .who: "Retell the steps with I for what you did yourself; keep we for what the team did without you."
    case .situation: "Open with when, where, what system or project, and what was at stake: two sentences."
    case .detect: "Say what told you: which alert, figure, log or person, and when."
    case .contain: "Say what you did first to stop it from getting worse, before you repaired anything."
    case .fix: "Say what was repaired, how, and how you knew that it was right again."
    case .prevent: "Name the test, alert, check or habit that exists now and did not before, and who runs it."
    case .cause: "Go one why deeper: not what broke, but what let it break."
    case .impact: "Say how bad it was in numbers: users, rows, money, hours."
    case .metric: "Give the result as before and after, in one unit, with the time it took."
    case .tell: "Say whom you told, when, and in which words; the bad news first."
    case .learning: "State the lesson as a rule that somebody else could follow."
    case .growth: "Tell of a later day on which you did it differently, and what came of it."
    case .tradeoff: "Name what you did not choose, what it would have given, and why you let it go."
    case .backbone: "Say what you held to, against whom, with which facts, and what you did once it was decided."
    case .none: "Tell it again in half the time."
    }
  }
}
