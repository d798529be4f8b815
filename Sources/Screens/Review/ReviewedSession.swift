import Drill
import Interview
import Scoring
import Sessions

/// A recording that is looked back at: its answers as today's reading has them, and what the candidate added.
public struct ReviewedSession: Sendable {
  /// The file's name among the recordings; nil for a file from elsewhere, to which nothing can be added.
  public let name: String?
  /// The recording.
  public private(set) var log: SessionLog
  /// What the candidate added, as it now stands.
  public private(set) var review: Review
  /// The chain that it was drilled by, or that its questions make.
  let chain: Chain
  /// The answers that were given, in order.
  private(set) var answers: [ReviewedAnswer] = []
  /// What was recited from earlier recordings.
  public var recitals: [Recital] = []

  /// A recording with its answers judged.
  public init(_ log: SessionLog, name: String?, scorer: Scorer, bank: QuestionBank) {
    self.name = name
    self.log = log
    review = log.review
    chain = log.chain(in: bank)
    judgeAnew(scorer: scorer, bank: bank)
  }

  /// Judges the answers as they are read now.
  mutating func judgeAnew(scorer: Scorer, bank: QuestionBank) {
    let exchanges = log.exchanges
    answers = log.answers(bank: bank).map { recorded in
      let exchange = exchanges[recorded.place]
      let own = exchange.ask.chain ?? (log.header.origin == nil ? log.header.chain : nil)
      let frameworks = own.flatMap(bank.chain)?.frameworks ?? []
      return ReviewedAnswer(
        recorded, exchange: exchange, typing: log.typing(of: recorded.place), frameworks: frameworks, scorer: scorer)
    }
  }

  /// What it is called: the name that was given to it, or its own.
  var title: String { review.title ?? log.header.title }

  /// The answers' places in the recording and their words.
  public var texts: [(place: Int, text: String)] { answers.map { ($0.recorded.place, $0.recorded.text) } }

  /// Finds the words that the mark of a finding stands on: by the deep reader too slow to be done for all beforehand.
  mutating func weigh(_ finding: Int, of place: Int, by reader: any Reader) {
    answers[place].weigh(finding, by: reader)
  }

  /// What a deeper reader is to read: each answer, and each story as a whole.
  var passages: [Passage] {
    let stories = log.stories.compactMap { exchanges -> Passage? in
      let answers = exchanges.map(\.text).filter { !$0.isEmpty }
      guard answers.count > 1 else { return nil }
      return Passage(answers.joined(separator: Drill.betweenAnswers), question: chain.opening)
    }
    return answers.map { Passage($0.recorded.text, question: $0.recorded.question) } + stories
  }

  /// What the answers repeat word for word from earlier recordings.
  ///
  /// A file from elsewhere may lie among the recordings too: one that holds every answer of it is taken for the same.
  ///
  /// - Parameter find: the answers that hold one of some phrases, each with its file's name.
  public func recitals<Problem: Error>(
    _ find: (_ phrases: [String]) throws(Problem) -> [(name: String, text: String)]
  ) throws(Problem) -> [Recital] {
    var found: [(place: Int, text: String, earlier: [(name: String, text: String)])] = []
    for (place, text) in texts {
      let answers = try find(Recital.phrases(of: text))
      let earlier = answers.filter { $0.name != name && $0.name < name ?? "~" }
      found.append((place, text, earlier))
    }
    let copies =
      name == nil
      ? Set(found.flatMap { $0.earlier.map(\.name) }).filter { name in
        found.allSatisfy { answer in answer.earlier.contains { $0.name == name && $0.text == answer.text } }
      } : []
    return found.compactMap { place, text, earlier in
      earlier.filter { !copies.contains($0.name) }.compactMap {
        Recital(text, at: place, from: $0.text, named: $0.name)
      }
      .max { $0.share < $1.share }
    }
  }

  /// Adds something that the candidate says.
  mutating func add(_ event: ReviewEvent) {
    log.events.append(SessionEvent(log.events.last?.time ?? 0, .review(event)))
    review = log.review
  }

  /// The chain that asks the question of an answer again, by itself or with what it opens.
  func retry(_ answer: ReviewedAnswer, bank: QuestionBank) -> Chain {
    let ask = answer.exchange.ask
    if ask.isOpening, let known = bank.chain(ask.chain ?? log.header.chain) { return known }
    let spoken = ask.seconds / log.header.pace.factor
    let seconds = spoken >= 20 ? Int(spoken.rounded()) : answer.recorded.isOpening ? 140 : 45
    return Chain(
      id: ask.isOpening ? chain.id : "\(chain.id)-again", title: title, topic: chain.topic,
      kind: answer.recorded.kind, source: chain.source, opening: ask.text, seconds: seconds,
      frameworks: chain.frameworks)
  }
}

/// One answer that is looked back at.
struct ReviewedAnswer: Sendable {
  let recorded: RecordedAnswer
  let exchange: Exchange
  /// How it was typed or spoken.
  let typing: AnswerTyping
  /// The answer as it is read today, with the frameworks that its chain asks for.
  let assessment: Assessment
  private(set) var findings: [ReviewFinding]
  /// What the candidate can rate, with Grill's view.
  let rateable: [RateableElement]

  init(
    _ recorded: RecordedAnswer, exchange: Exchange, typing: AnswerTyping, frameworks: [String], scorer: Scorer
  ) {
    self.recorded = recorded
    self.exchange = exchange
    self.typing = typing
    let whole = recorded.assess(by: scorer)
    let shown = whole.showing(frameworks)
    let assessment = recorded.isOpening && !shown.frameworks.isEmpty ? shown : whole
    self.assessment = assessment
    findings =
      ReviewFindings(assessment, by: scorer, question: recorded.question, kind: recorded.kind).all
    rateable = RateableElement.all(of: recorded, assessment, scorer: scorer)
  }

  fileprivate mutating func weigh(_ finding: Int, by reader: any Reader) {
    guard let mark = findings[finding].mark, let sentence = findings[finding].sentence else { return }
    let start = assessment.sentences[sentence].span.start
    let words = reader.evidence(
      for: mark, in: sentence, of: assessment.sentences, question: recorded.question, kind: recorded.kind)
    findings[finding].behind = words.map { $0.shifted(by: start) }
  }

  /// The sentence that a place in the text belongs to.
  func sentence(at scalar: Int) -> Int? {
    assessment.sentences.firstIndex { $0.span.start <= scalar && scalar < $0.span.end }
  }
}
