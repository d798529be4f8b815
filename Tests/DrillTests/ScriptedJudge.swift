import Drill
import Interview
import Scoring

/// A judge whose findings a test writes into the answers: `gap:prevent` leaves that gap, `dodge` dodges, `did` acts.
struct ScriptedJudge: Judge {
  let frameworks: [Framework] = []

  func assess(_ text: String, question: String, kind: QuestionKind?) -> Assessment {
    let sentence = Sentence(span: Span(0, text.unicodeScalars.count), text: text)
    let acts = text.contains("did")
    let marks = Marks(role: acts ? .action : .situation, who: acts ? .i : .we)
    var assessment = Assessment(text: text, sentences: [sentence], readings: [SentenceReading(marks: marks)])
    assessment.gaps = text.split(whereSeparator: \.isWhitespace).compactMap { word in
      guard word.hasPrefix("gap:"), let target = Target(rawValue: String(word.dropFirst(4))) else { return nil }
      return Gap(target: target, because: "\(target.rawValue) is missing", words: Span(0, 8))
    }
    return assessment
  }

  func judge(reply: Assessment, to followUp: FollowUp, question: String) -> ReplyState {
    reply.text.contains("dodge") ? .dodged : .answered
  }
}

extension QuestionBank {
  /// Two chains and a pool that has a slotted and a plain wording for every target.
  static let example: QuestionBank = {
    let script = ["What broke?", "Who fixed it?", "And since?"]
    let targets: [Target] = [.cause, .who, .growth]
    let followUps = zip(script, targets).map { FollowUp(ask: $0, presses: $1, seconds: 50) }
    var pool: [String: [String]] = [
      "contradiction": ["First \"{before}\", now \"{words}\"?"], "event": ["Which day was it?"],
      "ramble": ["Stop. What did you do?"], "silence": ["Still there?"], "timeup": ["Time."],
    ]
    for target in Target.allCases where target != .none {
      pool[target.rawValue] = (1...3).flatMap { number in
        ["\(target.rawValue) \(number)?", "You said \"{words}\": \(target.rawValue) \(number)?"]
      }
      pool["\(target.rawValue).harder"] = ["Once more: \(target.rawValue)!", "I asked for \(target.rawValue)!"]
    }
    let chain = Chain(
      id: "lag", title: "Lag", topic: "incident", kind: .incident, source: "002", opening: "Tell me of a lag.",
      seconds: 140, followUps: followUps)
    let opening = Chain(
      id: "failed", title: "Failed", topic: "failure", kind: .failure, source: "001", opening: "When did you fail?",
      seconds: 180)
    return QuestionBank(chains: [chain, opening], pool: pool)
  }()
}

extension DrillPlan {
  static func example(_ chain: Int = 0, order: QuestionOrder = .adaptive, pace: Pace = .spoken, seed: UInt64 = 7)
    -> DrillPlan
  {
    DrillPlan(chain: QuestionBank.example.chains[chain], bank: .example, order: order, pace: pace, seed: seed)
  }
}
