import Bank
import Interview
import Scoring

/// Chooses what to press next: the most important gap that has not been pressed yet, in the candidate's own words.
struct FollowUpPicker {
  let plan: DrillPlan
  /// All questions so far, the last of them answered.
  let turns: [Turn]
  /// The whole story so far, all answers together.
  let story: Assessment

  /// Where a story without an open gap is taken deeper, in this order.
  private static let deeper: [Target] = [.growth, .tradeoff, .learning, .backbone]

  /// The next question, or nil where the drill has put all that it may.
  func next() -> Ask? {
    switch plan.order {
    case .scripted: return turns.count > plan.followUps ? nil : scripted()
    case .adaptive:
      if let day = dayItHappened() { return day }
      if let again = pressedAgain() { return again }
      return pressed.count >= plan.followUps ? nil : adaptive()
    }
  }

  /// The targets that were pressed, without counting a second try.
  private var pressed: [Target] { turns.dropFirst().filter { !$0.ask.harder }.map(\.ask.presses) }

  private var asked: Set<String> { Set(turns.map(\.ask.question)) }

  // MARK: As written

  private func scripted() -> Ask? {
    let number = turns.count - 1
    guard plan.chain.followUps.indices.contains(number) else { return nil }
    let followUp = plan.chain.followUps[number]
    let words = quotation(for: followUp.presses)
    return Ask(
      question: Slot.fill(followUp.ask, with: words ?? openingWords), presses: followUp.presses,
      because: "It is question \(number + 1) of the chain as written.", words: words,
      seconds: plan.pace.budget(followUp.seconds))
  }

  // MARK: By what is missing

  /// A dodged question is put once more, harder.
  private func pressedAgain() -> Ask? {
    guard let last = turns.last, last.reply == .dodged, last.ending != .skipped, !last.ask.harder else { return nil }
    let wordings = plan.bank.harderWordings(of: last.ask.presses, in: plan.chain)
    guard let wording = choose(wordings) else { return nil }
    let words = Quotation.of(last.answer)
    return Ask(
      question: Slot.fill(wording, with: words.isEmpty ? openingWords : words), presses: last.ask.presses,
      because: "The reply did not answer what was asked.", words: words.isEmpty ? nil : words,
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

  private func adaptive() -> Ask? {
    let done = Set(pressed)
    if let gap = story.gaps.first(where: { $0.target != .none && !done.contains($0.target) }) {
      return ask(pressing: gap.target, because: gap.because, words: gap.words.map { Quotation.of(story.text[$0]) })
    }
    // What else the chain asks was answered without being asked; its deeper questions come first.
    let fresh = plan.chain.followUps.filter { isFresh($0, done) }
    if let followUp = fresh.first(where: { $0.presses == .none || Self.deeper.contains($0.presses) }) {
      return deeper(followUp)
    }
    if let target = Self.deeper.first(where: { !done.contains($0) }) {
      return ask(pressing: target, because: Self.noGap, words: nil)
    }
    return fresh.first.map(deeper)
  }

  private func deeper(_ followUp: FollowUp) -> Ask {
    Ask(
      question: Slot.fill(followUp.ask, with: openingWords), presses: followUp.presses, because: Self.noGap,
      seconds: plan.pace.budget(followUp.seconds))
  }

  /// Whether a question of the chain was neither asked nor its target pressed.
  private func isFresh(_ followUp: FollowUp, _ done: Set<Target>) -> Bool {
    (followUp.presses == .none || !done.contains(followUp.presses)) && !asked.contains(followUp.ask)
  }

  private static let noGap = "The story leaves no gap open, so this goes one level deeper."

  private func ask(pressing target: Target, because: String, words: String?) -> Ask? {
    let all = plan.bank.wordings(of: target, in: plan.chain)
    let quoted = words.map { $0.isEmpty ? [] : all.filter(Slot.isIn) } ?? []
    if let words, let wording = choose(quoted) {
      return Ask(
        question: Slot.fill(wording, with: words), presses: target, because: because, words: words,
        seconds: plan.pace.budget(60))
    }
    let own = plan.chain.followUps.filter {
      $0.presses == target && !Slot.isIn($0.ask) && !asked.contains($0.ask)
    }
    if let followUp = own.first {
      return Ask(
        question: followUp.ask, presses: target, because: because, words: words,
        seconds: plan.pace.budget(followUp.seconds))
    }
    guard let wording = choose(all.filter { !Slot.isIn($0) }) else { return nil }
    return Ask(question: wording, presses: target, because: because, words: words, seconds: plan.pace.budget(60))
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
