import Glibc
import Testing

/// Two sentences, one of which is hard to tell by words.
private let answer =
  "The order service went quiet and nobody could say why. I took it out of the pool and rang the owner.\n"

@Suite struct ReaderTests {
  @Test func autoGoesOnWithoutTheEncoder() throws {
    let said = try Home().pipe("score", "-", "--format", "json", input: answer)
    #expect(said.status == .exited(0) && said.errors.isEmpty)
    #expect(said.output.contains(#""reader":"fast""#))
  }

  @Test func deepIsRefusedWithoutTheEncoder() throws {
    let refused = try Home().pipe("score", "-", "--reader", "deep", input: answer)
    #expect(refused.status != .exited(0) && refused.output.isEmpty)
    #expect(refused.errors.contains("make deep") && refused.errors.contains("--reader fast"))
  }

  @Test(.enabled(if: encoder != nil, "no Data/deep/encoder.safetensors: `make deep` fetches it"))
  func theDeepReaderReadsWhereItsEncoderIs() throws {
    let home = try Home()
    func score(_ reader: String) throws -> Piped {
      try home.pipe(
        "score", "-", "--format", "json", "--reader", reader, input: answer, setting: ["GRILL_ENCODER": encoder])
    }
    let deep = try score("auto")
    #expect(deep.output.contains(#""reader":"deep""#))
    #expect(try score("deep").output == deep.output)
    #expect(try score("fast").output.contains(#""reader":"fast""#))
    let explained = try home.pipe("explain", "-", input: answer, setting: ["GRILL_ENCODER": encoder])
    #expect(explained.status == .exited(0) && explained.output.contains("does contain"))
  }

  @Test(.enabled(if: encoder != nil, "no Data/deep/encoder.safetensors: `make deep` fetches it"))
  func theScorecardOfADrillIsReadMoreDeeply() throws {
    let terminal = try Home().drill("--follow-ups", "1", setting: ["GRILL_ENCODER": encoder])
    // The opening, a follow-up, and that once more where the answer dodges it.
    let answers = [
      String(answer.dropLast()), "A certificate had run out, and 40 orders were lost.", "I had let it run out myself.",
    ]
    for answer in answers where !terminal.screen.text.contains("VERDICT") {
      try terminal.type(answer)
      try terminal.wait(forText: String(answer.split(separator: " ").last ?? ""))
      try terminal.type("\u{4}")
      try terminal.wait(for: "what comes next") {
        $0.text.contains("VERDICT") || $0.text.contains("Type your answer")
      }
    }
    terminal.resize(columns: 100, rows: 240)
    try terminal.wait(forText: "by a sentence encoder")
  }
}

/// Where the encoder was put in this project; nil where it was not.
private let encoder: String? = {
  var folder = PseudoTerminal.built().split(separator: "/").dropLast()
  while !folder.isEmpty {
    let path = "/" + folder.joined(separator: "/") + "/Data/deep/encoder.safetensors"
    if access(path, R_OK) == 0 { return path }
    folder = folder.dropLast()
  }
  return nil
}()
