import Drill
import Interview
import Scoring
import Sessions

/// What the library says of a recording: how a scorecard of it would judge it today.
public struct LibraryJudge: Sendable {
  private let scorer: Scorer
  private let bank: QuestionBank

  /// A judge with a scorer and the bank in which questions are known.
  public init(scorer: Scorer, bank: QuestionBank) {
    self.scorer = scorer
    self.bank = bank
  }

  /// The verdict and the figures; nil where nothing was answered.
  public func figures(_ log: SessionLog) -> LibraryFigures? {
    if log.header.isExercise { return nil }
    let stories = log.stories.map { card(log, exchanges: $0) }.filter { !$0.turns.allSatisfy(\.answer.isEmpty) }
    guard let first = stories.first else { return nil }
    let grade = stories.map(\.grade).reduce(0, +) / Double(stories.count)
    let verdict = stories.count == 1 ? first.verdict : Verdict(first.story, grade: grade)
    var figures = LibraryFigures(
      verdict: verdict.rawValue, grade: grade, learningShare: mean(stories.compactMap(\.story.learningShare)),
      iShare: mean(stories.compactMap(\.story.iShare)))
    if !log.review.ratings.isEmpty,
      let habit = ReviewedSession(log, name: nil, scorer: scorer, bank: bank).ratingHabit
    {
      figures.ratedElements = habit.elements
      figures.overrated = habit.overrated
    }
    return figures
  }

  /// The scorecard of one story: an opening question and what followed it up.
  private func card(_ log: SessionLog, exchanges: [Exchange]) -> Scorecard {
    Scorecard(log.drill(of: exchanges, bank: bank, judge: scorer))
  }

  private func mean(_ shares: [Double]) -> Double? {
    shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
  }
}

extension SessionLog {
  /// The exchanges by story: each opening question with what followed it up.
  var stories: [[Exchange]] {
    var stories: [[Exchange]] = []
    for exchange in exchanges {
      if exchange.ask.isOpening || stories.isEmpty { stories.append([]) }
      stories[stories.count - 1].append(exchange)
    }
    return stories
  }

  /// The chain that it was drilled by, or that its questions make.
  func chain(in bank: QuestionBank) -> Chain { bank.chain(header.chain) ?? DrillRecording.chain(self) }

  /// The plan that it was drilled by, as far as it is known.
  func plan(bank: QuestionBank) -> DrillPlan {
    DrillPlan(
      chain: chain(in: bank), bank: bank, order: header.order, pace: header.pace, seed: header.seed,
      followUps: header.followUps)
  }

  /// A drill that is over, of some of its exchanges, as today's reading has it.
  func drill(of exchanges: [Exchange], bank: QuestionBank, judge: any Judge) -> Drill {
    let turns = exchanges.map(DrillRecording.turn).filter { $0.ending != nil }
    return Drill(plan: plan(bank: bank), judge: judge, answered: turns, open: nil)
  }
}
