import Drill
import Interview
import Sessions
import Terminal
import Texts

/// The rules of a drill in a few lines; Enter starts the clock.
struct RulesScreen: Screen {
  private var plan: DrillPlan
  private var mode: DrillMode
  private var resumed: UnfinishedDrill?

  func name(_ texts: Texts) -> String { texts[RulesText.name] }

  init(plan: DrillPlan, mode: DrillMode) {
    self.plan = plan
    self.mode = mode
  }

  /// The rules of a drill that goes on; nil where its chain is in no bank any more.
  static func resuming(_ unfinished: UnfinishedDrill, in world: World) -> RulesScreen? {
    let header = unfinished.session.header
    guard let chain = world.bank.chain(header.chain) else { return nil }
    let plan = DrillPlan(
      chain: chain, bank: world.bank, order: header.order, pace: header.pace, seed: header.seed,
      followUps: header.followUps)
    var rules = RulesScreen(plan: plan, mode: header.mode)
    rules.resumed = unfinished
    return rules
  }

  func keys(_ texts: Texts) -> [KeyHint] {
    var keys = [
      KeyHint("Enter", texts[resumed == nil ? RulesText.startKey : .goOnKey], more: texts[RulesText.startMore]),
      KeyHint("t", texts[mode == .coach ? RulesText.examKey : .coachKey], more: texts[RulesText.modeMore]),
    ]
    if resumed == nil {
      keys.append(KeyHint("p", texts[RulesText.pace], more: texts[RulesText.paceMore]))
      if plan.chain.isScripted {
        keys.append(KeyHint("o", texts[RulesText.order], more: texts[RulesText.orderMore]))
      }
    }
    return keys + [
      KeyHint("Esc", texts[KeyText.back], more: texts[KeyText.backMore]), KeyHint("?", texts[KeyText.help]),
    ]
  }

  mutating func update(_ event: Event, in world: World, at now: Double) -> [Step] {
    guard case .key(let key) = event else { return [] }
    switch key {
    case .enter:
      guard let scorer = world.scorer else { return [] }
      return DrillScreen.starting(plan, mode: mode, resuming: resumed, scorer: scorer, at: now)
    case .character("t"): mode = mode == .coach ? .exam : .coach
    case .character("p") where resumed == nil: plan.pace = plan.pace == .typed ? .spoken : .typed
    case .character("o") where resumed == nil && plan.chain.isScripted:
      plan.order = plan.order == .adaptive ? .scripted : .adaptive
    case .escape, .character("q"): return [.show(HomeScreen())]
    default: break
    }
    return []
  }

  func draw(into grid: inout Grid, in area: Rectangle, world: World, at now: Double) {
    let inside = area.inset(columns: area.columns >= 60 ? 4 : 1).readable
    var lines = paragraphs(world.texts).flatMap { $0.lines(width: inside.columns) }
    if lines.count > inside.rows { lines.removeAll { $0.allSatisfy { $0.text.isEmpty } } }
    if lines.count > inside.rows { lines = brief(world.texts).flatMap { $0.lines(width: inside.columns) } }
    let top = inside.row + max(0, min(2, (inside.rows - lines.count) / 2))
    for (number, line) in lines.prefix(inside.endRow - top).enumerated() {
      grid.write(line, row: top + number, column: inside.column, width: inside.columns)
    }
  }

  private func paragraphs(_ texts: Texts) -> [Paragraph] {
    let chain = plan.chain
    let source: Slots = ["kind": texts[chain.kind], "source": chain.source]
    // The budgets of follow-ups at this pace: the chain's own, and 45 to 60 seconds as spoken where it goes by what is missing.
    let seconds = chain.followUps.map(\.seconds) + (plan.order == .adaptive || chain.followUps.isEmpty ? [45, 60] : [])
    let times: Slots = [
      "opening": texts.duration(plan.opening.seconds), "least": texts.duration(plan.pace.budget(seconds.min() ?? 45)),
      "most": texts.duration(plan.pace.budget(seconds.max() ?? 60)),
    ]
    let rules = [
      texts[RulesText.times, times],
      texts[
        plan.order == .adaptive ? RulesText.adaptiveFollowUps : .scriptedFollowUps, ["followUps": followUps(texts)]],
      texts[RulesText.cutOff],
    ]
    return [
      Paragraph([
        Run(texts.translated(chain.title), Theme.accent), Run("  \(texts[RulesText.source, source])", Theme.quiet),
      ]), .blank,
    ]
      + rules.map { Paragraph($0, hanging: 3) } + [.blank] + settings(texts) + [.blank] + whereLeft(texts)
      + [Paragraph(texts[RulesText.ready], Theme.heading)]
  }

  /// The same for the smallest windows: what can be set is seen in any case.
  private func brief(_ texts: Texts) -> [Paragraph] {
    let opening = texts.duration(plan.opening.seconds)
    let settings: Slots = ["pace": texts[plan.pace], "mode": texts[mode], "order": texts[plan.order]]
    return [
      Paragraph(texts.translated(plan.chain.title), Theme.accent),
      Paragraph(texts[RulesText.brief, ["opening": opening, "followUps": followUps(texts)]]),
      Paragraph(texts[RulesText.briefSettings, settings], Theme.quiet),
    ] + whereLeft(texts) + [Paragraph(texts[RulesText.ready], Theme.heading)]
  }

  private func followUps(_ texts: Texts) -> String { texts[RulesText.followUps, ["count": plan.followUps]] }

  private func whereLeft(_ texts: Texts) -> [Paragraph] {
    guard let session = resumed?.session else { return [] }
    let hasDraft = session.open?.text.isEmpty == false
    let question: Slots = ["question": session.answered.count + 1]
    return [Paragraph(texts[hasDraft ? RulesText.leftAtWithDraft : .leftAt, question], Theme.heading)]
  }

  private func settings(_ texts: Texts) -> [Paragraph] {
    let rows: [(name: RulesText, value: RulesText)] = [
      (.pace, plan.pace == .typed ? .typed : .spoken), (.mode, mode == .coach ? .coach : .exam),
      (.order, plan.order == .adaptive ? .adaptive : .scripted),
    ]
    let wide = (rows.map { TextWidth.of(texts[$0.name]) }.max() ?? 0) + 2
    return rows.map { row in
      Paragraph([Run(texts[row.name].padding(to: wide), Theme.quiet), Run(texts[row.value])], indent: 0, hanging: wide)
    }
  }
}

/// Spans of time in figures.
public enum Duration {
  /// Such as `2:20`; part of a second still counts as a second.
  public static func clock(_ seconds: Double) -> String {
    let whole = Int(max(0, seconds).rounded(.up))
    return "\(whole / 60):\(whole % 60 < 10 ? "0" : "")\(whole % 60)"
  }
}

extension String {
  /// The text followed by blanks up to so many columns.
  func padding(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - TextWidth.of(self)))
  }
}
