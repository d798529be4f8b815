import Interview

/// One element of a framework as an answer meets it.
public struct ElementAssessment: Hashable, Sendable {
  let names: Names
  /// Found, half found or not.
  public var state: ElementState
  /// The words that meet it, as spans of the answer; empty where it is missing.
  public var evidence: [Span]

  /// The element's identifier in its framework.
  public var id: String { names.id }
  /// Its title, for screens.
  public var title: String { names.title }

  /// An element's assessment as given.
  public init(id: String, title: String, state: ElementState, evidence: [Span]) {
    self.init(Names(id: id, title: title), state, evidence)
  }

  init(_ names: Names, _ state: ElementState, _ evidence: [Span]) {
    self.names = names
    self.state = state
    self.evidence = evidence
  }
}

/// One framework as an answer meets it.
public struct FrameworkAssessment: Hashable, Sendable {
  let names: Names
  /// Its elements in order.
  public var elements: [ElementAssessment]

  /// The framework's identifier.
  public var id: String { names.id }
  /// Its title, for screens.
  public var title: String { names.title }

  /// A framework's assessment as given.
  public init(id: String, title: String, elements: [ElementAssessment]) {
    self.init(Names(id: id, title: title), elements)
  }

  init(_ names: Names, _ elements: [ElementAssessment]) {
    self.names = names
    self.elements = elements
  }
}

/// A red flag with the words that raised it.
public struct RedFlag: Hashable, Sendable {
  /// Its identifier: a raw value of `Flag`, or an element of the red-flags framework.
  public var id: String
  /// Its title, for screens.
  public var title: String
  /// The words, as spans of the answer.
  public var evidence: [Span]
  /// A better way to say it.
  public var instead: String

  /// A red flag as given.
  public init(id: String, title: String, evidence: [Span], instead: String) {
    self.id = id
    self.title = title
    self.evidence = evidence
    self.instead = instead
  }
}

/// A number in an answer that measures something.
public struct Metric: Hashable, Sendable {
  /// Where it stands in the answer.
  public var span: Span
  /// What it measures.
  public var kind: MetricKind
  /// Whether it tells how something was or how it became; nil where it stands alone.
  public var side: MetricSide?
  /// The number of the pair of before and after that it belongs to, from 0; nil where it stands alone.
  public var pair: Int?

  /// A metric as given.
  public init(span: Span, kind: MetricKind, side: MetricSide? = nil, pair: Int? = nil) {
    self.span = span
    self.kind = kind
    self.side = side
    self.pair = pair
  }
}

/// Something that an answer left out, to be pressed.
public struct Gap: Hashable, Sendable {
  /// What to press.
  public var target: Target
  /// Why, in one sentence for people.
  public var because: String
  /// The candidate's own words that show it, as a span of the answer.
  public var words: Span?

  /// A gap as given.
  public init(target: Target, because: String, words: Span? = nil) {
    self.target = target
    self.because = because
    self.words = words
  }
}

/// All frameworks, red flags and figures of one answer.
public struct Assessment: Hashable, Sendable {
  /// The answer.
  public var text: String
  /// Its sentences.
  public var sentences: [Sentence]
  /// How each sentence was read, in the same order.
  public var readings: [SentenceReading]
  /// Who read them.
  public var reader = ReaderName.fast
  /// The frameworks that judge it.
  public var frameworks: [FrameworkAssessment] = []
  /// What an interviewer would hold against it.
  public var redFlags: [RedFlag] = []
  /// Words on learnings ÷ (words on learnings + words on the failure); nil where there are neither (seed 000).
  public var learningShare: Double?
  /// I ÷ (I + we) in what was done; nil where neither acts (seed 003).
  public var iShare: Double?
  /// Numbers that measure something.
  public var metrics: [Metric] = []
  /// From 1, an automatic reject, to 5, raises the bar.
  public var grade: Double = 1
  /// Why the answer counts as nothing, in one sentence for people; nil for a real answer.
  public var nothing: String?
  /// What stands in the place of an event, where the answer tells none; nil for a story.
  public var noStory: RedFlag?
  /// What it left out, most important first; empty where nothing is missing.
  public var gaps: [Gap] = []

  /// How fast people speak in an interview, to tell minutes where only words are known.
  public static var spokenWordsPerMinute: Double { AnswerFacts.wordsPerMinute }

  /// An assessment of sentences, to be filled in.
  public init(text: String, sentences: [Sentence] = [], readings: [SentenceReading] = []) {
    self.text = text
    self.sentences = sentences
    self.readings = readings
  }
}
