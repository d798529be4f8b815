import Drill
import Interview
import Sessions
import Terminal
import Texts

/// How the items of an exercise went: at its end, or as it was recorded.
struct ExerciseTallyScreen: Screen {
  private let exercise: Exercise?
  private let title: String
  private var content: ScrolledReport
  /// Which go with the same seed this was, and the next one will be; nil for a recording.
  private let round: Int?
  private var problem: String?

  func name(_ texts: Texts) -> String { texts[ExerciseText.title] }

  /// The end of a run.
  init(_ run: ExerciseRun, round: Int, _ texts: Texts) {
    let report = ExerciseReport(texts)
    exercise = run.plan.exercise
    title = run.plan.exercise.title
    self.round = round
    content = ScrolledReport(
      report.tally(run.attempts, of: run.plan.items.count)
        + report.attempts(run.attempts, of: run.plan.exercise))
  }

  /// A recorded exercise.
  init(_ log: SessionLog, in world: World) {
    let report = ExerciseReport(world.texts)
    let id = log.header.chain.dropFirst(SessionHeader.exercisePrefix.count)
    let found = world.exercises.first { $0.id == id }
    exercise = found
    title = log.header.title
    round = nil
    let attempts = world.scorer.map { ExerciseRecording.attempts(log, found, scorer: $0) } ?? []
    let count = max(log.header.followUps ?? 0, Set(attempts.map(\.item)).count)
    let known = found ?? Exercise(kind: .weToI, title: title, row: 0, seconds: 0, task: "", items: [])
    let lost = attempts.contains { $0.item.id.isEmpty }
    content = ScrolledReport(
      report.tally(attempts, of: count) + (lost ? [Paragraph(world.texts[ExerciseText.gone], Theme.quiet)] : [])
        + report.attempts(attempts, of: known))
  }

  func keys(_ texts: Texts) -> [KeyHint] { texts.exerciseTallyKeys(hasMore: exercise != nil) }

  func leaving(_ texts: Texts) -> String? { problem == nil ? nil : texts[ExerciseText.notSavedQuestion] }
  mutating func report(_ problem: String?) { self.problem = problem }

  mutating func update(_ event: Event, in world: World, at now: Double) -> [Step] {
    if content.handle(event) { return [] }
    switch event {
    case .key(.enter):
      guard let exercise else { return [] }
      return [.show(ExerciseScreen(exercise, in: world, round: (round ?? -1) + 1))]
    case .key(.character("e")): return [.show(ExercisesScreen())]
    case .key(.escape), .key(.character("q")), .key(.character("h")):
      return [.perform(.refreshRecordings), .show(HomeScreen())]
    default: return []
    }
  }

  mutating func fit(_ area: Rectangle, world: World) { content.fit(Self.place(area)) }

  private static func place(_ area: Rectangle) -> Rectangle {
    area.split(top: 1).rest.inset(columns: area.columns >= 60 ? 2 : 0).readable
  }

  func draw(into grid: inout Grid, in area: Rectangle, world: World, at now: Double) {
    let (bar, _) = area.split(top: 1)
    let style = problem == nil ? Theme.bar : Theme.alarm
    grid.fill(bar, style: style)
    grid.write(
      TextWidth.truncate(" \(problem ?? world.texts.translated(title))", to: bar.columns), row: bar.row,
      column: bar.column,
      width: bar.columns, style: style)
    content.draw(into: &grid, in: Self.place(area))
  }
}
