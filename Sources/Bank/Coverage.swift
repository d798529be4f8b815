import Interview

/// Row by row of the table of frameworks: what there is for it, and what uses it.
public struct Coverage: Sendable {
  /// One row of the table.
  public struct Row: Hashable, Sendable {
    /// Its number, from 1.
    public var number: Int
    /// Its name.
    public var title: String
    /// The frameworks of the row.
    public var frameworks: [String]
    /// How many elements they have.
    public var elements: Int
    /// Questions that serve it: openings, and follow-ups of chains that do.
    public var questions: Int
    /// Chains with follow-ups of their own that serve it.
    public var chains: Int
    /// Exercises that drill it.
    public var exercises: [String]

    /// Whether something is missing that every row needs.
    public var isEmpty: Bool { frameworks.isEmpty || elements == 0 || questions == 0 || chains == 0 }
  }

  /// The rows in order.
  public let rows: [Row]
  /// By kind of question: the rows whose frameworks judge its answers.
  public let judged: [(kind: QuestionKind, rows: [Int])]

  /// What a bank, the frameworks and the exercises, each with its row, make of the table.
  public init(bank: QuestionBank, frameworks: [Framework], exercises: [(id: String, row: Int)]) {
    let rowOf = Dictionary(frameworks.map { ($0.id, $0.row) }) { first, _ in first }
    let served = bank.chains.map { chain in
      (chain: chain, rows: Set(chain.frameworks.compactMap { rowOf[$0] } + chain.prepares.allRows))
    }
    rows = Coverage.titles.indices.map { index in
      let number = index + 1
      let own = frameworks.filter { $0.row == number }
      let serving = served.filter { $0.rows.contains(number) }.map(\.chain)
      return Row(
        number: number, title: Coverage.titles[index], frameworks: own.map(\.id),
        elements: own.reduce(0) { $0 + $1.elements.count },
        questions: serving.reduce(0) { $0 + 1 + $1.followUps.count }, chains: serving.count(where: \.isScripted),
        exercises: exercises.filter { $0.row == number }.map(\.id))
    }
    judged = QuestionKind.allCases.map { kind in
      (kind, Set(frameworks.filter { $0.judges(kind) }.map(\.row)).sorted())
    }
  }

  /// The table for people: numbers and names, then a line for each kind of question.
  public var text: String {
    let headings = ["ROW", "NAME", "ELEMENTS", "QUESTIONS", "CHAINS", "FRAMEWORKS", "EXERCISES"]
    let cells = rows.map { row in
      [
        String(row.number), row.title, String(row.elements), String(row.questions), String(row.chains),
        row.frameworks.isEmpty ? "-" : row.frameworks.joined(separator: " "),
        row.exercises.isEmpty ? "-" : row.exercises.joined(separator: " "),
      ]
    }
    let kinds = judged.map { kind, rows in
      let name = kind.rawValue
      return name + String(repeating: " ", count: 10 - name.count) + rows.map(String.init).joined(separator: " ")
    }
    let empty = rows.filter(\.isEmpty).map { String($0.number) }
    let closing = empty.isEmpty ? "No row is empty." : "Empty rows: \(empty.joined(separator: ", "))."
    return BankText.table([headings] + cells, numeric: [0, 2, 3, 4])
      + "\nRows that judge an answer, by kind of question\n"
      + kinds.map { $0 + "\n" }.joined() + "\n" + closing + "\n"
  }

  /// The names of the 37 rows.
  public static let titles = [
    "STAR with reflection", "Detect, contain, fix, prevent", "70% learnings", "Own, impact, learnings, growth",
    "Five questions of a failure story", "Right-sized failure", "Systemic thinking", "Seven signals",
    "Failure-story detail", "Kinds of mistake", "Project that went off plan", "Bad news", "Setback",
    "What you would do differently", "Red flags", "Growth mindset", "Blameless post-mortem", "Ownership",
    "Common production failures", "Incident response", "Root-cause analysis", "Trade-offs", "Communication",
    "Reliability mindset", "Conflict", "Mentorship and leadership", "I, not we", "Quantified metrics", "Backbone",
    "Cloud knowledge", "Strategy for senior roles", "Rapid-fire response", "Deciding with 70% information",
    "The bar-raiser chain", "Readiness", "Story portfolio", "Recovery plan",
  ]
}

extension Preparation {
  /// The rows that it names or that follow from what it prepares: a story to have ready belongs to the portfolio.
  fileprivate var allRows: [Int] { rows + (stories.isEmpty && principles.isEmpty ? [] : [Self.portfolioRow]) }

  private static let portfolioRow = 36
}
