import Bank
import Interview
import Texts

/// What is drilled, and how: everything that is decided before the clock starts.
public struct DrillPlan: Sendable {
  /// The chain.
  public var chain: Chain
  /// The bank that follow-ups are worded from.
  public var bank: QuestionBank
  /// Adaptive, or the chain as written.
  public var order: QuestionOrder
  /// Typed or spoken, which scales the budgets.
  public var pace: Pace
  /// What all choices are made from.
  public var seed: UInt64
  /// How many follow-ups there are at most.
  public var followUps: Int

  /// A plan; an opening question of its own is always adaptive.
  public init(
    chain: Chain, bank: QuestionBank, order: QuestionOrder = .adaptive, pace: Pace = .typed, seed: UInt64,
    followUps: Int? = nil
  ) {
    self.chain = chain
    self.bank = bank
    self.order = chain.isScripted ? order : .adaptive
    self.pace = pace
    self.seed = seed
    self.followUps = followUps ?? (chain.isScripted ? chain.followUps.count : 5)
  }

  /// The opening question.
  public var opening: Ask {
    Ask(
      question: chain.opening, presses: .none, because: Texts.english[AskedText.opens],
      seconds: pace.budget(chain.seconds),
      isOpening: true)
  }

  /// How many questions there are at most.
  public var questions: Int { followUps + 1 }
}
