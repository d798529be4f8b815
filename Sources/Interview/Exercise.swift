/// What an exercise trains, which decides how an attempt is taken and what the feedback looks for.
public enum ExerciseKind: String, Codable, CaseIterable, Sendable {
  /// Rewrite what "we" did as what I did.
  case weToI = "we-to-i"
  /// Put the numbers into a claim: baseline, goal, step, outcome.
  case numbers
  /// From who did it to what made it possible.
  case reframeBlame = "reframe-blame"
  /// From what one is to what one learns.
  case growth
  /// Decide although a third of the facts is missing.
  case seventyPercent = "seventy-percent"
  /// Set the scene in thirty seconds.
  case situation30 = "situation-30"
  /// Acknowledge, approach, example, principle: 5, 15, 90 and 30 seconds.
  case pacedAnswer = "paced-answer"
  /// Mark the sentences of a weak answer that an interviewer would hold against it.
  case spotTheFlag = "spot-the-flag"
  /// Say from memory what a full answer must hold.
  case keyPoints = "key-points"
}

/// A short task against the clock, with items to do it on.
public struct Exercise: Hashable, Codable, Sendable, Identifiable {
  /// What it trains; also the name of its file.
  public var kind: ExerciseKind
  /// A short name for lists.
  public var title: String
  /// The row of the table in spec.md that it trains.
  public var row: Int
  /// The budget of one item, in seconds.
  public var seconds: Int
  /// What is to be done, in a sentence or two.
  public var task: String
  /// What it is done on.
  public var items: [ExerciseItem]
  /// What the feedback listens for, by check; `*` at the end of a word stands for any ending.
  public var phrases: [String: [String]]

  /// An exercise as given.
  public init(
    kind: ExerciseKind, title: String, row: Int, seconds: Int, task: String, items: [ExerciseItem],
    phrases: [String: [String]] = [:]
  ) {
    self.kind = kind
    self.title = title
    self.row = row
    self.seconds = seconds
    self.task = task
    self.items = items
    self.phrases = phrases
  }

  /// The name of its kind.
  public var id: String { kind.rawValue }

  /// The item with this identifier.
  public func item(_ id: String) -> ExerciseItem? { items.first { $0.id == id } }

  /// An answer that does an item as it is meant.
  public func model(of item: ExerciseItem) -> String {
    guard kind == .spotTheFlag else { return item.model }
    return item.flagged.map(String.init).joined(separator: " ")
  }
}

/// One thing to do an exercise on.
public struct ExerciseItem: Hashable, Codable, Sendable, Identifiable {
  /// Lower-case words joined by hyphens, unique in its exercise.
  public var id: String
  /// The text to work on, or the question to answer.
  public var prompt: String
  /// An answer that does it well; the parts of a paced one are paragraphs.
  public var model: String
  /// What to notice in the model answer.
  public var note: String?
  /// What is known, to be used in the answer.
  public var facts: [String]
  /// The sentences of a weak answer, some of them to be marked.
  public var sentences: [WeakSentence]
  /// The points that a full answer makes.
  public var points: [KeyPoint]

  /// An item as given.
  public init(
    id: String, prompt: String, model: String, note: String? = nil, facts: [String] = [],
    sentences: [WeakSentence] = [], points: [KeyPoint] = []
  ) {
    self.id = id
    self.prompt = prompt
    self.model = model
    self.note = note
    self.facts = facts
    self.sentences = sentences
    self.points = points
  }

  /// The numbers, from 1, of the sentences that raise a flag.
  public var flagged: [Int] { sentences.indices.filter { sentences[$0].flag != nil }.map { $0 + 1 } }
}

/// A sentence of a weak answer, with the red flag that it raises, if it raises one.
public struct WeakSentence: Hashable, Codable, Sendable {
  /// What it says.
  public var text: String
  /// The red flag; nil for a sentence with nothing against it.
  public var flag: String?
  /// Why an interviewer would hold it against the candidate.
  public var why: String?

  /// A sentence as given.
  public init(text: String, flag: String? = nil, why: String? = nil) {
    self.text = text
    self.flag = flag
    self.why = why
  }
}

extension ExerciseItem {
  /// All that is put before the person: the prompt, and below it the facts or the numbered sentences, a line each.
  public var asked: String {
    let numbered = sentences.enumerated().map { "\($0 + 1). \($1.text)" }
    return ([prompt] + facts.map { "- \($0)" } + numbered).joined(separator: "\n")
  }
}
