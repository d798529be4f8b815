import Interview

extension Scorer {
  /// The framework whose elements say, by target, what a reply must give.
  static let replyFramework = "reply"

  /// Whether a reply gave what a follow-up pressed.
  ///
  /// The elements of the framework `reply` say what meets each target. Not knowing, asking back and putting it on others
  /// is dodging, unless what was pressed is given all the same.
  public func judge(reply: Assessment, to followUp: FollowUp, question: String) -> ReplyState {
    if reply.nothing != nil || Self.asksBack(reply) { return .dodged }
    guard followUp.presses != .none,
      let entry = rubric.entries.first(where: { $0.framework.id == Self.replyFramework }),
      let place = entry.framework.elements.firstIndex(where: { $0.id == followUp.presses.rawValue })
    else { return .answered }
    let facts = reply.sentences.map { SentenceFacts($0.text, phrases: rubric.phrases) }
    let answer = AnswerFacts(facts: facts, readings: reply.readings)
    var hits: [Hit] = []
    switch Matching(answer, by: rubric).state(entry.elements[place], hits: &hits) {
    case .met: return .answered
    case .partly: return .partly
    case .missing: return .dodged
    }
  }

  /// Whether a reply is nothing but questions.
  private static func asksBack(_ reply: Assessment) -> Bool {
    !reply.sentences.isEmpty
      && reply.sentences.allSatisfy { $0.text.unicodeScalars.last { !$0.properties.isWhitespace } == "?" }
  }
}
