import Interview

/// What the grade and the next question are decided by: counts and shares of marks, each with a name, none growing with
/// the mere length of an answer.
public struct JudgeFeatures: Sendable {
  /// The values, in the order of `names`.
  public private(set) var values: [Double] = []
  private var collected: [String]?

  /// The names of the features, in order.
  public static let names: [String] = {
    var features = JudgeFeatures(naming: true)
    features.fill(AnswerFacts(facts: [], readings: []), asked: [], kind: nil)
    return features.collected ?? []
  }()

  init(_ answer: AnswerFacts, asked: TargetBits, kind: QuestionKind?) {
    self.init(naming: false)
    values.reserveCapacity(128)
    fill(answer, asked: asked, kind: kind)
  }

  private init(naming: Bool) { collected = naming ? [] : nil }

  private mutating func add(_ name: @autoclosure () -> String, _ value: Double) {
    values.append(value)
    collected?.append(name())
  }

  private mutating func add(_ name: @autoclosure () -> String, _ holds: Bool) { add(name(), holds ? 1 : 0) }

  private mutating func fill(_ answer: AnswerFacts, asked: TargetBits, kind: QuestionKind?) {
    let counts = MarkCounts(answer)
    addDeeds(counts)
    addFlags(answer, counts)
    addRoles(answer, counts)
    addActors(counts)
    addNumbers(counts)
    addWords(answer, counts)
    addQuestion(asked, counts)
    addChances(answer)
    for one in QuestionKind.allCases { add("kind " + one.rawValue, kind == one) }
  }

  private mutating func addDeeds(_ counts: MarkCounts) {
    for deed in Deed.allCases {
      add("says " + deed.rawValue, counts.has(MarkBits(deed)))
      add("I " + deed.rawValue, counts.has(MarkBits(deed), .acts(.i)))
    }
    add("kinds of deed", Double(Deed.allCases.count { counts.has(MarkBits($0)) }))
    add("handles it", Double([Deed.detect, .contain, .fix].count { counts.has(MarkBits($0)) }))
    add("owns", counts.has(.own))
    add("owns, up to 3", counts.count(.own, upTo: 3))
    add("tells", counts.has(.tell))
  }

  private mutating func addFlags(_ answer: AnswerFacts, _ counts: MarkCounts) {
    for flag in Flag.allCases { add("flag " + flag.rawValue, counts.count(MarkBits(flag), upTo: 2)) }
    let grave = Self.grave
    add("any flag", counts.has(grave))
    add("words under flags", counts.share(grave))
    let bad = Self.bad
    add("flags against ownership, up to 4", counts.count(bad, upTo: 4))
    add("ends on one", answer.bits.last { !$0.isEmpty }.map { !$0.isDisjoint(with: bad) } ?? false)
  }

  private static let grave = MarkBits(Flag.allCases.filter { $0 != .vague }.map { MarkBits($0) })
  private static let bad = MarkBits(
    [Flag.blame, .diffuse, .nolearn, .orders, .nofail, .appease].map { MarkBits($0) })

  private mutating func addRoles(_ answer: AnswerFacts, _ counts: MarkCounts) {
    for role in Role.allCases {
      add("role " + role.rawValue, counts.has(MarkBits(role)))
      add("words in " + role.rawValue, counts.share(MarkBits(role)))
    }
    for arc in Arc.allCases {
      add("words on " + arc.rawValue, counts.share(MarkBits(arc)))
      add(arc.rawValue + ", up to 3", counts.count(MarkBits(arc), upTo: 3))
    }
    add("share of learnings", answer.figures[.learningShare] ?? 0)
    add("no share of learnings", answer.figures[.learningShare] == nil)
    let result = MarkBits(Role.result)
    add("result beyond the failure", counts.has(result, [MarkBits(Arc.learning), MarkBits(Arc.other)]))
    add("result of the failure", counts.has(result, MarkBits(Arc.failure)))
    add("gains, up to 2", counts.count(result, MarkBits(Arc.learning), upTo: 2))
    let reflection = MarkBits(Role.reflection)
    add("lessons, up to 2", counts.count(reflection, MarkBits(Arc.learning), upTo: 2))
    add("habits, up to 2", counts.count(reflection, MarkBits(Deed.prevent), upTo: 2))
    add("guards built, up to 2", counts.count(MarkBits(Role.action), MarkBits(Deed.prevent), upTo: 2))
  }

  private mutating func addActors(_ counts: MarkCounts) {
    let done: MarkBits = [MarkBits(Role.action), MarkBits(Role.result)]
    let mine = counts.count(done, .acts(.i), upTo: 100)
    let ours = counts.count(done, .acts(.we), upTo: 100)
    add("I act, up to 4", min(mine, 4))
    add("we act, up to 4", min(ours, 4))
    add("share of I", mine + ours > 0 ? mine / (mine + ours) : 0.5)
    add("they act, up to 3", counts.count(MarkBits(Role.action), .acts(.they), upTo: 3))
    add("nobody acts, up to 3", counts.count(MarkBits(Role.action), .acts(.none), upTo: 3))
  }

  private mutating func addNumbers(_ counts: MarkCounts) {
    add("with numbers, up to 4", min(counts.measured(), 4))
    add("results with numbers, up to 2", min(counts.measured(MarkBits(Role.result)), 2))
    add("failure with numbers, up to 2", min(counts.measured(MarkBits(Arc.failure)), 2))
    add("learnings with numbers, up to 2", min(counts.measured(MarkBits(Arc.learning)), 2))
    let beyond: MarkBits = [MarkBits(Arc.learning), MarkBits(Arc.other)]
    add("outcomes with numbers, up to 2", min(counts.measured(MarkBits(Role.result), beyond), 2))
  }

  private mutating func addWords(_ answer: AnswerFacts, _ counts: MarkCounts) {
    add("words, up to 40", Double(min(counts.words, 40)) / 40)
    add("words, up to 90", Double(min(counts.words, 90)) / 90)
    add("weighs", counts.weighs)
    add("resists", counts.resists)
    add("reasons", counts.reasons)
  }

  /// How sure the surest sentence of each mark is, and the share of words that each mark is expected to cover.
  private mutating func addChances(_ answer: AnswerFacts) {
    var surest = [Float](repeating: 0, count: Lanes.count)
    var covered = surest
    var words: Float = 0
    for index in answer.bits.indices where answer.counts(index) {
      let length = Float(answer.sentences[index].length)
      // A reader's probabilities, or 0 and 1 where it gave none.
      let lanes = answer.readings[index].probabilities.lanes
      withUnsafeBytes(of: lanes[0] >= 0 ? lanes : answer.readings[index].marks.lanes) { bytes in
        let chances = bytes.assumingMemoryBound(to: Float.self)
        for lane in 0..<Lanes.count {
          let chance = max(0, chances[lane])
          surest[lane] = max(surest[lane], chance)
          covered[lane] += chance * length
        }
      }
      words += length
    }
    for lane in Lanes.labels.indices {
      add("surest " + Lanes.labels[lane].shortName, Double(surest[lane]))
      add(
        "expected share of " + Lanes.labels[lane].shortName, Double(words > 0 ? covered[lane] / words : covered[lane]))
    }
  }

  private mutating func addQuestion(_ asked: TargetBits, _ counts: MarkCounts) {
    for target in Target.allCases where target != .none && target != .situation {
      add("asked for " + target.rawValue, asked.contains(TargetBits(target)))
      add("asked for and gives " + target.rawValue, asked.contains(TargetBits(target)) && counts.gives(target))
    }
  }
}

extension MarkBits {
  /// The mark of who acts.
  static func acts(_ who: Actor) -> MarkBits { MarkBits(who) }
}

extension Label {
  /// The kind of the label and its code in Data/corpus/GUIDE.md.
  fileprivate var shortName: String {
    switch self {
    case .role(let role): "role " + role.rawValue
    case .does(let deed): "does " + deed.rawValue
    case .arc(let arc): "arc " + arc.rawValue
    case .who(let who): "who " + who.rawValue
    case .own: "own"
    case .tell: "tell"
    case .flag(let flag): "flag " + flag.rawValue
    }
  }
}
