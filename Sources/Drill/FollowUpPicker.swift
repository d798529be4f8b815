import Bank
import Interview
import Scoring
import Texts

/// Chooses what to press next: a dodge again, a contradiction, or the gap that matters most near the rung of the ladder
/// that the drill stands on, in the candidate's own words.
///
/// A chain that is played as written is left for contradictions alone.
struct FollowUpPicker {
  let plan: DrillPlan
  /// All questions so far, the last of them answered.
  let turns: [Turn]
  /// The whole story so far, all answers together.
  let story: Assessment

  /// Where a story without an open gap is taken deeper, in this order.
  private static let deeper: [Target] = [.tradeoff, .growth, .learning, .backbone]
  /// Contradictions that are pressed in one drill; any more are listed in the scorecard alone.
  static let mostContradictions = 2

  /// The next question, or nil where the drill has put all that it may.
  func next() -> Ask? {
    switch plan.order {
    case .scripted: return contradiction() ?? scripted()
    case .adaptive:
      if let day = dayItHappened() { return day }
      if let again = pressedAgain() { return again }
      return pressed.count >= plan.followUps ? nil : contradiction() ?? adaptive()
    }
  }

  /// The targets that were pressed, without counting a second try.
  private var pressed: [Target] { turns.dropFirst().filter { !$0.ask.harder }.map(\.ask.presses) }

  private var asked: Set<String> { Set(turns.map(\.ask.question)) }

  private var ladder: Ladder { Ladder(turns: turns, most: plan.followUps) }

  // MARK: As written

  /// The next question of the chain; a contradiction that was pressed in between is not one of them.
  private func scripted() -> Ask? {
    let number = turns.count { $0.ask.before == nil } - 1
    guard number < plan.followUps, plan.chain.followUps.indices.contains(number) else { return nil }
    let followUp = plan.chain.followUps[number]
    let words = quotation(for: followUp.presses)
    return Ask(
      question: Slot.fill(followUp.ask, with: words ?? openingWords), presses: followUp.presses,
      because: Texts.english[AskedText.asWritten, ["number": number + 1]], words: words, depth: followUp.depth,
      seconds: plan.pace.budget(followUp.seconds))
  }

  // MARK: By what was said

  /// A dodged question is put once more, harder.
  private func pressedAgain() -> Ask? {
    guard let last = turns.last, last.reply == .dodged, last.ending != .skipped, !last.ask.harder else { return nil }
    let wordings = plan.bank.harderWordings(of: last.ask.presses, in: plan.chain)
    guard let wording = choose(wordings) else { return nil }
    let words = Quotation.of(last.answer)
    return Ask(
      question: Slot.fill(wording, with: words.isEmpty ? openingWords : words), presses: last.ask.presses,
      because: Texts.english[AskedText.dodged], words: words.isEmpty ? nil : words, depth: last.ask.depth,
      seconds: plan.pace.budget(45), harder: true)
  }

  /// An opening answer that told no event is asked for the day it happened, before anything else.
  private func dayItHappened() -> Ask? {
    guard turns.count == 1, story.noStory != nil, let gap = story.gaps.first else { return nil }
    let words = gap.words.map { Quotation.of(story.text[$0]) } ?? openingWords
    guard let wording = choose(plan.bank.wordings(for: .event, in: plan.chain)) else { return nil }
    return Ask(
      question: Slot.fill(wording, with: words), presses: gap.target, because: gap.because, words: words,
      seconds: plan.pace.budget(60))
  }

  /// What was said last against what was said before, where that was not pressed yet.
  private func contradiction() -> Ask? {
    let pressed = turns.compactMap(\.ask.before)
    guard pressed.count < Self.mostContradictions,
      let found = Contradictions.find(in: turns.statements).last(where: {
        !pressed.contains(Quotation.of($0.earlier.words))
      }),
      let wording = choose(plan.bank.wordings(for: .contradiction, in: plan.chain))
    else { return nil }
    let words = Quotation.of(found.later.words)
    let before = Quotation.of(found.earlier.words)
    return Ask(
      question: Slot.fill(wording, with: words, before: before), presses: .none, because: found.because, words: words,
      before: before, depth: ladder.rung, seconds: plan.pace.budget(45))
  }

  // MARK: By what is missing

  private func adaptive() -> Ask? {
    let done = Set(pressed)
    let open = story.gaps.filter { $0.target != .none && !done.contains($0.target) }
    if let gap = ladder.gap(of: open) { return ask(pressing: gap) }
    // What else the chain asks was answered without being asked; its deeper questions come first.
    let fresh = plan.chain.followUps.filter { isFresh($0, done) }
    let deep = fresh.filter { $0.presses == .none || Self.deeper.contains($0.presses) }
    if let followUp = ladder.question(of: deep) ?? deep.first { return deeper(followUp) }
    if let target = Self.deeper.first(where: { !done.contains($0) }) {
      return ask(pressing: Gap(target: target, because: Self.noGap))
    }
    return fresh.first.map(deeper) ?? open.first.flatMap(ask)
  }

  private func deeper(_ followUp: FollowUp) -> Ask {
    Ask(
      question: Slot.fill(followUp.ask, with: openingWords), presses: followUp.presses, because: Self.noGap,
      depth: followUp.depth, seconds: plan.pace.budget(followUp.seconds))
  }

  /// Whether a question of the chain was neither asked nor its target pressed.
  private func isFresh(_ followUp: FollowUp, _ done: Set<Target>) -> Bool {
    (followUp.presses == .none || !done.contains(followUp.presses)) && !asked.contains(followUp.ask)
  }

  private static let noGap = Texts.english[AskedText.noGap]

  private func ask(pressing gap: Gap) -> Ask? {
    let target = gap.target
    let words = gap.words.map { Quotation.of(story.text[$0]) }
    let all = plan.bank.wordings(of: target, in: plan.chain)
    let quoted = words.map { $0.isEmpty ? [] : all.filter(Slot.isIn) } ?? []
    if let words, let wording = choose(quoted) {
      return Ask(
        question: Slot.fill(wording, with: words), presses: target, because: gap.because, words: words,
        seconds: plan.pace.budget(60))
    }
    let own = plan.chain.followUps.filter {
      $0.presses == target && !Slot.isIn($0.ask) && !asked.contains($0.ask)
    }
    if let followUp = own.first {
      return Ask(
        question: followUp.ask, presses: target, because: gap.because, words: words, depth: followUp.depth,
        seconds: plan.pace.budget(followUp.seconds))
    }
    guard let wording = choose(all.filter { !Slot.isIn($0) }) else { return nil }
    return Ask(question: wording, presses: target, because: gap.because, words: words, seconds: plan.pace.budget(60))
  }

  // MARK: Wording

  private func choose(_ wordings: [String]) -> String? {
    let fresh = wordings.filter { !asked.contains($0) }
    let pool = fresh.isEmpty ? wordings : fresh
    guard !pool.isEmpty else { return nil }
    return pool[SeededChoice(seed: plan.seed).pick(pool.count, choice: turns.count)]
  }

  private func quotation(for target: Target) -> String? {
    story.gaps.first { $0.target == target }?.words.map { Quotation.of(story.text[$0]) }
  }

  /// What to quote where nothing better is known: the first words of the story.
  private var openingWords: String { Quotation.of(story.sentences.first?.text ?? story.text) }
}
