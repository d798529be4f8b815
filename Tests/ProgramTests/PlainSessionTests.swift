import Foundation
import Testing

/// A drill of each kind of question, played through `--plain` from answers that stand here, as a person would read it.
@Suite struct PlainSessionTests {
  @Test(arguments: PlainScript.all) func aDrillOfEachKindReadsAsRecorded(_ script: PlainScript) throws {
    let home = try Home()
    let input = script.answers.map { $0.hasPrefix(":") ? "\($0)\n" : "\($0)\n.\n" }.joined()
    let plain = try home.pipe(
      "drill", script.chain, "--plain", "--seed", "7", "--follow-ups", "\(script.followUps)", input: input + ":quit\n")
    #expect(plain.status == .exited(0) && plain.errors.isEmpty)
    try expectGolden(Self.untimed(plain.output), "plain-\(script.kind)")
  }

  @Test func whatThesePlainDrillsToldIsInThePortfolioAndThePlan() throws {
    let home = try Home()
    for script in PlainScript.all.prefix(4) {
      let input = script.answers.map { $0.hasPrefix(":") ? "\($0)\n" : "\($0)\n.\n" }.joined()
      _ = try home.pipe(
        "drill", script.chain, "--plain", "--seed", "7", "--follow-ups", "\(script.followUps)", input: input + ":quit\n"
      )
    }
    for command in ["stories", "plan"] {
      let page = try home.pipe(command, "--plain")
      #expect(page.status == .exited(0) && page.errors.isEmpty)
      try expectGolden(Self.undated(page.output), "plain-\(command)")
    }
  }

  @Test func withoutRecordingsThePortfolioAndThePlanSayHowToBegin() throws {
    let home = try Home()
    let stories = try home.pipe("stories", "--plain")
    #expect(
      stories.output.contains("Nothing is recorded yet") && stories.output.contains("grill drill production-failure"))
    #expect(try home.pipe("plan", "--plain").output.contains("Nothing is recorded yet"))
    #expect(try home.pipe("stories", "--plain", "--language", "ru").output.contains("Пока ничего не записано"))
  }

  /// Without what depends on how fast the machine is.
  private static func untimed(_ text: String) -> String {
    text.replacing(#/first word after [0-9.]+ s/#, with: "first word after 0.0 s")
      .replacing(#/· [0-9]+ s of /#, with: "· 0 s of ")
  }

  /// Without the day on which the test runs.
  private static func undated(_ text: String) -> String {
    text.replacing(#/20[0-9][0-9]-[01][0-9]-[0-3][0-9]/#, with: "2026-11-21")
      .replacing(#/not before 20[0-9][0-9]-[01][0-9]/#, with: "not before 2027-05")
  }
}

/// Compares a text with the file `Golden/NAME.txt` beside the tests; `RECORD_GOLDEN` writes it anew and fails the test.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).txt")
  let recorded = try? String(contentsOf: file, encoding: .utf8)
  guard ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == nil, let recorded else {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded Golden/\(name).txt; run again without RECORD_GOLDEN", sourceLocation: sourceLocation)
    return
  }
  let (old, new) = (recorded.split(separator: "\n"), text.split(separator: "\n"))
  let lost = old.filter { !new.contains($0) }.map { "- \($0)" }
  let added = new.filter { !old.contains($0) }.map { "+ \($0)" }
  #expect(
    recorded == text, "Golden/\(name).txt differs:\n\((lost + added).joined(separator: "\n"))",
    sourceLocation: sourceLocation)
}
