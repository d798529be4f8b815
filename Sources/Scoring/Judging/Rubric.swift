import Interview

/// Frameworks made ready for judging: patterns as masks, phrases in one index.
struct Rubric: Sendable {
  /// A framework with its elements' conditions, in the same order; shared, since every answer goes over all of them.
  final class Entry: Sendable {
    let framework: Framework
    let elements: [Element]
    let id: String
    let title: String
    private let kinds: [QuestionKind]
    /// Whether its elements are things to be held against the candidate.
    let isOfFlags: Bool

    /// Whether it judges the answer to a question of this kind.
    func judges(_ kind: QuestionKind?) -> Bool { kind.map { kinds.contains($0) } ?? !kinds.isEmpty }

    init(framework: Framework, elements: [Element]) {
      self.framework = framework
      id = framework.id
      title = framework.title
      kinds = framework.kinds
      self.elements = elements
      isOfFlags = framework.isOfFlags
    }
  }

  /// An element with its conditions, by their places among `nodes`.
  struct Element: Sendable {
    let id: String
    let title: String
    let kinds: [QuestionKind]?
    let met: Int
    let partly: Int?
  }

  /// A condition over an answer; the parts of one stand side by side among `nodes`.
  enum Node: Sendable {
    case any(Range<Int>)
    case all(Range<Int>)
    case not(Range<Int>)
    /// By the pattern's place among `patterns`.
    case sentence(Int)
    case figure(FigureBounds)
  }

  /// A pattern over a sentence, all numbers and bits, so that a test costs a few instructions.
  struct Pattern: Sendable {
    /// In each lane at least one bit must be set; a lane that asks for nothing holds all bits.
    var needs = SIMD8<UInt32>(repeating: .max)
    /// None of these may be set.
    var bars: MarkBits = []
    /// The list of phrases of which one must stand in the sentence.
    var list: Int?
    /// Of these kinds of metric one must stand in it; nil where none is needed.
    var metrics: MetricBits?
    /// Whether it must tell the past, or must not; nil where either does.
    var past: Bool?
    var length = 0
    var within: ClosedShare?
    /// Patterns that it must not fit, by their places.
    var unless = 0..<0
    /// Patterns of which an earlier sentence must fit one, by their places.
    var after = 0..<0
    var times = 1
    /// The label whose words are its evidence; nil where the whole sentence is.
    var focus: Label?
  }

  /// Where the lists that are not wordings of nothing begin: first those of cues, then those of the frameworks.
  static let ownLists = Wordings.lists.count

  private(set) var entries: [Entry] = []
  private(set) var nodes: [Node] = []
  private(set) var patterns: [Pattern] = []
  private(set) var phrases: PhraseIndex

  init(_ frameworks: [Framework]) {
    phrases = PhraseIndex([])
    var lists: [[String]] = []
    for framework in frameworks {
      let elements = framework.elements.map { element in
        Element(
          id: element.id, title: element.title, kinds: element.kinds,
          met: add([element.met], &lists).lowerBound, partly: element.partly.map { add([$0], &lists).lowerBound })
      }
      entries.append(Entry(framework: framework, elements: elements))
    }
    phrases = PhraseIndex(Wordings.lists + JudgeCues.lists + lists)
  }

  /// Adds conditions side by side and says where.
  private mutating func add(_ conditions: [Condition], _ lists: inout [[String]]) -> Range<Int> {
    let made = conditions.map { node($0, &lists) }
    nodes += made
    return nodes.count - made.count..<nodes.count
  }

  private mutating func node(_ condition: Condition, _ lists: inout [[String]]) -> Node {
    switch condition {
    case .any(let conditions): .any(add(conditions, &lists))
    case .all(let conditions): .all(add(conditions, &lists))
    case .not(let conditions): .not(add(conditions, &lists))
    case .sentence(let source): .sentence(add([source], &lists).lowerBound)
    case .figure(let bounds): .figure(bounds)
    }
  }

  /// Adds patterns side by side and says where.
  private mutating func add(_ sources: [SentencePattern], _ lists: inout [[String]]) -> Range<Int> {
    let made = sources.map { pattern($0, &lists) }
    patterns += made
    return patterns.count - made.count..<patterns.count
  }

  private mutating func pattern(_ source: SentencePattern, _ lists: inout [[String]]) -> Pattern {
    var pattern = Pattern()
    let wanted: [[MarkBits]?] = [
      source.role?.map { MarkBits($0) }, source.does?.map { MarkBits($0) }, source.arc?.map { MarkBits($0) },
      source.who?.map { MarkBits($0) }, source.flag?.map { MarkBits($0) }, source.own == true ? [.own] : nil,
      source.tell == true ? [.tell] : nil,
    ]
    for (lane, bits) in wanted.enumerated() {
      if let bits { pattern.needs[lane] = MarkBits(bits).lanes }
    }
    if source.own == false { pattern.bars.insert(.own) }
    if source.tell == false { pattern.bars.insert(.tell) }
    if let words = source.words {
      // Conditions that ask for the same words share their list.
      pattern.list = lists.firstIndex(of: words) ?? lists.count
      if pattern.list == lists.count { lists.append(words) }
    }
    pattern.metrics = source.metric.map { $0.isEmpty ? .any : MetricBits($0) }
    pattern.past = source.past
    pattern.length = source.length ?? 0
    pattern.within = source.within
    pattern.unless = add(source.unless ?? [], &lists)
    pattern.after = add(source.after ?? [], &lists)
    pattern.times = source.times ?? 1
    pattern.focus = Self.focus(of: source)
    return pattern
  }

  private static func focus(of source: SentencePattern) -> Label? {
    if let deed = source.does?.first { return .does(deed) }
    if let flag = source.flag?.first { return .flag(flag) }
    if source.own == true { return .own }
    return source.tell == true ? .tell : nil
  }
}
