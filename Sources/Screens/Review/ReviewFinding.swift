import Interview
import Scoring

/// Something that was found in an answer, or that it lacks, with all that can be said about why.
struct ReviewFinding: Hashable, Sendable {
  /// What it is.
  enum Kind: Hashable, Sendable {
    case flag
    case element(ElementState)
  }

  var kind: Kind
  /// The framework's title and the documents that it comes from.
  var framework: String
  var source: String
  /// What was found, and what it asks for.
  var title: String
  var explanation: String
  /// A better way to say it; empty where nothing needs to be said better.
  var advice: Advice
  /// The words of the answer; none where it is missing.
  var spans: [Span]
  var letters: [String]
  /// The mark that it rests on, or would; nil where it rests on words or figures alone.
  var mark: Label?
  /// What a disagreement with it is filed under.
  var code: String
  /// The sentence that its words begin in.
  var sentence: Int?
  /// The words that weighed most for the mark: the heaviest, or all once it was weighed.
  var behind: [Span]

  /// What to do better.
  enum Advice: Hashable, Sendable {
    case none
    case sentence(String)
    case on(Target)
  }

  /// Whether it speaks for the answer.
  var isGood: Bool { kind == .element(.met) }
}

/// The findings of an answer: what stands in it in the order of its words, then what it lacks.
struct ReviewFindings {
  let assessment: Assessment
  let frameworks: [Framework]
  private let told: AnswerReading
  let question: String
  let kind: QuestionKind?
  private let lettering: Lettering

  init(_ assessment: Assessment, by scorer: Scorer, question: String, kind: QuestionKind?) {
    self.assessment = assessment
    frameworks = scorer.frameworks
    told = scorer.reader.study(assessment.sentences, question: question, kind: kind)
    self.question = question
    self.kind = kind
    lettering = Lettering(assessment)
  }

  /// All of them.
  var all: [ReviewFinding] {
    guard assessment.nothing == nil else { return [] }
    var found: [ReviewFinding] = []
    var missing: [ReviewFinding] = []
    for flag in assessment.redFlags { if let finding = finding(flag) { found.append(finding) } }
    for judged in assessment.frameworks {
      guard let framework = frameworks.first(where: { $0.id == judged.id }) else { continue }
      for element in judged.elements {
        guard let source = framework.element(element.id) else { continue }
        let finding = finding(element, source, of: framework)
        if finding.spans.isEmpty { missing.append(finding) } else { found.append(finding) }
      }
    }
    return found.sorted { ($0.spans.first ?? Span(0, 0)) < ($1.spans.first ?? Span(0, 0)) } + missing
  }

  private func finding(_ flag: RedFlag) -> ReviewFinding? {
    guard let framework = frameworks.first(where: { $0.isOfFlags && $0.element(flag.id) != nil }),
      let source = framework.element(flag.id)
    else { return nil }
    return finding(
      .flag, source, framework, spans: flag.evidence, code: "element:\(framework.id)/\(flag.id)",
      advice: flag.instead.isEmpty ? .none : .sentence(flag.instead))
  }

  private func finding(_ element: ElementAssessment, _ source: FrameworkElement, of framework: Framework)
    -> ReviewFinding
  {
    let advice: ReviewFinding.Advice =
      element.state == .met ? .none : source.presses.map { $0 == .none ? .none : .on($0) } ?? .none
    return finding(
      .element(element.state), source, framework, spans: element.state == .missing ? [] : element.evidence,
      code: "element:\(framework.id)/\(element.id)", advice: advice)
  }

  private func finding(
    _ kind: ReviewFinding.Kind, _ source: FrameworkElement, _ framework: Framework, spans: [Span], code: String,
    advice: ReviewFinding.Advice
  ) -> ReviewFinding {
    let sentence = spans.first.flatMap { span in assessment.sentences.firstIndex { $0.span.overlaps(span) } }
    let asked = source.met.patterns.flatMap(\.labels)
    let mark: Label? =
      if let sentence { asked.first { $0.holds(in: assessment.readings[sentence].marks) } } else { asked.first }
    var behind: [Span] = []
    if let sentence, let mark {
      let start = assessment.sentences[sentence].span.start
      behind = told.evidence(mark, sentence).map { [$0.shifted(by: start)] } ?? []
    }
    return ReviewFinding(
      kind: kind, framework: framework.title, source: framework.source, title: source.title,
      explanation: source.explanation, advice: advice, spans: spans, letters: lettering.letters(of: spans), mark: mark,
      code: mark?.code ?? code, sentence: sentence, behind: behind)
  }
}
