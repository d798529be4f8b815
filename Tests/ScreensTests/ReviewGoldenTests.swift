import Interview
import Sessions
import Terminal
import Testing
import Texts

@testable import Screens

/// The screens of looking back, as a person sees them.
@Suite struct ReviewGoldenTests {
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 100, rows: 30),
  ]

  private func golden(_ name: String, _ stage: Stage) throws {
    try expectGolden(stage.text, "\(name)-\(stage.size.columns)x\(stage.size.rows)")
  }

  @Test(arguments: sizes) func library(size: Size) throws {
    var stage = try Self.library(size)
    try golden("library", stage)
    stage.press(.character("/"))
    stage.type("alert")
    stage.app.world.library.search = .init(
      words: "alert",
      hits: [
        LibraryHit(
          name: "a.jsonl", exchange: 0, isQuestion: false, pieces: ["An ", "alert", " on message age told me"])
      ])
    try golden("library-search", stage)
  }

  @Test(arguments: sizes) func review(size: Size) throws {
    var stage = try Stage.reviewing(columns: size.columns, rows: size.rows)
    try golden("review", stage)
    stage.press(.character("n"), .character("n"), .character("n"))
    try golden("review-finding", stage)
    stage.press(.enter)
    try golden("review-explained", stage)
  }

  @Test(arguments: sizes) func rating(size: Size) throws {
    var stage = try Stage.reviewing(columns: size.columns, rows: size.rows, asksForRating: true)
    stage.press(.character("1"), .character("2"), .character("3"))
    try golden("review-rating", stage)
    stage.press(.enter)
    try golden("review-rated", stage)
  }

  @Test(arguments: sizes) func timeline(size: Size) throws {
    var stage = try Stage.reviewing(columns: size.columns, rows: size.rows)
    stage.press(.character("i"))
    try golden("review-timeline", stage)
  }

  @Test(arguments: sizes) func replay(size: Size) throws {
    var stage = try Stage.reviewing(columns: size.columns, rows: size.rows)
    stage.press(.character("r"), .character("+"), .right, .character(" "))
    try golden("review-replay", stage)
  }

  @Test(arguments: sizes) func attempts(size: Size) throws {
    var stage = try Stage.reviewing(columns: size.columns, rows: size.rows)
    stage.app.compare(with: try Self.earlier(), named: "a.jsonl")
    try golden("review-attempts", stage)
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)]) func russian(size: Size) throws {
    var world = try World.example()
    world.texts = Texts(.russian)
    var stage = try Stage.reviewing(columns: size.columns, rows: size.rows, world: world)
    try golden("russian-review", stage)
    stage.press(.character("n"), .character("?"))
    try golden("russian-review-help", stage)
    try golden("russian-library", try Self.library(size, world: world))
  }

  static func library(_ size: Size, world: World? = nil) throws -> Stage {
    var world = try world ?? .example()
    world.library.entries = [
      .example("b.jsonl", "Consumer lag", day: 21, tags: ["kafka"]),
      .example("a.jsonl", "A time you failed", day: 20, grade: 2.1),
    ]
    var stage = try Stage(columns: size.columns, rows: size.rows, world: world)
    stage.press(.character("l"))
    return stage
  }

  static func earlier() throws -> SessionLog {
    try Stage.recordedDrill(
      "The orders topic fell behind. It was the fault of the platform team. We waited for them.",
      start: "2026-11-20T09:15:00Z")
  }
}
