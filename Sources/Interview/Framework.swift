/// A named rubric of the seeds, such as STAR: elements that an answer meets, partly meets or misses.
public struct Framework: Hashable, Codable, Sendable, Identifiable {
  /// Lower-case words joined by hyphens; the name of its file.
  public var id: String
  /// Its row in the table of spec.md.
  public var row: Int
  /// A short name for screens.
  public var title: String
  /// The seed documents it comes from, such as `000 001`.
  public var source: String
  /// What it checks, in one plain sentence.
  public var explanation: String
  /// The kinds of question whose answers it judges; empty for one that judges replies only.
  public var kinds: [QuestionKind]
  /// The numbers it is judged by that are somebody's convention, not a law.
  public var conventions: [Convention]
  /// What it asks for, in order.
  public var elements: [FrameworkElement]

  /// A framework as given.
  public init(
    id: String, row: Int, title: String, source: String, explanation: String, kinds: [QuestionKind],
    conventions: [Convention] = [], elements: [FrameworkElement]
  ) {
    self.id = id
    self.row = row
    self.title = title
    self.source = source
    self.explanation = explanation
    self.kinds = kinds
    self.conventions = conventions
    self.elements = elements
  }

  /// Whether it judges the answer to a question of this kind; an answer to a question of no known kind is judged by all
  /// frameworks that judge any.
  public func judges(_ kind: QuestionKind?) -> Bool {
    guard let kind else { return !kinds.isEmpty }
    return kinds.contains(kind)
  }

  /// Whether its elements are things to be held against the candidate rather than things to be met.
  public var isOfFlags: Bool { elements.contains { $0.instead != nil } }

  /// The element with this identifier.
  public func element(_ id: String) -> FrameworkElement? { elements.first { $0.id == id } }
}

/// One thing that a framework asks for, or, where it has an `instead`, one thing held against the candidate.
public struct FrameworkElement: Hashable, Codable, Sendable, Identifiable {
  /// Lower-case words joined by hyphens, unique in the framework.
  public var id: String
  /// A short name for screens.
  public var title: String
  /// What it asks for, in one plain sentence.
  public var explanation: String
  /// The kinds of question whose answers it judges; nil where it judges all that its framework does.
  public var kinds: [QuestionKind]?
  /// What meets it.
  public var met: Condition
  /// What meets it half; nil where there is no half.
  public var partly: Condition?
  /// What to press where it is missing; nil where nothing fits.
  public var presses: Target?
  /// For a red flag: a better way to say it.
  public var instead: String?
  /// For a red flag: the most that an answer which raises it can be graded; nil where it sets no bound.
  public var mostGrade: Double?
  /// Texts that meet it, in which `[[…]]` marks the words that do; left out of the compiled form.
  public var examples: [String]
  /// Near misses: texts that look alike and do not meet it; left out of the compiled form.
  public var misses: [String]

  /// An element as given.
  public init(
    id: String, title: String, explanation: String, kinds: [QuestionKind]? = nil, met: Condition,
    partly: Condition? = nil, presses: Target? = nil, instead: String? = nil, mostGrade: Double? = nil,
    examples: [String] = [], misses: [String] = []
  ) {
    self.id = id
    self.title = title
    self.explanation = explanation
    self.kinds = kinds
    self.met = met
    self.partly = partly
    self.presses = presses
    self.instead = instead
    self.mostGrade = mostGrade
    self.examples = examples
    self.misses = misses
  }
}

/// A number that a framework judges by and that somebody set, such as 70% learnings: shown with its source, and editable.
public struct Convention: Hashable, Codable, Sendable, Identifiable {
  /// The name by which conditions refer to it.
  public var id: String
  /// What it stands for, in a few words.
  public var title: String
  /// The number, in the unit of the figure that it bounds.
  public var value: Double
  /// The seed document that sets it.
  public var source: String

  /// A convention as given.
  public init(id: String, title: String, value: Double, source: String) {
    self.id = id
    self.title = title
    self.value = value
    self.source = source
  }
}
