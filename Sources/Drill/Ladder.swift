import Interview
import Scoring

/// Where a drill stands on the ladder of depths, and which gap it should press from there.
///
/// A drill climbs: it presses the gap that matters most where that is within two rungs above, or else one on its rung or
/// beside it. It goes down by more than a rung only where the gap that matters most asks for it, and
/// not twice in a row while there is anything left above. As its questions run out the rung rises by itself, so that each
/// drill comes to the top, and not before its end.
struct Ladder {
  /// The rung to press from.
  let rung: Depth
  /// The rung that is due by the number of questions put: the next one above it is the highest to be pressed yet.
  let due: Depth
  /// Whether the number of questions put asks for a higher rung than any of them reached.
  let mustRise: Bool
  /// Whether the last question went down by more than a rung.
  let wentDown: Bool

  /// How many gaps, the most important first, are weighed against their rungs.
  static let weighed = 4

  /// The ladder after some questions, of which there may be `most` after the opening.
  init(turns: [Turn], most: Int) {
    let depths = turns.filter { !$0.ask.harder }.map(\.ask.depth)
    let reached = depths.max() ?? .surface
    let put = max(0, depths.count - 1)
    due = most > 0 ? Depth.at(rung: 1 + put * Depth.allCases.count / most) : .surface
    rung = max(reached, due)
    mustRise = due > reached
    let before = depths.dropLast().max() ?? .surface
    wentDown = (depths.last ?? .surface).rung < before.rung - 1
  }

  /// Whether a question of this depth stays on the rung or beside it: as many rungs higher as may be, if they are due.
  func isNear(_ depth: Depth, upTo rungs: Int = 1) -> Bool {
    depth.rung >= rung.rung - 1 && (depth <= rung || depth.rung <= min(rung.rung, due.rung) + rungs)
  }

  /// The gap to press of those that are open, the most important of them first; nil where none is worth going down for.
  func gap(of open: [Gap]) -> Gap? {
    let weighty = open.prefix(Self.weighed)
    if let first = weighty.first, !mustRise, isNear(first.target.depth, upTo: 2) { return first }
    if let near = weighty.first(where: { isNear($0.target.depth) && (!mustRise || $0.target.depth >= rung) }) {
      return near
    }
    let above = open.filter { $0.target.depth >= rung }.min { $0.target.depth < $1.target.depth }
    if mustRise, let above { return above }
    if let first = weighty.first, first.target.depth < rung, !wentDown { return first }
    return above
  }

  /// The next of some questions without a gap behind them: the lowest that does not go down, the first among equals.
  func question(of followUps: [FollowUp]) -> FollowUp? {
    followUps.filter { $0.depth >= rung }.min { $0.depth < $1.depth }
  }
}
