import Bank
import Drill
import Interview
import Scoring
import Terminal
import Texts

/// A page of what the recorded drills came to.
public enum ProgressPage: Hashable, Sendable {
  case stories, plan
}

/// The story portfolio and the recovery plan, a page each; they fill as the recordings are read.
struct StoriesScreen: Screen {
  private var page: ProgressPage
  private var report = ScrolledReport([])
  private var next: Chain?
  private var isReading = true
  private var shown: Shown?

  /// What the report was made from.
  private struct Shown: Equatable {
    var page: ProgressPage
    var read: Int
    var left: Int
    var language: ScreenLanguage
  }

  init(page: ProgressPage = .stories) { self.page = page }

  func name(_ texts: Texts) -> String { texts[StoriesText.name] }

  func keys(_ texts: Texts) -> [KeyHint] {
    var keys = [KeyHint("↑↓", texts[KeyText.move], more: texts[StoriesText.scrollMore])]
    switch page {
    case .stories: keys.insert(KeyHint("Tab", texts[StoriesText.planKey], more: texts[StoriesText.planMore]), at: 0)
    case .plan: keys.insert(KeyHint("Tab", texts[StoriesText.storiesKey], more: texts[StoriesText.storiesMore]), at: 0)
    }
    if let next {
      let more = texts[StoriesText.drillMore, ["title": texts.translated(next.title)]]
      keys.insert(KeyHint("Enter", texts[StoriesText.drillKey], more: more), at: 0)
    }
    return keys + [
      KeyHint("Esc", texts[KeyText.home], more: texts[KeyText.homeMore]), KeyHint("?", texts[KeyText.help]),
    ]
  }

  /// It asks for the next recordings as soon as the last ones are drawn; a key in between is taken first.
  func wait(at now: Double) -> Double? { isReading ? 0.001 : nil }

  mutating func update(_ event: Event, in world: World, at now: Double) -> [Step] {
    if report.handle(event) { return [] }
    switch event {
    case .tick: return isReading ? [.perform(.readHistory)] : []
    case .key(.tab), .key(.character("p")), .key(.character("s")): page = page == .stories ? .plan : .stories
    case .key(.enter):
      guard let next else { return [] }
      return [.show(RulesScreen(plan: world.plan(next), mode: world.options.mode))]
    case .key(.escape), .key(.character("q")): return [.show(HomeScreen())]
    default: break
    }
    return []
  }

  mutating func fit(_ area: Rectangle, world: World) {
    let history = world.history
    isReading = !(history?.isRead ?? false)
    let wanted = Shown(
      page: page, read: history?.stories.count ?? 0, left: history?.waiting.count ?? -1,
      language: world.texts.language)
    if wanted != shown {
      if wanted.page != shown?.page { report = ScrolledReport([]) }
      shown = wanted
      let made = Self.report(page, world)
      report.show(made.paragraphs)
      next = made.next
    }
    report.fit(Self.place(area))
  }

  /// The paragraphs of a page, and the chain that it sends to.
  static func report(_ page: ProgressPage, _ world: World) -> (paragraphs: [Paragraph], next: Chain?) {
    let told = world.history?.stories ?? []
    guard let history = world.history, !(told.isEmpty && !history.isRead) else { return ([], nil) }
    switch page {
    case .stories:
      let portfolio = Portfolio(told, bank: world.bank)
      let empty = told.isEmpty ? [Paragraph(world.texts[StoriesText.nothingYet]), .blank] : []
      return (empty + StoriesReport(portfolio, texts: world.texts).paragraphs, portfolio.next)
    case .plan:
      guard let framework = world.scorer?.frameworks.first(where: { $0.id == ToldStory.planFramework }) else {
        return ([], nil)
      }
      let plan = RecoveryPlan(told, framework: framework, bank: world.bank)
      return (PlanReport(plan, texts: world.texts).paragraphs, plan.weaknesses.lazy.compactMap(\.chain).first)
    }
  }

  private static func place(_ area: Rectangle) -> Rectangle {
    let (_, rest) = area.split(top: 1)
    return rest.inset(columns: area.columns >= 60 ? 2 : 0).readable
  }

  func draw(into grid: inout Grid, in area: Rectangle, world: World, at now: Double) {
    let (title, _) = area.split(top: 1)
    grid.fill(title, style: Theme.bar)
    let texts = world.texts
    let history = world.history
    var words = texts[page == .stories ? StoriesText.portfolio : .plan]
    if isReading {
      let slots: Slots = ["read": (history?.count ?? 0) - (history?.waiting.count ?? 0), "all": history?.count ?? 0]
      words += "  " + texts[StoriesText.reading, slots]
    } else if let passed = history?.passedOver, passed > 0 {
      words += "  " + texts[StoriesText.passedOver, ["count": passed]]
    }
    grid.write(
      TextWidth.truncate(" \(words)", to: title.columns), row: title.row, column: title.column, style: Theme.bar)
    report.draw(into: &grid, in: Self.place(area))
  }
}
