import Interview

/// Frameworks made ready for judging: each pattern once, phrases in one index.
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
    /// By the pattern's place in the table.
    case sentence(Int)
    case figure(FigureBounds)
  }

  /// Where the lists that are not wordings of nothing begin: first those of cues, then those of the frameworks.
  static let ownLists = Wordings.lists.count

  private(set) var entries: [Entry] = []
  private(set) var nodes: [Node] = []
  private(set) var table = PatternTable()
  /// By the identifiers of red flags, the most that an answer which raises them can be graded.
  private(set) var mostGrades: [String: Double] = [:]
  private(set) var phrases: PhraseIndex

  init(_ frameworks: [Framework]) {
    phrases = PhraseIndex([])
    for framework in frameworks {
      let elements = framework.elements.map { element in
        Element(
          names: Names(id: element.id, title: element.title), kinds: element.kinds.map { KindBits($0) },
          met: add([element.met]).lowerBound, partly: element.partly.map { add([$0]).lowerBound })
      }
      let entry = Entry(framework: framework, elements: elements)
      entries.append(entry)
      for element in framework.elements where entry.isOfFlags {
        if let most = element.mostGrade { mostGrades[element.id] = min(most, mostGrades[element.id] ?? most) }
      }
    }
    phrases = PhraseIndex(Wordings.lists + JudgeCues.lists + table.lists)
  }

  /// Adds conditions side by side and says where.
  private mutating func add(_ conditions: [Condition]) -> Range<Int> {
    let made = conditions.map { node($0) }
    nodes += made
    return nodes.count - made.count..<nodes.count
  }

  private mutating func node(_ condition: Condition) -> Node {
    switch condition {
    case .any(let conditions): .any(add(conditions))
    case .all(let conditions): .all(add(conditions))
    case .not(let conditions): .not(add(conditions))
    case .sentence(let source): .sentence(table.add(source))
    case .figure(let bounds): .figure(bounds)
    }
  }
}
