import Interview

/// What an answer left out, in the order in which a bar raiser would press it, each with its reason for people.
struct Gaps {
  let assessment: Assessment
  let answer: AnswerFacts
  private let counts: MarkCounts

  init(assessment: Assessment, answer: AnswerFacts) {
    self.assessment = assessment
    self.answer = answer
    counts = MarkCounts(answer)
  }

  /// Below this probability a target is not worth pressing.
  private static let least = 0.02

  /// The gaps in the order of the targets given; none where pressing nothing comes first.
  func ordered(
    _ targets: [(target: Target, probability: Double)], kind: QuestionKind?, evidence: inout ShownWords
  ) -> [Gap] {
    if assessment.nothing != nil { return [Gap(target: .situation, because: assessment.nothing ?? "")] }
    guard targets.first?.target != Target.none else { return [] }
    var gaps: [Gap] = []
    for (target, probability) in targets where target != .none && probability >= Self.least {
      gaps.append(gap(target, &evidence))
    }
    return gaps
  }

  private func gap(_ target: Target, _ evidence: inout ShownWords) -> Gap {
    for (label, because) in Self.signs[target] ?? [] {
      guard let index = sentence(with: label) else { continue }
      let words = evidence.span(label, in: index)
      return Gap(target: target, because: because, words: words)
    }
    let isGiven = counts.gives(target)
    let reason = Self.reasons[target] ?? (missing: "", thin: "")
    return Gap(target: target, because: isGiven ? reason.thin : reason.missing, words: anchor(target))
  }

  /// The words that a gap hangs on where no mark shows it: the sentence that should have gone on.
  private func anchor(_ target: Target) -> Span? {
    let mask: [MarkBits] =
      switch target {
      case .who: [MarkBits(Actor.we)]
      case .impact, .own, .cause: [MarkBits(Arc.failure)]
      case .prevent: [MarkBits(Deed.fix)]
      case .metric: [MarkBits(Role.result)]
      case .growth, .learning: [MarkBits(Role.reflection)]
      case .tradeoff, .backbone, .tell: [MarkBits(Role.action)]
      default: []
      }
    guard let mask = mask.first, let index = answer.bits.lastIndex(where: { !$0.isDisjoint(with: mask) }) else {
      return nil
    }
    let range = ShownClause.whole(answer.facts[index])
    return Span(range.lowerBound, range.upperBound).shifted(by: assessment.sentences[index].span.start)
  }

  private func sentence(with label: Label) -> Int? {
    answer.bits.firstIndex { bits in
      switch label {
      case .flag(let flag): bits.contains(MarkBits(flag))
      default: false
      }
    }
  }

  /// Flags that show a gap, the tellingest first, with what they show.
  private static let signs: [Target: [(Label, String)]] = [
    .own: [
      (.flag(.blame), "The fault is put on others here, and your own part stays out."),
      (.flag(.diffuse), "This spreads the fault until nobody holds it: your own part stays out."),
      (.flag(.orders), "Following instructions hides what you yourself decided."),
      (.flag(.nofail), "A story with no failure of your own gives nothing to judge you by."),
    ],
    .metric: [(.flag(.vague), "This claims a result without a number.")],
    .impact: [(.flag(.vague), "This says how it went without a number.")],
    .learning: [(.flag(.nolearn), "This waves the lesson away.")],
    .growth: [(.flag(.nolearn), "Nothing is said to have changed since.")],
    .backbone: [(.flag(.appease), "Here the peace was kept, and your own position is not heard.")],
    .detect: [(.flag(.unsure), "You are not sure here, so how it was found stays open.")],
  ]

  /// Why a target is pressed: where nothing is said of it, and where what is said is thin.
  private static let reasons: [Target: (missing: String, thin: String)] = [
    .own: (
      "No sentence says what you yourself got wrong.", "Your own part is named, but not what you would answer for."
    ),
    .who: ("What was done is told without saying that you did it.", "“We” hides which part of this was yours."),
    .situation: ("It is not clear what the system or the team was, or what was at stake.", "The stakes are thin."),
    .detect: ("How you found out is not told.", "How it was noticed is told only in passing."),
    .contain: (
      "Nothing says how the damage was kept from spreading.", "How the damage was limited is told only in passing."
    ),
    .fix: ("What repaired it is not told.", "The repair is told only in passing."),
    .prevent: (
      "The repair stands, but nothing keeps it from coming back.", "The guard against it is named, not proven."
    ),
    .cause: ("Why it happened is not told.", "The cause stops at the first why."),
    .impact: ("How bad it was is not told in numbers.", "The damage is told, but not its full size."),
    .metric: ("The result has no number.", "There are numbers, but none for the result in the end."),
    .tell: ("Nobody is told about it.", "Who was told, and when, is thin."),
    .learning: ("No lesson is drawn.", "The lesson could be anybody's."),
    .growth: ("Nothing shows what you do differently now.", "What you do differently now has no proof."),
    .tradeoff: ("Why this and not something else is not told.", "The other options are not weighed."),
    .backbone: ("No position is held against anybody.", "How far you would have held the position is not told."),
  ]
}
