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
}
