import Interview
import Scoring

/// Chooses and orders the findings of a verdict note, by weight and without regard to how they are phrased.
struct NoteTaking {
  let story: Assessment
  let turns: [Turn]
  let gaps: [Gap]
  let unclosed: [(target: Target, reply: ReplyState)]
  let verdict: Verdict
  let kind: QuestionKind
  let frameworks: [Framework]

  /// Sentences of a note, where there is so much to say.
  static let least = 4
  /// Sentences of a note at most.
  static let most = 8

  var note: VerdictNote { VerdictNote(findings: findings) }

  private var findings: [VerdictNote.Finding] {
    if let nothing = story.nothing {
      return [.nothing(because: nothing, skipped: turns.count { $0.ending == .skipped }, of: turns.count)]
    }
    let end: VerdictNote.Finding = .verdict(verdict, turnsOn: gaps.first?.target)
    // What decides comes first, so that it keeps its words: nothing is quoted twice as long as there is enough to say.
    let byWeight = [
      noStory ?? strongest, redFlags, decides, notClosed, weInsteadOfI, owning, learnings, depth, figures, closed,
      cutOff,
    ].compactMap { $0 }
    var quoted: Set<String> = []
    var told: [VerdictNote.Finding] = []
    var repeating: [VerdictNote.Finding] = []
    for finding in byWeight {
      if quoted.isDisjoint(with: finding.quotes) {
        told.append(finding)
        quoted.formUnion(finding.quotes)
      } else if case .notClosed(let pressed) = finding {
        told.append(.stayedOpen(pressed.map(\.target)))
      } else {
        repeating.append(finding)
      }
    }
    told += repeating.prefix(max(0, Self.least - 1 - told.count))
    return told.prefix(Self.most - 1).sorted { $0.place < $1.place } + [end]
  }

  // MARK: For

  private var noStory: VerdictNote.Finding? {
    story.noStory.map { flag in
      .noStory(title: flag.title, words: flag.evidence.first.map { Quotation.of(story.text[$0]) } ?? quoted(0))
    }
  }

  private var strongest: VerdictNote.Finding? {
    let weights = story.readings.indices.map { weight(of: $0) }
    guard let best = weights.indices.max(by: { (weights[$0], $1) < (weights[$1], $0) }), weights[best] > 0 else {
      return nil
    }
    return .strongest(words: quoted(best), shows: elements(metBy: story.sentences[best].span))
  }

  /// What a sentence is worth to an interviewer: deeds of the speaker's own, owned mistakes and figures, less its flags.
  private func weight(of sentence: Int) -> Int {
    let marks = story.readings[sentence].marks
    let span = story.sentences[sentence].span
    let hasFigure = story.metrics.contains { $0.span.overlaps(span) }
    var weight = 2 * marks.does.count + (marks.own ? 2 : 0) + (marks.tell ? 1 : 0) + (hasFigure ? 2 : 0)
    if marks.role == .action, marks.who == .i { weight += 2 }
    if marks.role == .result, hasFigure { weight += 1 }
    return weight - 3 * marks.flags.count
  }

  /// Titles of what a sentence meets, no more than three; what hangs on the whole answer's shape is left out.
  private func elements(metBy span: Span) -> [String] {
    var titles: [String] = []
    let deeds: Set<String> = ["detect-contain-fix-prevent", "own-impact-learnings-growth", "quantified-metrics"]
    let telling = story.frameworks.filter { deeds.contains($0.id) }
    for element in telling.flatMap(\.elements) where element.state == .met {
      guard element.evidence.contains(where: { $0.overlaps(span) }), !titles.contains(element.title) else { continue }
      titles.append(element.title)
    }
    return Array(titles.prefix(3))
  }

  private var owning: VerdictNote.Finding? {
    if let own = story.readings.firstIndex(where: { $0.marks.own && $0.marks.who != .they }) {
      return .owned(words: quoted(own))
    }
    guard asksForOwning, let failure = story.readings.firstIndex(where: { $0.marks.arc == .failure }) else {
      return nil
    }
    return .notOwned(words: quoted(failure))
  }

  private var asksForOwning: Bool { [.failure, .setback, .badnews, .incident, .project].contains(kind) }

  // MARK: Against

  private var decides: VerdictNote.Finding? {
    let told = Set([noStory ?? strongest, redFlags].compactMap { $0?.quotes }.joined())
    return gaps.first { $0.target != .situation || story.noStory == nil }.map { gap in
      .decides(gap.target, because: gap.because, words: WordsToChange.of(gap, in: story, avoiding: told))
    }
  }

  private var redFlags: VerdictNote.Finding? {
    let flags = story.redFlags.filter { $0.id != story.noStory?.id && !$0.evidence.isEmpty }
    let first = flags.filter { FlagMeaning.deciding.contains($0.id) }
    let ordered = first + flags.filter { !FlagMeaning.deciding.contains($0.id) }
    let quoted = ordered.prefix(2).map { flag in
      VerdictNote.Quoted(title: flag.title, words: Quotation.of(flag.evidence.first.map { story.text[$0] } ?? ""))
    }
    return quoted.isEmpty ? nil : .redFlags(quoted)
  }

  private var notClosed: VerdictNote.Finding? {
    unclosed.isEmpty ? nil : .notClosed(unclosed.prefix(3).map { pressed($0.target, $0.reply) })
  }

  private func pressed(_ target: Target, _ reply: ReplyState) -> VerdictNote.Pressed {
    let turn = turns.last { !$0.isOpening && $0.ask.presses == target && !$0.answer.isEmpty }
    return VerdictNote.Pressed(target: target, reply: reply, words: turn.map { Quotation.of($0.answer) })
  }

  private var weInsteadOfI: VerdictNote.Finding? {
    guard let share = story.iShare, let bar = bar(of: "i-not-we"), share < bar else { return nil }
    let hidden = story.readings.firstIndex { $0.marks.who == .we && $0.marks.role == .action }
    return .weInsteadOfI(percent: percent(share), bar: percent(bar), words: hidden.map(quoted))
  }

  private var learnings: VerdictNote.Finding? {
    guard asksForOwning, let share = story.learningShare, let bar = bar(of: "seventy-percent-learnings") else {
      return nil
    }
    let lesson = story.readings.firstIndex { $0.marks.arc == .learning }
    return .learnings(percent: percent(share), bar: percent(bar), words: lesson.map(quoted))
  }

  private var figures: VerdictNote.Finding? {
    if story.metrics.isEmpty {
      let result = story.readings.lastIndex { $0.marks.role == .result }
      return .noFigure(words: result.map(quoted))
    }
    var words: [String] = []
    for metric in story.metrics where !words.contains(story.text[metric.span]) { words.append(story.text[metric.span]) }
    return .figures(Array(words.prefix(3)))
  }

  // MARK: The chain

  private var followUps: [Turn] { turns.filter { !$0.isOpening && !$0.ask.harder } }

  private var lastClosed: Turn? { turns.last { $0.reply == .answered && $0.ask.presses != .none } }

  private var closed: VerdictNote.Finding? { lastClosed.map { .closed(pressed($0.ask.presses, .answered)) } }

  private var depth: VerdictNote.Finding? {
    guard !followUps.isEmpty else { return nil }
    let targets = Set(turns.filter { $0.reply == .answered }.map(\.ask.question))
    return .depth(put: followUps.count, closed: targets.count, deepest: lastClosed?.ask.presses)
  }

  private var cutOff: VerdictNote.Finding? {
    guard let turn = turns.last(where: { $0.ending == .timeUp && !$0.answer.isEmpty }) else { return nil }
    return .cutOff(count: turns.count { $0.ending == .timeUp }, words: Quotation.ofEnd(turn.answer))
  }

  // MARK: Words and figures

  private func quoted(_ sentence: Int) -> String {
    story.sentences.indices.contains(sentence) ? Quotation.of(story.sentences[sentence].text) : ""
  }

  /// The bar of a framework: its convention of that name.
  private func bar(of framework: String) -> Double? {
    frameworks.first { $0.id == framework }?.conventions.first { $0.id == "bar" }?.value
  }

  private func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}

extension VerdictNote.Finding {
  /// Its place in the note: what speaks for the candidate, what speaks against, the figures, the chain.
  fileprivate var place: Int {
    switch self {
    case .nothing, .noStory, .strongest: 0
    case .owned: 1
    case .closed: 2
    case .decides: 3
    case .notOwned: 4
    case .redFlags: 5
    case .notClosed, .stayedOpen: 6
    case .weInsteadOfI: 7
    case .learnings: 8
    case .figures, .noFigure: 9
    case .depth: 10
    case .cutOff: 11
    case .verdict: 12
    }
  }

  /// The words that it quotes.
  public var quotes: [String] {
    switch self {
    case .noStory(_, let words), .strongest(let words, _), .owned(let words), .notOwned(let words),
      .decides(_, _, let words), .cutOff(_, let words):
      [words]
    case .redFlags(let flags): flags.map(\.words)
    case .notClosed(let pressed): pressed.prefix(1).compactMap(\.words)
    case .closed(let pressed): [pressed.words].compactMap { $0 }
    case .weInsteadOfI(_, _, let words), .learnings(_, _, let words), .noFigure(let words): [words].compactMap { $0 }
    case .figures(let figures): figures
    case .nothing, .stayedOpen, .depth, .verdict: []
    }
  }
}
