import Interview

/// Judges answers by frameworks, with evidence for everything that is found.
///
/// It reads the sentences, then finds what the frameworks ask for, what is held against the candidate,
/// the grade, and what to press next. The same answer always gets the same assessment.
public struct Scorer: Sendable {
  /// Marks the sentences.
  public let reader: any Reader
  /// All frameworks, those for replies included.
  public var frameworks: [Framework] { rubric.entries.map(\.framework) }
  let model: JudgeModel
  let next: JudgeModel.NextWeights
  let rubric: Rubric

  /// A scorer with a reader of its own.
  public init(reader: any Reader, frameworks: [Framework], model: JudgeModel) {
    self.reader = reader
    self.model = model
    next = JudgeModel.NextWeights(model)
    rubric = Rubric(frameworks)
  }

  /// Judges a text as the answer to a question.
  public func assess(_ text: String, question: String, kind: QuestionKind?) -> Assessment {
    assess(text, sentences: Sentences.split(text), question: question, kind: kind)
  }

  /// Judges sentences as given; the text of the assessment is they joined by one space.
  public func assess(sentences texts: [String], question: String, kind: QuestionKind?) -> Assessment {
    var sentences: [Sentence] = []
    var start = 0
    for text in texts {
      let count = text.unicodeScalars.count
      sentences.append(Sentence(span: Span(start, start + count), text: text))
      start += count + 1
    }
    return assess(texts.joined(separator: " "), sentences: sentences, question: question, kind: kind)
  }

  private func assess(_ text: String, sentences: [Sentence], question: String, kind: QuestionKind?) -> Assessment {
    let readings = reader.read(sentences, question: question, kind: kind)
    let facts = sentences.map { SentenceFacts($0.text, phrases: rubric.phrases) }
    return judge(text, sentences, readings, facts, question: question, kind: kind)
  }

  /// Judges sentences that were read before.
  func judge(
    _ text: String, _ sentences: [Sentence], _ readings: [SentenceReading], _ facts: [SentenceFacts], question: String,
    kind: QuestionKind?, showsClauses: Bool = true
  ) -> Assessment {
    var assessment = Assessment(text: text, sentences: sentences, readings: readings)
    let answer = AnswerFacts(facts: facts, readings: readings)
    assessment.nothing = OtherScript.reason(text) ?? Nothing.reason(facts, question: question)
    let isNothing = assessment.nothing != nil
    var evidence = ShownWords(
      sentences: sentences, answer: answer, patterns: rubric.patterns, reader: showsClauses ? reader : nil,
      question: question, kind: kind)
    for entry in rubric.entries where entry.framework.judges(kind) {
      let elements = assess(entry, answer, kind: kind, isNothing: isNothing, evidence: &evidence)
      if entry.framework.isOfFlags {
        assessment.redFlags += redFlags(entry, elements)
      } else {
        assessment.frameworks.append(
          FrameworkAssessment(id: entry.framework.id, title: entry.framework.title, elements: elements))
      }
    }
    assessment.learningShare = answer.figures[.learningShare]
    assessment.iShare = answer.figures[.iShare]
    assessment.metrics = metrics(sentences, answer)
    let features = JudgeFeatures(answer, asked: JudgeCues.asked(by: question), kind: kind)
    assessment.grade = isNothing ? 1 : model.grade(of: features)
    assessment.gaps = Gaps(assessment: assessment, answer: answer).ordered(
      JudgeModel.ordered(next.scores(features.values)), kind: kind, evidence: &evidence)
    return assessment
  }

  private func assess(
    _ entry: Rubric.Entry, _ answer: AnswerFacts, kind: QuestionKind?, isNothing: Bool, evidence: inout ShownWords
  ) -> [ElementAssessment] {
    var elements: [ElementAssessment] = []
    for (source, conditions) in zip(entry.framework.elements, entry.elements) {
      if let kinds = source.kinds, let kind, !kinds.contains(kind) { continue }
      let (state, finding) =
        isNothing ? (.missing, Finding(holds: false)) : rubric.state(conditions, in: answer)
      elements.append(
        ElementAssessment(id: source.id, title: source.title, state: state, evidence: evidence.spans(finding.hits)))
    }
    return elements
  }

  private func redFlags(_ entry: Rubric.Entry, _ elements: [ElementAssessment]) -> [RedFlag] {
    elements.filter { $0.state == .met }.map { element in
      RedFlag(
        id: element.id, title: element.title, evidence: element.evidence,
        instead: entry.framework.element(element.id)?.instead ?? "")
    }
  }

  private func metrics(_ sentences: [Sentence], _ answer: AnswerFacts) -> [Metric] {
    var metrics: [Metric] = []
    for index in sentences.indices {
      for metric in answer.facts[index].metrics {
        metrics.append(Metric(span: metric.span.shifted(by: sentences[index].span.start), kind: metric.kind))
      }
    }
    return metrics
  }
}

extension Rubric {
  /// How an answer meets an element, and by which sentences.
  func state(_ element: Element, in answer: AnswerFacts) -> (ElementState, Finding) {
    let met = find(element.met, in: answer)
    if met.holds { return (.met, met) }
    guard let half = element.partly.map({ find($0, in: answer) }), half.holds else {
      return (.missing, Finding(holds: false))
    }
    return (.partly, half)
  }
}

extension Scorer {
  /// What the grade and the next question of an answer are decided by, for sentences whose marks are known.
  public func features(sentences: [String], readings: [SentenceReading], question: String, kind: QuestionKind?)
    -> JudgeFeatures
  {
    let facts = sentences.map { SentenceFacts($0, phrases: rubric.phrases) }
    return JudgeFeatures(
      AnswerFacts(facts: facts, readings: readings), asked: JudgeCues.asked(by: question), kind: kind)
  }
}

extension Scorer {
  /// How an answer that was read before meets one element of a framework, whatever the kind of its question.
  public func element(_ element: String, of framework: String, in assessment: Assessment) -> ElementAssessment? {
    guard let entry = rubric.entries.first(where: { $0.framework.id == framework }),
      let place = entry.framework.elements.firstIndex(where: { $0.id == element })
    else { return nil }
    let facts = assessment.sentences.map { SentenceFacts($0.text, phrases: rubric.phrases) }
    let answer = AnswerFacts(facts: facts, readings: assessment.readings)
    var shown = ShownWords(
      sentences: assessment.sentences, answer: answer, patterns: rubric.patterns, reader: reader, question: "",
      kind: nil)
    let (state, finding) = rubric.state(entry.elements[place], in: answer)
    return ElementAssessment(
      id: element, title: entry.framework.elements[place].title, state: state, evidence: shown.spans(finding.hits))
  }
}
