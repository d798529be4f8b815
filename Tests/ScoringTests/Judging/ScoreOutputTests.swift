import FoundationEssentials
import Interview
import Testing

@testable import Scoring

private let told = ToldReader(marks: [
  "I paused the job.": Marks(role: .action, does: [.contain], who: .i),
  "It was “much” faster.": Marks(role: .result, flags: [.vague]),
])
private let scorer = Scorer(reader: told, frameworks: [], model: mildModel)
private let ask: ScoreOutput.Ask = { gap, _ in "Press \(gap.target.rawValue)" }

private func stream(_ input: String, cut: Int = 1 << 16) -> (text: String, refused: Bool) {
  var stream = ScoreStream(scorer: scorer, ask: ask)
  let bytes = Array(input.utf8)
  var output: [UInt8] = []
  bytes.withUnsafeBytes { buffer in
    for start in Swift.stride(from: 0, to: buffer.count, by: cut) {
      output += stream.take(UnsafeRawBufferPointer(rebasing: buffer[start..<min(start + cut, buffer.count)]))
    }
  }
  output += stream.finish()
  return (String(decoding: output, as: UTF8.self), stream.hasRefused)
}

private let line = #"{"id":"a\"1","sentences":["I paused the job.","It was “much” faster.😀"]}"#

@Test func aLineHasTheKeysOfTheContractInOrder() {
  let expected =
    #"{"id":"a\"1","sentences":[{"start":0,"end":17,"role":"A","does":["contain"],"arc":"other","who":"I","own":false,"#
    + #""tell":false,"flags":[]},{"start":18,"end":40,"role":"N","does":[],"arc":"other","who":"none","own":false,"#
    + #""tell":false,"flags":[]}],"reader":"fast","grade":3,"next":{"target":"own","ask":"Press own","because":"#
  let output = stream(line + "\n").text
  #expect(output.hasPrefix(expected), "\(output)")
  #expect(output.hasSuffix(#","learningShare":null,"iShare":1,"metrics":[],"frameworks":[],"redFlags":[]}"# + "\n"))
}

@Test func aBadLineIsAnsweredInItsPlaceAndRemembered() {
  let input = """
    {"id": 7, "text": 5}
    not json

    {"id": "k", "text": "I paused the job.", "kind": "gossip"}
    {"id": "e"}
    {"text": "I paused the job."}
    \(line)
    """
  let (text, refused) = stream(input)
  let lines = text.split(separator: "\n")
  #expect(refused)
  #expect(lines.count == 6)
  #expect(lines[0] == #"{"id":7,"error":"\"text\" is not a text"}"#)
  #expect(lines[1].hasPrefix(#"{"id":null,"error":"#))
  #expect(lines[2].hasPrefix(#"{"id":"k","error":"the kind \"gossip\" is not known"#))
  #expect(lines[3].hasPrefix(#"{"id":"e","error":"no answer"#))
  #expect(lines[4].hasPrefix(#"{"id":null,"error":"no \"id\""#))
  #expect(lines[5].hasPrefix(#"{"id":"a\"1","sentences":"#))
  #expect(!stream(line).refused)
}

@Test func whereTheInputIsCutMakesNoDifference() {
  let input = [line, line.replacing("a\\\"1", with: "b"), "{\"id\": 1.5, \"text\": \"Ünïcode 日本 \\u0007\"}"].joined(
    separator: "\n")
  let whole = stream(input).text
  for cut in [1, 2, 3, 7, 64] { #expect(stream(input, cut: cut).text == whole) }
}

@Test func everyLineIsJSON() throws {
  var generator = Seeded(state: 5)
  let pieces = ["\"", "\\", "\n", "\t", "\u{1}", "é", "日本", "👩‍👩‍👧", "I paused the job. ", "12% ", "\u{2028}"]
  for id in 0..<200 {
    let text = (0..<8).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    var output = ScoreOutput(ask: ask)
    output.line(.number(String(id)), scorer.assess(sentences: [text, text], question: text, kind: nil))
    output.file([
      (
        id: text, assessment: scorer.assess(sentences: [text], question: "", kind: nil),
        origin: .init(question: text, seconds: 0.5...2)
      )
    ])
    for line in output.bytes.split(separator: UInt8(ascii: "\n")) {
      #expect(throws: Never.self) { try JSONDecoder().decode(Parsed.self, from: Data(line)) }
    }
  }
}

private struct Parsed: Decodable {
  var grade: Double?
  var question: String?
}

@Test func decimalsAreRoundedAndPlain() {
  let cases: [(Double, String)] = [
    (0, "0"), (3, "3"), (3.456, "3.46"), (3.1, "3.1"), (0.005, "0.01"), (4.999, "5"), (-1.25, "-1.25"), (2.05, "2.05"),
  ]
  for (value, text) in cases {
    var json = JSONBytes()
    json.decimal(value, places: 2)
    #expect(String(decoding: json.bytes, as: UTF8.self) == text)
  }
}

@Test func theScorecardKeepsItsWidthAndSaysWhyNothingCounts() {
  let assessment = scorer.assess(
    sentences: ["fine"], question: "Tell me about a failure that you had at work.", kind: nil)
  let text = ScorecardText(
    assessment, question: "Tell me about a failure that you had at work.", frameworks: [], width: 40, ask: ask
  ).text
  #expect(text.contains("nothing to judge"))
  #expect(text.split(separator: "\n").allSatisfy { $0.count <= 40 }, "\(text)")
}
