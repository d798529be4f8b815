/// How deep a question goes: the rungs of the ladder that a chain of follow-ups climbs, the lowest first.
public enum Depth: String, Codable, CaseIterable, Sendable {
  /// What happened, as anyone who was there could tell it.
  case surface
  /// What lay around and beneath it: the setting, the stakes, the causes, who knew.
  case context
  /// What the candidate decided and did, and answers for.
  case decision
  /// What spoke for the other way, and what the chosen one cost.
  case tradeoff
  /// What the candidate would do, or has done since, in another way.
  case differently
  /// What the candidate believes now.
  case belief

  /// Its place on the ladder, from 1, the surface, to 6.
  public var rung: Int {
    switch self {
    case .surface: 1
    case .context: 2
    case .decision: 3
    case .tradeoff: 4
    case .differently: 5
    case .belief: 6
    }
  }

  /// The rung at a place from 1; places outside of the ladder are taken as its ends.
  public static func at(rung: Int) -> Depth { allCases[min(max(rung, 1), allCases.count) - 1] }
}

extension Depth: Comparable {
  /// Orders rungs from the surface upward.
  public static func < (one: Depth, other: Depth) -> Bool { one.rung < other.rung }
}

extension Target {
  /// How deep a question goes that presses this target, where nobody said otherwise.
  public var depth: Depth {
    switch self {
    case .detect, .impact, .metric: .surface
    case .situation, .cause, .tell, .none: .context
    case .own, .who, .contain, .fix, .backbone: .decision
    case .tradeoff: .tradeoff
    case .prevent, .growth: .differently
    case .learning: .belief
    }
  }
}

extension Chain {
  /// The longest climb in its follow-ups: rungs in the order in which they are reached, each deeper than the one before.
  public var climb: [Depth] {
    var best: [Depth: [Depth]] = [:]
    for followUp in followUps {
      let below = best.filter { $0.key < followUp.depth }.values.max { $0.count < $1.count } ?? []
      if below.count + 1 > best[followUp.depth, default: []].count { best[followUp.depth] = below + [followUp.depth] }
    }
    return best.sorted { $0.key < $1.key }.map(\.value).max { $0.count < $1.count } ?? []
  }
}
