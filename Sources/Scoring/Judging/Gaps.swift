import Interview
import Texts

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
    let texts = Texts.english
    for (label, sign) in Self.signs[target] ?? [] {
      guard let index = sentence(with: label) else { continue }
      let words = evidence.span(label, in: index)
      return Gap(target: target, because: texts[sign], words: words)
    }
    let isGiven = counts.gives(target)
    let because = isGiven ? texts[TargetThin(target)] : texts[TargetMissing(target)]
    return Gap(target: target, because: because, words: anchor(target))
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
  private static let signs: [Target: [(Label, SignText)]] = [
    .own: [
      (.flag(.blame), .blame), (.flag(.diffuse), .diffuse), (.flag(.orders), .orders), (.flag(.nofail), .nofail),
    ],
    .metric: [(.flag(.vague), .vagueResult)],
    .impact: [(.flag(.vague), .vagueImpact)],
    .learning: [(.flag(.nolearn), .nolearn)],
    .growth: [(.flag(.nolearn), .nogrowth)],
    .backbone: [(.flag(.appease), .appease)],
    .detect: [(.flag(.unsure), .unsure)],
  ]
}
