import Interview
import Scoring

/// What a bar raiser would write down after a drill: findings with the candidate's own words, chosen and ordered here,
/// put into sentences by the screens.
public struct VerdictNote: Hashable, Sendable {
  /// The findings in the order in which they are told, a sentence each; four to eight for a drill that was answered.
  public let findings: [Finding]

  /// One thing that the note says.
  public enum Finding: Hashable, Sendable {
    /// There is nothing to judge, and why; so many of the questions were passed over.
    case nothing(because: String, skipped: Int, of: Int)
    /// An opinion, a habit and the like stand in the place of an event.
    case noStory(title: String, words: String)
    /// The sentence that weighs most, and the elements that it meets.
    case strongest(words: String, shows: [String])
    /// A mistake is owned.
    case owned(words: String)
    /// A mistake is told and nobody owns it.
    case notOwned(words: String)
    /// The gap that decides, and the words that it hangs on.
    case decides(Target, because: String, words: String)
    /// What is held against the answers, at most two.
    case redFlags([Quoted])
    /// What was pressed and not closed, at most three; the words of the first are told.
    case notClosed([Pressed])
    /// The same, where the words were quoted before.
    case stayedOpen([Target])
    /// What was pressed and closed.
    case closed(Pressed)
    /// Percent of I among I and we below the bar, and a sentence in which we hides the I.
    case weInsteadOfI(percent: Int, bar: Int, words: String?)
    /// Percent of learnings among learnings and failure, below or at the bar.
    case learnings(percent: Int, bar: Int, words: String?)
    /// The figures that were given, in the candidate's words.
    case figures([String])
    /// No figure was given where the result is told.
    case noFigure(words: String?)
    /// How far the chain went: follow-ups put, closed, and the last that was closed.
    case depth(put: Int, closed: Int, deepest: Target?)
    /// Where the clock cut in.
    case cutOff(count: Int, words: String)
    /// What it comes to, and what would have to change first.
    case verdict(Verdict, turnsOn: Target?)
  }

  /// A red flag by its title, with the words that raised it.
  public struct Quoted: Hashable, Sendable {
    /// What was found.
    public let title: String
    /// The words.
    public let words: String
  }

  /// What a follow-up pressed, and what came back.
  public struct Pressed: Hashable, Sendable {
    /// What was pressed.
    public let target: Target
    /// How the last reply to it was judged.
    public let reply: ReplyState
    /// The words of that reply; nil where the question was passed over.
    public let words: String?
  }
}
