import Terminal
import Testing

@testable import Screens

/// Whole screens at the four sizes, as a person sees them.
@Suite struct ScreenGoldenTests {
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 40, rows: 12),
    Size(columns: 200, rows: 60),
  ]
  static let story = """
    The orders topic fell behind by two million messages. An alert on message age told me at 3:10, \
    and I paused the heavy consumers. It was the fault of the platform team. Afterwards it was much faster.
    """

  private func golden(_ name: String, _ stage: Stage) throws {
    try expectGolden(stage.text, "\(name)-\(stage.size.columns)x\(stage.size.rows)")
  }

  @Test(arguments: sizes) func home(size: Size) throws {
    try golden("home", Stage(columns: size.columns, rows: size.rows))
  }

  @Test(arguments: sizes) func choose(size: Size) throws {
    var stage = try Stage(columns: size.columns, rows: size.rows)
    stage.press(.character("c"), .character("/"))
    stage.type("failed")
    try golden("choose", stage)
  }

  @Test(arguments: sizes) func rules(size: Size) throws {
    var stage = try Stage(columns: size.columns, rows: size.rows)
    stage.press(.character("s"))
    try golden("rules", stage)
  }

  @Test(arguments: sizes) func drill(size: Size) throws {
    var stage = try Stage.drilling(columns: size.columns, rows: size.rows)
    stage.type(Self.story)
    stage.wait(30)
    try golden("drill", stage)
  }

  @Test(arguments: sizes) func exam(size: Size) throws {
    var stage = try Stage.drilling(columns: size.columns, rows: size.rows)
    stage.press(.control("t"))
    stage.type(Self.story)
    try golden("exam", stage)
  }

  @Test(arguments: sizes) func followUp(size: Size) throws {
    var stage = try Stage.drilling(columns: size.columns, rows: size.rows)
    stage.type(Self.story)
    stage.press(.control("d"))
    stage.type("An alert told me.")
    try golden("follow-up", stage)
  }

  @Test(arguments: sizes) func cutIn(size: Size) throws {
    var stage = try Stage.drilling(columns: size.columns, rows: size.rows)
    stage.type(Self.story)
    while !stage.text.contains("TIME") && stage.now < 300 { stage.wait(1) }
    try golden("cut-in", stage)
  }

  @Test(arguments: sizes) func paused(size: Size) throws {
    var stage = try Stage.drilling(columns: size.columns, rows: size.rows)
    stage.type(Self.story)
    stage.press(.control("p"))
    try golden("paused", stage)
  }

  @Test(arguments: sizes) func leaving(size: Size) throws {
    var stage = try Stage.drilling(columns: size.columns, rows: size.rows)
    stage.type(Self.story)
    stage.press(.control("c"))
    try golden("leaving", stage)
  }

  @Test(arguments: sizes) func help(size: Size) throws {
    var stage = try Stage.drilling(columns: size.columns, rows: size.rows)
    stage.press(.function(1))
    try golden("help", stage)
  }

  @Test(arguments: sizes) func scorecard(size: Size) throws {
    var stage = try Stage.drilling(columns: size.columns, rows: size.rows)
    stage.type(Self.story)
    stage.press(.control("d"))
    stage.type("I learned to replay from the offsets.")
    stage.press(.control("d"), .control("n"), .control("n"), .control("n"))
    try golden("scorecard", stage)
    stage.press(.end)
    try golden("scorecard-end", stage)
  }

  @Test func stylesSayItInColourToo() throws {
    var stage = try Stage.drilling()
    stage.type(Self.story)
    stage.wait(250)
    try expectGolden(stage.grid.styledText + "\n", "drill-styles-80x24")
  }
}
