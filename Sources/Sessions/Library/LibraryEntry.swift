import Interview

/// A recording as a list shows it.
public struct LibraryEntry: Hashable, Sendable {
  /// The file's name in the folder of sessions.
  public var name: String
  /// When it began: ISO 8601 in UTC.
  public var start: String
  /// The chain's identifier.
  public var chain: String
  /// The name that a person gave it, or else the chain's title.
  public var title: String
  /// The tags in order.
  public var tags: [String]
  /// How the drill ended; nil where it is unfinished.
  public var ending: SessionEvent.Ending?
  /// Whether it was imported rather than drilled.
  public var isImported: Bool
  /// How many questions were answered.
  public var answers: Int
  /// How the answers were judged; nil where that could not be said.
  public var figures: LibraryFigures?
  /// Why the recording cannot be read; nil where it can.
  public var problem: String?

  /// An entry as given.
  public init(
    name: String, start: String, chain: String, title: String, tags: [String] = [], ending: SessionEvent.Ending? = nil,
    isImported: Bool = false, answers: Int, figures: LibraryFigures?, problem: String? = nil
  ) {
    self.name = name
    self.start = start
    self.chain = chain
    self.title = title
    self.tags = tags
    self.ending = ending
    self.isImported = isImported
    self.answers = answers
    self.figures = figures
    self.problem = problem
  }
}

/// How a recording's answers were judged: the verdict and the numbers that matter most.
public struct LibraryFigures: Hashable, Sendable {
  /// The verdict in a word.
  public var verdict: String
  /// From 1 to 5.
  public var grade: Double
  /// Words on learnings ÷ (words on learnings + words on the failure); nil where there are neither.
  public var learningShare: Double?
  /// I ÷ (I + we) in what was done; nil where neither acts.
  public var iShare: Double?
  /// How many elements the candidate rated too.
  public var ratedElements = 0
  /// By how much those were rated above Grill's view, summed: met counts 1, partly met a half, missing 0.
  public var overrated = 0.0

  /// Figures as given, with nothing rated by the candidate.
  public init(verdict: String, grade: Double, learningShare: Double?, iShare: Double?) {
    self.verdict = verdict
    self.grade = grade
    self.learningShare = learningShare
    self.iShare = iShare
  }
}

/// Words that were searched for, found in a recording.
public struct LibraryHit: Hashable, Sendable {
  /// The file's name in the folder of sessions.
  public var name: String
  /// The question's place in the drill, from 0.
  public var exchange: Int
  /// Whether the words stand in the question rather than in the answer.
  public var isQuestion: Bool
  /// The words around the hit; what was found stands as odd pieces, the rest as even ones.
  public var pieces: [String]

  /// A hit as given.
  public init(name: String, exchange: Int, isQuestion: Bool, pieces: [String]) {
    self.name = name
    self.exchange = exchange
    self.isQuestion = isQuestion
    self.pieces = pieces
  }
}
