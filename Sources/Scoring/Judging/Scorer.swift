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
  let rubric: Rubric
  /// Judges what the fast reader has read.
  private let fastJudge: Judge
  /// Judges what both readers have read.
  private let deepJudge: Judge

  /// The weights of a judge, in both forms that they are used in.
  private struct Judge: Sendable {
    let model: JudgeModel
    let next: JudgeModel.NextWeights

    init(_ model: JudgeModel) { (self.model, next) = (model, JudgeModel.NextWeights(model)) }
  }

  /// The same scorer with another reader.
  public func reading(by reader: any Reader) -> Scorer {
    Scorer(reader: reader, rubric: rubric, fastJudge: fastJudge, deepJudge: deepJudge)
  }

  /// A scorer with a reader of its own; `deepModel` judges what both readers have read.
  public init(reader: any Reader, frameworks: [Framework], model: JudgeModel, deepModel: JudgeModel? = nil) {
    let judge = Judge(model)
    self.init(
      reader: reader, rubric: Rubric(frameworks), fastJudge: judge, deepJudge: deepModel.map(Judge.init) ?? judge)
  }

  private init(reader: any Reader, rubric: Rubric, fastJudge: Judge, deepJudge: Judge) {
    (self.reader, self.rubric, self.fastJudge, self.deepJudge) = (reader, rubric, fastJudge, deepJudge)
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
    let told = reader.study(sentences, question: question, kind: kind)
    let facts = sentences.map { SentenceFacts($0.text, phrases: rubric.phrases) }
    return judge(text, sentences, told.readings, facts, question: question, kind: kind, told: told)
  }

  /// Judges sentences that were read before; evidence is shown as whole sentences where the reading is not at hand.
  func judge(
    _ text: String, _ sentences: [Sentence], _ readings: [SentenceReading], _ facts: [SentenceFacts], question: String,
    kind: QuestionKind?, told: AnswerReading? = nil
  ) -> Assessment {
    var assessment = Assessment(text: text, sentences: sentences, readings: readings)
    assessment.reader = told?.reader ?? .fast
    let answer = AnswerFacts(facts: facts, readings: readings)
    let script = answer.sentences.reduce(into: OtherScript()) { $0 += $1.script }
    assessment.nothing = script.reason ?? Nothing.reason(facts, question: question)
    let isNothing = assessment.nothing != nil
    var evidence = ShownWords(sentences: sentences, answer: answer, patterns: rubric.table.patterns, told: told)
    let matching = Matching(answer, by: rubric)
    var hits: [Hit] = []
    assessment.frameworks.reserveCapacity(rubric.entries.count)
    for entry in rubric.entries where entry.judges(kind) {
      let elements = assess(entry, matching, kind: kind, isNothing: isNothing, hits: &hits, evidence: &evidence)
      if entry.isOfFlags {
        assessment.redFlags += redFlags(entry, elements)
      } else {
        assessment.frameworks.append(FrameworkAssessment(entry.names, elements))
      }
    }
    assessment.learningShare = answer.figures[.learningShare]
    assessment.iShare = answer.figures[.iShare]
    assessment.metrics = metrics(sentences, answer)
    let judge = assessment.reader == .deep ? deepJudge : fastJudge
    let features = JudgeFeatures(answer, asked: JudgeCues.asked(by: question), kind: kind)
    assessment.grade =
      isNothing
      ? 1
      : GradeBounds.bound(
        judge.model.grade(of: features), flags: assessment.redFlags, owns: answer.allBits.contains(.own), in: rubric)
    assessment.gaps = Gaps(assessment: assessment, answer: answer).ordered(
      JudgeModel.ordered(judge.next.scores(features.values)), kind: kind, evidence: &evidence)
    assessment.askForTheDay(rubric)
    return assessment
  }

  private func assess(
    _ entry: Rubric.Entry, _ matching: Matching, kind: QuestionKind?, isNothing: Bool, hits: inout [Hit],
    evidence: inout ShownWords
  ) -> [ElementAssessment] {
    var elements: [ElementAssessment] = []
    elements.reserveCapacity(entry.elements.count)
    for element in entry.elements where element.judges(kind) {
      let state = isNothing ? .missing : matching.state(element, hits: &hits)
      let spans = state == .missing ? [] : evidence.spans(&hits)
      elements.append(ElementAssessment(element.names, state, spans))
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

  /// The numbers of all sentences; those of one change share the number of their pair.
  private func metrics(_ sentences: [Sentence], _ answer: AnswerFacts) -> [Metric] {
    var metrics: [Metric] = []
    var pairs = 0
    for index in sentences.indices {
      let own = answer.facts[index].metrics
      let last = metrics.count - 1
      for metric in own {
        metrics.append(
          Metric(
            span: metric.span.shifted(by: sentences[index].span.start), kind: metric.kind, side: metric.side,
            pair: metric.pair.map { $0 + pairs }))
      }
      pairs += own.count { $0.side == .outcome }
      guard index > 0, last >= 0, BeforeAfter.joins(answer.facts[index - 1], answer.facts[index]) else { continue }
      (metrics[last].side, metrics[last].pair) = (.baseline, pairs)
      (metrics[last + 1].side, metrics[last + 1].pair) = (.outcome, pairs)
      pairs += 1
    }
    return metrics
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
      sentences: assessment.sentences, answer: answer, patterns: rubric.table.patterns,
      told: reader.study(assessment.sentences, question: "", kind: nil))
    var hits: [Hit] = []
    let state = Matching(answer, by: rubric).state(entry.elements[place], hits: &hits)
    return ElementAssessment(entry.elements[place].names, state, shown.spans(&hits))
  }
}
