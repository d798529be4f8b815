import Drill
import Interview
import Sessions
import Terminal

/// How the items of an exercise went: at its end, or as it was recorded.
struct ExerciseTallyScreen: Screen {
  private let exercise: Exercise?
  private let title: String
  private var content: ScrolledReport
  /// Which go with the same seed this was, and the next one will be; nil for a recording.
  private let round: Int?
  private var problem: String?

  let name = ExerciseTexts.listTitle

  /// The end of a run.
  init(_ run: ExerciseRun, round: Int) {
    exercise = run.plan.exercise
    title = run.plan.exercise.title
    self.round = round
    content = ScrolledReport(
      ExerciseReport.tally(run.attempts, of: run.plan.items.count)
        + ExerciseReport.attempts(run.attempts, of: run.plan.exercise))
  }

  /// A recorded exercise.
  init(_ log: SessionLog, in world: World) {
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
      ExerciseReport.tally(attempts, of: count) + (lost ? [Paragraph(ExerciseTexts.gone, Theme.quiet)] : [])
        + ExerciseReport.attempts(attempts, of: known))
  }

  var keys: [KeyHint] { (exercise == nil ? [] : [ExerciseTexts.moreKey]) + ExerciseTexts.tallyKeys }

  var leaving: String? { problem == nil ? nil : ExerciseTexts.notSavedQuestion }
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
      TextWidth.truncate(" \(problem ?? title)", to: bar.columns), row: bar.row, column: bar.column,
      width: bar.columns, style: style)
    content.draw(into: &grid, in: Self.place(area))
  }
}
