import Interview

/// Something that the feedback on an attempt found.
public struct ExerciseFinding: Hashable, Sendable {
  /// What it is about.
  public var subject: ExerciseSubject
  /// Whether that is done, still to be done, or only worth knowing.
  public var state: State
  /// The words that show it, of the answer or of the prompt, on one line.
  public var words: String?
  /// Why it matters, in the words of the item.
  public var why: String?

  /// What a finding comes to; one that is `missing` asks for another try.
  public enum State: Hashable, Sendable {
    case met, missing, note
  }

  /// A finding as given.
  public init(_ subject: ExerciseSubject, _ state: State, words: String? = nil, why: String? = nil) {
    self.subject = subject
    self.state = state
    self.words = words.map(Quotation.of)
    self.why = why
  }

  /// What is there where words show it, and missing where none do.
  init(_ subject: ExerciseSubject, shownBy words: String?) {
    self.init(subject, words == nil ? .missing : .met, words: words)
  }
}

/// What feedback can be about.
public enum ExerciseSubject: Hashable, Sendable {
  /// Nothing was written.
  case nothing
  /// A deed that the speaker owns; one that "we" still does; one of the prompt that was lost; the share of I.
  case ownDeed, weDeed, lostDeed, ownShare(Double)
  /// The four numbers of a measured story, and a claim without one.
  case baseline, goal, step, outcome, vague
  /// A number other than the one that a fact of the prompt gives, and a number of which no fact speaks.
  case otherNumber(fact: String), addedNumber
  /// Words that blame a person, and words on what made it possible.
  case blame, possible
  /// Words that fix what one is, and words on what one learns or does otherwise.
  case fixed, learns
  /// A decision, what is unknown, and what would change it.
  case decides, unknown, changes
  /// The words of a situation against the most that half a minute holds; stakes, own role, what goes beyond.
  case words(Int, most: Int), stakes, role, beyond
  /// A phase of a paced answer: its words and their share.
  case phase(Phase, words: Int, share: Double)
  /// The seconds that went into such a phase while it was typed, and about as many as it has.
  case phaseTime(Phase, seconds: Double, target: Double)
  /// A sentence by its number, with the title of its flag: rightly marked, overlooked, or marked with nothing against it.
  case hit(Int, flag: String), overlooked(Int, flag: String), falseAlarm(Int)
  /// A point by its title.
  case point(String)
}
