import Drill
import Interview
import Sessions

/// What a drill does, as the lines of its recording; and a recording as the turns of a drill.
public enum DrillRecording {
  /// The header of a new recording; the program fills in its version and the time.
  public static func header(_ plan: DrillPlan, mode: DrillMode) -> SessionHeader {
    SessionHeader(
      program: "", start: "", chain: plan.chain.id, title: plan.chain.title, kind: plan.chain.kind, seed: plan.seed,
      pace: plan.pace, mode: mode, order: plan.order, followUps: plan.followUps)
  }

  /// The lines for something that happened, `time` seconds into the recording.
  public static func lines(for event: DrillEvent, in drill: Drill, time: Double) -> [SessionEvent] {
    switch event {
    case .asked(let number): return [SessionEvent(time, .ask(ask(drill.turns[number].ask, number: number)))]
    case .interjected(_, let interjection):
      return [SessionEvent(time, .interjection(text: interjection.text, because: interjection.reason))]
    case .cutIn(_, let words): return [SessionEvent(time, .cut(because: words))]
    case .answered(let number): return answer(drill.turns[number], time: time)
    case .paused: return [SessionEvent(time, .pause)]
    case .resumed: return [SessionEvent(time, .resume)]
    case .ended(let left): return [SessionEvent(time, .end(left ? .left : .finished))]
    }
  }

  private static func ask(_ ask: Ask, number: Int) -> SessionEvent.Ask {
    SessionEvent.Ask(
      text: ask.question, target: ask.presses, because: ask.because, words: ask.words,
      before: ask.before, depth: ask.depth, seconds: ask.seconds, isOpening: ask.isOpening, index: number,
      followUpTo: number == 0 ? nil : 0, harder: ask.harder)
  }

  private static func answer(_ turn: Turn, time: Double) -> [SessionEvent] {
    guard let ending = turn.ending else { return [] }
    let answer = SessionEvent.Answer(
      text: turn.answer, ended: ending, seconds: turn.seconds, firstWordSeconds: turn.firstWord)
    let reply = ending == .left ? nil : turn.reply
    return [SessionEvent(time, .answer(answer))] + (reply.map { [SessionEvent(time, .reply($0))] } ?? [])
  }

  /// A recorded question with what came of it.
  public static func turn(_ exchange: Exchange) -> Turn {
    let ask = exchange.ask
    var turn = Turn(
      ask: Ask(
        question: ask.text, presses: ask.target, because: ask.because, words: ask.words,
        before: ask.before, depth: ask.depth ?? ask.target.depth, seconds: ask.seconds, harder: ask.harder,
        isOpening: ask.isOpening))
    turn.answer = exchange.text
    turn.seconds = exchange.elapsed
    turn.firstWord = exchange.answer?.firstWordSeconds ?? exchange.firstWord
    turn.ending = exchange.isOpen ? nil : exchange.answer?.ended
    turn.reply = exchange.isOpen ? nil : exchange.reply
    return turn
  }

  /// The chain of a recording, as far as the recording tells it, where the bank no longer has it.
  static func chain(_ log: SessionLog) -> Chain {
    let opening = log.exchanges.first { $0.ask.isOpening }?.ask
    return Chain(
      id: log.header.chain, title: log.header.title, topic: "",
      kind: log.header.kind ?? QuestionKind(asking: opening?.text ?? ""), source: "own",
      opening: opening?.text ?? log.header.title, seconds: Int(opening?.seconds ?? 140))
  }
}
