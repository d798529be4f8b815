import Interview

/// Frameworks made ready for judging: patterns as masks, phrases in one index.
struct Rubric: Sendable {
  /// A framework with its elements' conditions, in the same order.
  struct Entry: Sendable {
    var framework: Framework
    var elements: [Element]
  }

  /// The conditions of one element.
  struct Element: Sendable {
    var met: Node
    var partly: Node?
  }

  /// A condition over an answer.
  indirect enum Node: Sendable {
    case any([Node])
    case all([Node])
    case not([Node])
    case sentence(Pattern)
    case figure(FigureBounds)
  }

  /// A pattern over a sentence.
  struct Pattern: Sendable {
    /// Of each mask at least one bit must be set.
    var needs: [MarkBits] = []
    /// None of these may be set.
    var bars: MarkBits = []
    /// The list of phrases of which one must stand in the sentence.
    var list: Int?
    /// Kinds of metric of which one must stand in it; an empty list is any.
    var metric: [MetricKind]?
    var length = 0
    var within: ClosedShare?
    var unless: [Pattern] = []
    var after: [Pattern] = []
    var times = 1
    /// The label whose words are its evidence; nil where the whole sentence is.
    var focus: Label?
  }

  /// Where the lists that are not wordings of nothing begin: first those of cues, then those of the frameworks.
  static let ownLists = Wordings.lists.count

  var entries: [Entry] = []
  var phrases: PhraseIndex

  init(_ frameworks: [Framework]) {
    var lists: [[String]] = []
    entries = frameworks.map { framework in
      Entry(
        framework: framework,
        elements: framework.elements.map { element in
          Element(
            met: Self.node(element.met, &lists), partly: element.partly.map { Self.node($0, &lists) })
        })
    }
    // A bit of SentenceFacts.lists stands for each.
    precondition(lists.count <= 512)
    phrases = PhraseIndex(Wordings.lists + JudgeCues.lists + lists)
  }

  private static func node(_ condition: Condition, _ lists: inout [[String]]) -> Node {
    switch condition {
    case .any(let conditions): .any(conditions.map { node($0, &lists) })
    case .all(let conditions): .all(conditions.map { node($0, &lists) })
    case .not(let conditions): .not(conditions.map { node($0, &lists) })
    case .sentence(let source): .sentence(pattern(source, &lists))
    case .figure(let bounds): .figure(bounds)
    }
  }

  private static func pattern(_ source: SentencePattern, _ lists: inout [[String]]) -> Pattern {
    var pattern = Pattern()
    func need(_ bits: [MarkBits]?) { if let bits { pattern.needs.append(MarkBits(bits)) } }
    need(source.role?.map { MarkBits($0) })
    need(source.does?.map { MarkBits($0) })
    need(source.arc?.map { MarkBits($0) })
    need(source.who?.map { MarkBits($0) })
    need(source.flag?.map { MarkBits($0) })
    for (wanted, bit) in [(source.own, MarkBits.own), (source.tell, MarkBits.tell)] {
      if wanted == true { pattern.needs.append(bit) }
      if wanted == false { pattern.bars.insert(bit) }
    }
    if let words = source.words {
      pattern.list = lists.count
      lists.append(words)
    }
    pattern.metric = source.metric
    pattern.length = source.length ?? 0
    pattern.within = source.within
    pattern.unless = (source.unless ?? []).map { Self.pattern($0, &lists) }
    pattern.after = (source.after ?? []).map { Self.pattern($0, &lists) }
    pattern.times = source.times ?? 1
    pattern.focus = focus(of: source)
    return pattern
  }

  private static func focus(of source: SentencePattern) -> Label? {
    if let deed = source.does?.first { return .does(deed) }
    if let flag = source.flag?.first { return .flag(flag) }
    if source.own == true { return .own }
    return source.tell == true ? .tell : nil
  }
}
