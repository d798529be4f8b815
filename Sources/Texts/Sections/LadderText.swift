import Interview

/// The ladder of depths and the contradictions in a scorecard.
public enum LadderText: String, Message {
  case heading, reached, none, legend
  case surface, context, decision, tradeoff, differently, belief
  case contradictions, opening, followUp
  case notPressed, pressedAnswered, pressedPartly, pressedDodged

  /// Its key in the files.
  public static let section = "ladder"

  /// The name of a rung.
  public static func name(of depth: Depth) -> LadderText {
    switch depth {
    case .surface: .surface
    case .context: .context
    case .decision: .decision
    case .tradeoff: .tradeoff
    case .differently: .differently
    case .belief: .belief
    }
  }
}
