import Interview
import Testing

@testable import Bank
@testable import Scoring

/// A scorer that knows the marks of the corpus, so that judging is tested apart from reading.
private struct Gold {
  let answers: [GoldAnswer]
  let scorer: Scorer

  init() throws {
    answers = try GoldAnswer.all().enumerated().filter { $0.offset % 5 == 0 }.map(\.element)
    var marks: [String: Marks] = [:]
    for sentence in answers.flatMap(\.sentences) { marks[sentence.text] = sentence.marks }
    scorer = Scorer(
      reader: ToldReader(marks: marks), frameworks: try FrameworkPack.builtIn(), model: try JudgeModel.builtIn())
  }

  func assess(_ answer: GoldAnswer, _ sentences: [String]? = nil) -> Assessment {
    scorer.assess(sentences: sentences ?? answer.sentences.map(\.text), question: answer.question, kind: answer.kind)
  }
}

@Test func copiesOfASentenceEarnNoMoreThanOne() throws {
  let gold = try Gold()
  for answer in gold.answers {
    let texts = answer.sentences.map(\.text)
    let once = gold.assess(answer)
    let copied = gold.assess(answer, texts + texts)
    #expect(copied.grade <= once.grade + 1e-9, "\(answer.id)")
    #expect(met(copied).subtracting(met(once)).isEmpty, "\(answer.id)")
    #expect(copied.learningShare == once.learningShare && copied.iShare == once.iShare)
  }
}

@Test func fillerMakesNoAnswerBetter() throws {
  let gold = try Gold()
  let filler = [
    "So that is how it was, more or less, and I think this says what there is to say about it.",
    "As I mentioned, there is a lot that one could say here, and it is of course a very interesting question.",
    "Well, you know, it goes on like this, and there would be other things that one could add to it.",
    "And yes, this is really the kind of thing that one could talk about for quite a long time.",
  ]
  var better = 0
  for answer in gold.answers where answer.sentences.count >= 4 {
    let long = gold.assess(answer, answer.sentences.map(\.text) + filler)
    if long.grade > gold.assess(answer).grade + 0.1 { better += 1 }
  }
  #expect(better * 50 < gold.answers.count, "\(better) of \(gold.answers.count) answers gain by filler")
}

@Test func metElementsAndFlagsPointAtWords() throws {
  let gold = try Gold()
  for answer in gold.answers {
    let assessment = gold.assess(answer)
    let scalars = assessment.text.unicodeScalars.count
    for element in assessment.frameworks.flatMap(\.elements) {
      #expect((element.state == .missing) == element.evidence.isEmpty, "\(answer.id) \(element.id)")
      #expect(element.evidence.allSatisfy { !$0.isEmpty && $0.start >= 0 && $0.end <= scalars })
      #expect(element.evidence == element.evidence.sorted())
    }
    for gap in assessment.gaps { #expect(!gap.because.isEmpty) }
    for flag in assessment.redFlags {
      #expect(!flag.instead.isEmpty && !flag.evidence.isEmpty, "\(answer.id) \(flag.id)")
    }
  }
}

@Test func theFlagsOfTheMarksAreRaised() throws {
  let gold = try Gold()
  for answer in gold.answers {
    let assessment = gold.assess(answer)
    guard assessment.nothing == nil else { continue }
    let marked = Set(answer.sentences.flatMap(\.marks.flags).map(\.rawValue))
    let raised = Set(assessment.redFlags.map(\.id)).intersection(Flag.allCases.map(\.rawValue))
    #expect(raised == marked, "\(answer.id)")
  }
}

@Test func judgingFollowsCarefulReaders() throws {
  let gold = try Gold()
  let grades = gold.answers.map { (gold: $0.grade, own: gold.assess($0).grade) }
  let low = grades.filter { $0.gold <= 2 }.map(\.own)
  let high = grades.filter { $0.gold >= 4 }.map(\.own)
  let lowMean = low.reduce(0, +) / Double(low.count)
  let highMean = high.reduce(0, +) / Double(high.count)
  #expect(lowMean + 1.3 < highMean)
  let hits = gold.answers.count { (gold.assess($0).gaps.first?.target ?? .none) == $0.next }
  #expect(Double(hits) > 0.4 * Double(gold.answers.count))
}

@Test func theSameAnswerGetsTheSameBytes() throws {
  let gold = try Gold()
  for answer in gold.answers.prefix(60) {
    var one = ScoreOutput { gap, _ in gap.target.rawValue }
    var other = one
    one.line(.text(answer.id), gold.assess(answer))
    other.line(.text(answer.id), try Gold.init().assess(answer))
    #expect(one.bytes == other.bytes)
    break
  }
}

@Test func theShareOfLearningsIsCountedInWords() throws {
  let gold = try Gold()
  for answer in gold.answers {
    var counts: [Arc: Int] = [:]
    for sentence in answer.sentences {
      counts[sentence.marks.arc, default: 0] += sentence.text.split(whereSeparator: \.isWhitespace).count
    }
    let both = counts[.learning, default: 0] + counts[.failure, default: 0]
    let share = both == 0 ? nil : Double(counts[.learning, default: 0]) / Double(both)
    let assessment = gold.assess(answer)
    // Credit follows events.
    if assessment.noStory != nil { continue }
    let own = assessment.learningShare
    #expect(own == share || Set(answer.sentences.map(\.text)).count < answer.sentences.count, "\(answer.id)")
  }
}

private func met(_ assessment: Assessment) -> Set<String> {
  Set(
    assessment.frameworks.flatMap { framework in
      framework.elements.filter { $0.state == .met }.map { "\(framework.id) \($0.id)" }
    })
}
