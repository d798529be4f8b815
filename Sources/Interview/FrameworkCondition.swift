/// What must hold for an element: patterns over single sentences and bounds on figures, combined over the whole answer.
public indirect enum Condition: Hashable, Codable, Sendable {
  /// At least one of these holds.
  case any([Condition])
  /// All of these hold, each wherever in the answer.
  case all([Condition])
  /// None of these holds.
  case not([Condition])
  /// Some sentence is like this.
  case sentence(SentencePattern)
  /// A figure of the whole answer lies within bounds.
  case figure(FigureBounds)
}

/// What one sentence must be like: everything that is given holds in that same sentence, a list by any of its members.
public struct SentencePattern: Hashable, Codable, Sendable {
  /// The part it plays.
  public var role: [Role]?
  /// What it says was done.
  public var does: [Deed]?
  /// Failure, learning or other.
  public var arc: [Arc]?
  /// Who acts.
  public var who: [Actor]?
  /// Whether the speaker owns a mistake in it.
  public var own: Bool?
  /// Whether it informs somebody.
  public var tell: Bool?
  /// Flags that it raises.
  public var flag: [Flag]?
  /// Kinds of metric that stand in it; an empty list is any kind.
  public var metric: [MetricKind]?
  /// Words or phrases that stand in it; `*` at the end of a word stands for any ending.
  public var words: [String]?
  /// Whether it tells in the past what happened, by its grammar.
  public var past: Bool?
  /// How many words it has at least.
  public var length: Int?
  /// Where in the answer it begins, as shares of the answer's words.
  public var within: ClosedShare?
  /// Patterns that the same sentence must not fit.
  public var unless: [SentencePattern]?
  /// Patterns of which an earlier sentence fits one.
  public var after: [SentencePattern]?
  /// How many sentences must be like this, copies not counted; one where it is nil.
  public var times: Int?

  /// A pattern that every sentence fits, to be filled in.
  public init() {}
}

/// A part of an answer, from 0, its beginning, to 1, its end.
public struct ClosedShare: Hashable, Codable, Sendable {
  /// Where it begins.
  public var from: Double
  /// Where it ends.
  public var to: Double

  /// A part as given.
  public init(from: Double, to: Double) {
    self.from = from
    self.to = to
  }
}

/// Bounds on a figure; a figure that cannot be had for an answer is never within them.
public struct FigureBounds: Hashable, Codable, Sendable {
  /// The figure.
  public var figure: Figure
  /// The least it may be.
  public var least: Double?
  /// The most it may be.
  public var most: Double?

  /// Bounds as given.
  public init(figure: Figure, least: Double? = nil, most: Double? = nil) {
    self.figure = figure
    self.least = least
    self.most = most
  }
}

/// A number that describes a whole answer.
public enum Figure: String, Codable, CaseIterable, Sendable {
  /// Words on learnings ÷ (words on learnings + words on the failure).
  case learningShare = "learning-share"
  /// Words on learnings ÷ all words.
  case learningOfAll = "learning-of-all"
  /// I ÷ (I + we) in what was done.
  case iShare = "i-share"
  /// The share of all words that set the scene: situation and task.
  case sceneShare = "scene-share"
  /// The share of all words that tell actions.
  case actionShare = "action-share"
  /// The share of the five roles' steps that come in the order of STAR.
  case order
  /// Words in all, copies of a sentence not counted.
  case words
  /// Words before the first action.
  case leadWords = "lead-words"
  /// Minutes that the answer takes, spoken.
  case minutes
  /// Numbers that measure something.
  case metrics
  /// Years since the story, where the answer says so.
  case years
}

/// What a number in an answer measures.
public enum MetricKind: String, Codable, CaseIterable, Sendable {
  case percent, money, duration, count, rate, size, ratio, change
}
