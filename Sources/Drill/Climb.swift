import Interview
import Scoring

/// How a drill climbed the ladder of depths: every question with its rung, why it was asked, and what came of it.
public struct Climb: Hashable, Sendable {
  /// One question on the ladder.
  public struct Step: Hashable, Sendable {
    /// The number of the follow-up, from 1; 0 is the opening question.
    public var number: Int
    /// Its rung.
    public var depth: Depth
    /// How it was answered; a question without an answer counts as dodged.
    public var reply: ReplyState
    /// Whether it pressed a dodged question once more.
    public var harder: Bool
    /// Why it was asked, in one sentence for people.
    public var because: String

    /// A step as given.
    public init(number: Int, depth: Depth, reply: ReplyState, harder: Bool = false, because: String = "") {
      self.number = number
      self.depth = depth
      self.reply = reply
      self.harder = harder
      self.because = because
    }
  }

  /// The questions in the order in which they were put.
  public let steps: [Step]

  /// The climb of some questions, the opening first.
  public init(_ turns: [Turn]) {
    var number = 0
    var steps: [Step] = []
    for turn in turns where turn.ending != nil {
      if !turn.isOpening, !turn.ask.harder { number += 1 }
      let reply = turn.answer.isEmpty ? .dodged : turn.reply ?? (turn.isOpening ? .answered : .partly)
      steps.append(
        Step(
          number: number, depth: turn.ask.depth, reply: reply, harder: turn.ask.harder, because: turn.ask.because))
    }
    self.steps = steps
  }

  /// The highest rung on which a question was answered, at least partly; nil where none was.
  public var reached: Depth? { steps.filter { $0.reply != .dodged }.map(\.depth).max() }

  /// The questions on a rung.
  public func steps(on depth: Depth) -> [Step] { steps.filter { $0.depth == depth } }
}

extension Scorecard {
  /// How the drill climbed.
  public var climb: Climb { Climb(turns) }

  /// What changed between the answers, each with what came of pressing it.
  public var contradictions: [PressedContradiction] {
    Contradictions.find(in: turns.statements).map { found in
      let words = Quotation.of(found.later.words)
      let pressing = turns.first { $0.ask.before == Quotation.of(found.earlier.words) && $0.ask.words == words }
      return PressedContradiction(found: found, reply: pressing?.reply)
    }
  }
}

/// A contradiction in a scorecard.
public struct PressedContradiction: Hashable, Sendable {
  /// The two statements.
  public var found: Contradiction
  /// How the question that held them against each other was answered; nil where none did.
  public var reply: ReplyState?

  /// A contradiction as given.
  public init(found: Contradiction, reply: ReplyState?) {
    self.found = found
    self.reply = reply
  }
}
