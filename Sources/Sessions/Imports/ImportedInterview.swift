import Bank
import Interview

/// An interview that was held elsewhere, as questions and the answers that a candidate gave.
public struct ImportedInterview: Hashable, Sendable {
  /// A question and its answer.
  public struct Exchange: Hashable, Sendable {
    /// What the other side said before the answer; empty where the file begins with the candidate.
    public var question: String
    /// What the candidate said, piece by piece.
    public var answer: SpeakerTurn
    /// The question in the bank that it is; nil where it is none.
    public var found: QuestionMatch.Found?
    /// Whether it opens a story of its own rather than following up.
    public var isOpening: Bool
    /// When the question ends, in seconds of the file; nil where there are no times.
    public var askedAt: Double?
  }

  /// The exchanges in order.
  public var exchanges: [Exchange]
  /// Where it comes from.
  public var origin: ImportOrigin

  /// Takes a candidate's answers out of a transcript, each with what was asked before it.
  ///
  /// - Throws: `noAnswers` where the candidate says nothing.
  public init(_ transcript: Transcript, candidate: String, file: String, matching: QuestionMatch)
    throws(ImportProblem)
  {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    origin = ImportOrigin(kind: transcript.kind, file: name, speaker: candidate)
    exchanges = []
    var question: SpeakerTurn?
    var chain: String?
    for turn in transcript.turns(candidate: candidate) {
      guard turn.speaker == candidate else {
        question = turn
        continue
      }
      let asked = question?.text ?? ""
      let found = matching.find(asked, in: chain)
      let opens = exchanges.isEmpty || found.map { $0.followUp == nil } ?? Self.opens(asked)
      if opens { chain = found?.chain }
      exchanges.append(
        Exchange(
          question: asked, answer: turn, found: found, isOpening: opens, askedAt: question?.end ?? question?.start))
      question = nil
    }
    guard !exchanges.isEmpty else { throw .noAnswers(file: file, speaker: candidate) }
  }

  /// Whether words ask for another story.
  private static func opens(_ question: String) -> Bool {
    let plain = question.lowercased()
    return openings.contains { plain.contains($0) }
  }

  private static let openings = [
    "tell me about a", "tell me about an", "tell me about the time", "tell us about", "describe a", "describe an",
    "give me an example", "give us an example", "can you think of a time", "think of a time", "have you ever",
    "walk me through a", "talk me through a", "share an example", "share a time", "next question", "let's move on",
    "moving on", "different question", "another question", "another example of", "what is your biggest",
    "what's your biggest", "what was your biggest",
  ]
}

extension ImportedInterview {
  /// The interview as a recording: what was said plays again as it was timed.
  ///
  /// - Parameters:
  ///   - start: when it was taken in, as ISO 8601 in UTC: the file does not say when it was held.
  ///   - bank: names the chains that questions were found in.
  public func log(program: String, start: String, bank: QuestionBank) -> SessionLog {
    let chains = exchanges.compactMap { $0.isOpening ? $0.found?.chain : nil }
    let chain = chains.first.flatMap(bank.chain)
    var header = SessionHeader(
      program: program, start: start, chain: chain?.id ?? "imported", title: title, kind: chain?.kind, seed: 0,
      pace: .spoken, mode: .exam)
    header.origin = origin
    var events: [SessionEvent] = []
    let zero = exchanges.compactMap { $0.askedAt ?? $0.answer.start }.min() ?? 0
    var time = 0.0
    var opening = 0
    for (index, exchange) in exchanges.enumerated() {
      if exchange.isOpening { opening = index }
      time = max(time, (exchange.askedAt ?? exchange.answer.start ?? zero) - zero)
      events.append(SessionEvent(time, .ask(exchange.ask(index: index, opening: opening, bank: bank))))
      events += exchange.spoken(from: &time, zero: zero)
    }
    events.append(SessionEvent(time, .end(.finished)))
    return SessionLog(header: header, events: events)
  }

  /// What to call it: the file's name without its ending.
  private var title: String {
    let parts = origin.file.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 ? parts.dropLast().joined(separator: ".") : origin.file
  }
}

extension ImportedInterview.Exchange {
  fileprivate func ask(index: Int, opening: Int, bank: QuestionBank) -> SessionEvent.Ask {
    let chain = found.flatMap { bank.chain($0.chain) }
    return SessionEvent.Ask(
      text: question, target: found?.followUp?.presses ?? .none,
      seconds: Double(found?.followUp?.seconds ?? (isOpening ? chain?.seconds : nil) ?? 0), isOpening: isOpening,
      index: index, followUpTo: isOpening ? nil : opening, chain: isOpening ? found?.chain : nil)
  }

  /// The answer as it grew, and its end; moves the time on.
  fileprivate func spoken(from time: inout Double, zero: Double) -> [SessionEvent] {
    let began = time
    var events: [SessionEvent] = []
    var text = ""
    for utterance in answer.utterances {
      let words = text.isEmpty ? utterance.text : " " + utterance.text
      time = max(time, utterance.start.map { $0 - zero } ?? time)
      let spoken = utterance.end.map { max(0, $0 - zero - time) }
      let edit = SessionEvent.Edit(at: text.unicodeScalars.count, removed: 0, inserted: words, spokenSeconds: spoken)
      events.append(SessionEvent(time, .edit(edit)))
      text += words
      time += spoken ?? 0
    }
    let wait = answer.start.map { max(0, $0 - zero - began) }
    let whole = SessionEvent.Answer(
      text: text, ended: .submitted, seconds: time - began, firstWordSeconds: wait)
    events.append(SessionEvent(time, .answer(whole)))
    return events
  }
}
