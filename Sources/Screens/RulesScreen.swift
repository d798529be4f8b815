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

  func name(_ texts: Texts) -> String { "Rules" }

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
      KeyHint("Enter", resumed == nil ? "start the clock" : "go on", more: "The question appears and the clock runs."),
      KeyHint(
        "t", mode == .coach ? "exam mode" : "coach mode",
        more: "With the live checklist, or without as in a real interview."),
    ]
    if resumed == nil {
      keys.append(KeyHint("p", "pace", more: "Typed answers get twice the documents' time, spoken ones exactly that."))
      if plan.chain.isScripted {
        keys.append(KeyHint("o", "order", more: "Follow-ups by what your answers lack, or the chain as written."))
      }
    }
    return keys + [KeyHint("Esc", "back", more: "Back to the home screen."), KeyHint("?", "help")]
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
    var lines = paragraphs.flatMap { $0.lines(width: inside.columns) }
    if lines.count > inside.rows { lines.removeAll { $0.allSatisfy { $0.text.isEmpty } } }
    if lines.count > inside.rows { lines = brief.flatMap { $0.lines(width: inside.columns) } }
    let top = inside.row + max(0, min(2, (inside.rows - lines.count) / 2))
    for (number, line) in lines.prefix(inside.endRow - top).enumerated() {
      grid.write(line, row: top + number, column: inside.column, width: inside.columns)
    }
  }

  private var paragraphs: [Paragraph] {
    let chain = plan.chain
    var all: [Paragraph] = [
      Paragraph([
        Run(chain.title, Theme.accent), Run("  \(chain.kind.rawValue), document \(chain.source)", Theme.quiet),
      ]),
      .blank,
      Paragraph(
        "1. \(Duration.words(plan.opening.seconds)) for the opening answer, \(followUpTime) for a follow-up: acknowledge, approach, example, principle.",
        hanging: 3),
      Paragraph(
        "2. Up to \(plan.followUps) follow-ups, \(plan.order == .adaptive ? "each pressing what your answers left out. A dodge is pressed once more." : "in the chain's own order.")",
        hanging: 3),
      Paragraph(
        "3. When time is up you are cut off and what you have stands. A ramble is interrupted, a silence noticed.",
        hanging: 3),
      .blank,
      setting("pace", plan.pace == .typed ? "typed: twice the spoken time" : "spoken: the documents' own times"),
      setting(
        "mode",
        mode == .coach ? "coach: a live checklist beside your answer" : "exam: no checklist, as in a real interview"),
      setting("order", plan.order == .adaptive ? "adaptive: by what is missing" : "scripted: the chain as written"),
      .blank,
    ]
    all += whereLeft
    all.append(Paragraph("Press Enter when you are ready. The clock starts at once.", Theme.heading))
    return all
  }

  /// The same for the smallest windows: what can be set is seen in any case.
  private var brief: [Paragraph] {
    [
      Paragraph(plan.chain.title, Theme.accent),
      Paragraph("\(Duration.words(plan.opening.seconds)) to answer, then up to \(plan.followUps) follow-ups."),
      Paragraph("\(plan.pace.rawValue) pace, \(mode.rawValue) mode, \(plan.order.rawValue) order", Theme.quiet),
    ] + whereLeft + [Paragraph("Press Enter when you are ready. The clock starts at once.", Theme.heading)]
  }

  /// The budgets of follow-ups at this pace: 45 to 60 seconds as spoken.
  private var followUpTime: String {
    "\(Duration.words(plan.pace.budget(45))) to \(Duration.words(plan.pace.budget(60)))"
  }

  private var whereLeft: [Paragraph] {
    guard let session = resumed?.session else { return [] }
    let draft = session.open?.text.isEmpty == false ? "; your draft is kept" : ""
    return [Paragraph("You left this drill at question \(session.answered.count + 1)\(draft).", Theme.heading)]
  }

  private func setting(_ name: String, _ value: String) -> Paragraph {
    Paragraph([Run(name.padding(to: 7), Theme.quiet), Run(value)], indent: 0, hanging: 7)
  }
}

/// Spans of time in words and figures.
public enum Duration {
  /// Such as `2 min 20 s`.
  public static func words(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    if whole < 60 { return "\(whole) s" }
    return whole % 60 == 0 ? "\(whole / 60) min" : "\(whole / 60) min \(whole % 60) s"
  }

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
