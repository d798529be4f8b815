import Foundation
import Terminal
import Testing
import Texts

@testable import Screens

/// Whole screens in Russian, whose words are longer.
@Suite struct RussianGoldenTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)]

  private static func stage(_ size: Size) throws -> Stage {
    var world = try World.example()
    world.texts = Texts(.russian)
    return try Stage(columns: size.columns, rows: size.rows, world: world)
  }

  private func golden(_ name: String, _ stage: Stage) throws {
    try expectGolden(stage.text, "russian-\(name)-\(stage.size.columns)x\(stage.size.rows)")
  }

  @Test(arguments: sizes) func home(size: Size) throws {
    var stage = try Self.stage(size)
    try golden("home", stage)
    stage.press(.function(1))
    try golden("home-help", stage)
  }

  @Test(arguments: sizes) func choose(size: Size) throws {
    var stage = try Self.stage(size)
    stage.press(.character("c"), .character("/"))
    try golden("choose", stage)
  }

  @Test(arguments: sizes) func rules(size: Size) throws {
    var stage = try Self.stage(size)
    stage.press(.character("s"))
    try golden("rules", stage)
  }

  @Test(arguments: sizes) func drill(size: Size) throws {
    var stage = try Self.drilling(size)
    stage.type(ScreenGoldenTests.story)
    stage.wait(125)
    try golden("drill", stage)
    stage.press(.function(1))
    try golden("drill-help", stage)
    stage.press(.escape, .control("p"))
    try golden("paused", stage)
    stage.press(.enter, .control("c"))
    try golden("leaving", stage)
    stage.press(.control("d"))
    stage.type("An alert told me.")
    try golden("follow-up", stage)
    while !stage.text.contains("ВРЕМЯ") && stage.now < 600 { stage.wait(1) }
    try golden("cut-in", stage)
  }

  @Test(arguments: sizes) func scorecard(size: Size) throws {
    var stage = try Self.drilling(size)
    stage.type(ScreenGoldenTests.story)
    stage.press(.control("d"))
    stage.type("I learned to replay from the offsets.")
    stage.press(.control("d"), .control("n"), .control("n"), .control("n"))
    try golden("scorecard", stage)
    stage.press(.pageDown)
    try golden("scorecard-more", stage)
    stage.press(.end)
    try golden("scorecard-end", stage)
  }

  /// A Russian answer is told so while it is typed.
  @Test(arguments: sizes) func russianAnswer(size: Size) throws {
    var stage = try Self.drilling(size)
    stage.type("Ночью встал консьюмер, я всё починил.")
    try golden("russian-answer", stage)
  }

  private static func drilling(_ size: Size) throws -> Stage {
    var stage = try stage(size)
    stage.press(.character("s"), .enter)
    return stage
  }
}

@Suite struct LanguageKeyTests {
  @Test func homeOffersTheOtherLanguageInItself() throws {
    var stage = try Stage(columns: 100, rows: 30)
    #expect(stage.text.contains("F2 русский"))
    stage.press(.function(2))
    guard case .speak(.russian)? = stage.effects.last else {
      Issue.record("F2 asked for nothing")
      return
    }
    stage.app.world.texts = Texts(.russian)
    #expect(stage.text.contains("F2 English") && stage.text.contains("Выбрать цепочку"))
  }

  /// With the Russian layout on, `c` arrives as `с`, its neighbour on the same key.
  @Test func commandsAreTakenFromARussianKeyboard() throws {
    var stage = try Stage()
    stage.press(.character("с"))
    #expect(stage.text.contains("Choose a chain") && !stage.text.contains("GRILL"))
    stage.press(.character("/"))
    stage.type("сб")
    #expect(stage.text.contains("/сб"))
  }
}

/// A slot that no code fills would stand on the screen in braces.
@Test func everySlotIsFilledOnEveryScreen() throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
  for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.firstMatch(of: /\{[a-zA-Z]+\}/) == nil, "\(file.lastPathComponent)")
  }
}
