import Interview

/// A bar raiser's note, a sentence for each finding; some have several wordings, so that drills do not read alike.
public enum NoteText: String, Message {
  case heading
  case nothing, nothingSkipped
  case noStory
  case strongest1, strongest2, strongest3
  case strongestShows1, strongestShows2, strongestShows3
  case owned1, owned2, notOwned
  case redFlag, redFlags
  case dodged, partly, passed, alsoOpen, stayedOpen
  case closed1, closed2
  case weInsteadOfI, weThroughout
  case learningsBelow, learningsReached, learningsNone
  case figures1, figures2, noFigure, noResult
  case depth, depthClosed
  case cutOff
  case reject, weak, mixed, good, raises
  case rejectClean, weakClean, mixedClean, goodClean, raisesClean

  /// Its key in the files.
  public static let section = "note"
}

/// The gap that decides, by what it leaves open: one sentence of the note.
public enum NoteGapText: String, Message {
  case own, who, situation, detect, contain, fix, prevent, cause, impact, metric, tell, learning, growth, tradeoff
  case backbone, none

  /// The sentence for a target.
  public init(_ target: Target) { self = NoteGapText(rawValue: target.rawValue) ?? .none }

  /// Its key in the files.
  public static let section = "noteGaps"
}
