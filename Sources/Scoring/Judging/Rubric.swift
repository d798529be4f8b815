import Interview

/// Frameworks made ready for judging: patterns as masks, phrases in one index.
struct Rubric: Sendable {
  /// A framework with its elements' conditions, in the same order; shared, since every answer goes over all of them.
  final class Entry: Sendable {
    let framework: Framework
    let elements: [Element]
    let names: Names
    private let kinds: KindBits
    /// Whether its elements are things to be held against the candidate.
    let isOfFlags: Bool

    /// Whether it judges the answer to a question of this kind.
    func judges(_ kind: QuestionKind?) -> Bool { kind.map { kinds.contains(KindBits($0)) } ?? !kinds.isEmpty }

    init(framework: Framework, elements: [Element]) {
      self.framework = framework
      names = Names(id: framework.id, title: framework.title)
      kinds = KindBits(framework.kinds)
      self.elements = elements
      isOfFlags = framework.isOfFlags
    }
  }

  /// An element with its conditions, by their places among `nodes`.
  struct Element: Sendable {
    let names: Names
    /// Nil where it judges all that its framework does.
    let kinds: KindBits?
    let met: Int
    let partly: Int?

    /// Whether it judges the answer to a question of this kind, which its framework does.
    func judges(_ kind: QuestionKind?) -> Bool {
      guard let kinds, let kind else { return true }
      return kinds.contains(KindBits(kind))
    }
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
    /// Of the marks of each of these masks the sentence must have one, by the masks' places among `masks`.
    var needs = SIMD8<UInt16>(repeating: 0)
    var needCount = 0
    /// Of the marks of this mask it must have none; nil where it may have any.
    var bars: Int?
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
    /// Whether it asks for more of a sentence than marks.
    var asksForWords = false
    /// The label whose words are its evidence; nil where the whole sentence is.
    var focus: Label?
  }

  /// Where the lists that are not wordings of nothing begin: first those of cues, then those of the frameworks.
  static let ownLists = Wordings.lists.count

  private(set) var entries: [Entry] = []
  private(set) var nodes: [Node] = []
  private(set) var patterns: [Pattern] = []
  /// The sets of marks that patterns ask for, each once.
  private(set) var masks: [MarkBits] = []
  /// By the identifiers of red flags, the most that an answer which raises them can be graded.
  private(set) var mostGrades: [String: Double] = [:]
  private(set) var phrases: PhraseIndex

  init(_ frameworks: [Framework]) {
    phrases = PhraseIndex([])
    var lists: [[String]] = []
    for framework in frameworks {
      let elements = framework.elements.map { element in
        Element(
          names: Names(id: element.id, title: element.title), kinds: element.kinds.map { KindBits($0) },
          met: add([element.met], &lists).lowerBound, partly: element.partly.map { add([$0], &lists).lowerBound })
      }
      let entry = Entry(framework: framework, elements: elements)
      entries.append(entry)
      for element in framework.elements where entry.isOfFlags {
        if let most = element.mostGrade { mostGrades[element.id] = min(most, mostGrades[element.id] ?? most) }
      }
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
    for case let bits? in wanted {
      pattern.needs[pattern.needCount] = UInt16(mask(MarkBits(bits)))
      pattern.needCount += 1
    }
    var barred: MarkBits = []
    if source.own == false { barred.insert(.own) }
    if source.tell == false { barred.insert(.tell) }
    if !barred.isEmpty { pattern.bars = mask(barred) }
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
    pattern.asksForWords =
      pattern.list != nil || pattern.metrics != nil || pattern.past != nil || pattern.within != nil
      || pattern.length > 0
    return pattern
  }

  /// The place of a set of marks, which patterns that ask for the same share.
  private mutating func mask(_ bits: MarkBits) -> Int {
    if let place = masks.firstIndex(of: bits) { return place }
    masks.append(bits)
    return masks.count - 1
  }

  private static func focus(of source: SentencePattern) -> Label? {
    if let deed = source.does?.first { return .does(deed) }
    if let flag = source.flag?.first { return .flag(flag) }
    if source.own == true { return .own }
    return source.tell == true ? .tell : nil
  }
}
