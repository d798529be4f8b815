import Interview
import Scoring

/// Asks for a gap in plain words, where no chain's wordings are at hand.
enum PlainAsk {
  /// The question that presses a gap.
  static func ask(_ gap: Gap, _ assessment: Assessment) -> String {
    switch gap.target {
    case .own: "Which part of that was yours to answer for?"
    case .who: "What did you yourself do?"
    case .situation: "What exactly was the system, the team, and what was at stake?"
    case .detect: "How did you first know that something was wrong?"
    case .contain: "What did you do to keep it from spreading?"
    case .fix: "What repaired it?"
    case .prevent: "What keeps it from happening again?"
    case .cause: "Why did it happen at all?"
    case .impact: "How bad was it, in numbers?"
    case .metric: "What was the result, in numbers?"
    case .tell: "Whom did you tell, and when?"
    case .learning: "What did you learn from it?"
    case .growth: "What do you do differently now, and what shows it?"
    case .tradeoff: "Why this and not something else?"
    case .backbone: "Where did you hold your position, and against whom?"
    case .none: ""
    }
  }
}
