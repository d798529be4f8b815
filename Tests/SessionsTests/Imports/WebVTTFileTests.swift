import Testing

@testable import Sessions

// Cases written from the standard: W3C, WebVTT: The Web Video Text Tracks Format, sections 4 and 6.

private func cues(_ text: String) -> [WebVTTCue]? { WebVTTFile(text.utf8)?.cues }

/// Cues in a few words: `identifier|start-end|text`.
private func outline(_ text: String) -> [String]? {
  cues(text)?.map { "\($0.identifier)|\($0.start)-\($0.end)|\($0.text)" }
}

@Test(arguments: [
  "WEBVTT", "WEBVTT\n", "WEBVTT \n", "WEBVTT\tsome words\n", "\u{FEFF}WEBVTT\n", "WEBVTT\r\n", "WEBVTT\r",
  "WEBVTT - notes",
])
func aSignatureOpensAFile(_ text: String) { #expect(cues(text) == []) }

@Test(arguments: [
  "", "WEBVT", "webvtt\n", " WEBVTT\n", "\nWEBVTT\n", "WEBVTTX\n", "WEBVTT\u{A0}\n", "WEBVTT-\n",
  "\u{FEFF}\u{FEFF}WEBVTT\n",
  "NOTE\n\nWEBVTT\n", "WEBVTT\u{C}\n",
])
func anythingElseIsNoWebVTT(_ text: String) { #expect(WebVTTFile(text.utf8) == nil) }

private let one = "00:01.000 --> 00:02.000"

@Test(arguments: [
  // Line ends of every kind, a NUL, and no line end at all.
  ("WEBVTT\n\n\(one)\nhi", ["|1.0-2.0|hi"]),
  ("WEBVTT\r\n\r\n\(one)\r\nhi\r\n", ["|1.0-2.0|hi"]),
  ("WEBVTT\r\r\(one)\rhi\r", ["|1.0-2.0|hi"]),
  ("WEBVTT\n\n\(one)\na\0b\n", ["|1.0-2.0|a\u{FFFD}b"]),
  ("\u{FEFF}WEBVTT\n\n\(one)\n\u{FEFF}hi\n", ["|1.0-2.0|\u{FEFF}hi"]),
  ("WEBVTT\n\n\n\n\(one)\nhi\n\n\n\n\(one)\nho\n", ["|1.0-2.0|hi", "|1.0-2.0|ho"]),
  // The header's lines are passed over; an arrow ends it even without a blank line.
  ("WEBVTT\nKind: captions\nLanguage: en\n\n\(one)\nhi", ["|1.0-2.0|hi"]),
  ("WEBVTT\n\(one)\nhi", ["|1.0-2.0|hi"]),
  ("WEBVTT\nKind: captions\n\(one)\nhi", ["|1.0-2.0|hi"]),
  ("WEBVTT\nSTYLE\n::cue {}\n\n\(one)\nhi", ["|1.0-2.0|hi"]),
  // Identifiers.
  ("WEBVTT\n\n7\n\(one)\nhi", ["7|1.0-2.0|hi"]),
  ("WEBVTT\n\n an id \n\(one)\nhi", [" an id |1.0-2.0|hi"]),
  ("WEBVTT\n\none\ntwo\n\(one)\nhi", ["|1.0-2.0|hi"]),
  ("WEBVTT\n\nNOTE\n\(one)\nhi", ["NOTE|1.0-2.0|hi"]),
  ("WEBVTT\n\nSTYLE\n\(one)\nhi", ["STYLE|1.0-2.0|hi"]),
  // Text of several lines, of none, and of lines that only look empty.
  ("WEBVTT\n\n\(one)\na\nb\n\nlost", ["|1.0-2.0|a\nb"]),
  ("WEBVTT\n\n\(one)\n\nlost", ["|1.0-2.0|"]),
  ("WEBVTT\n\n\(one)\n \nb", ["|1.0-2.0| \nb"]),
  ("WEBVTT\n\n\(one)", ["|1.0-2.0|"]),
  ("WEBVTT\n\n\(one)\nid\n\(one)\nhi", ["|1.0-2.0|id", "|1.0-2.0|hi"]),
  ("WEBVTT\n\n\(one)\n\(one)\nhi", ["|1.0-2.0|", "|1.0-2.0|hi"]),
  ("WEBVTT\n\n\(one)\na --> b\nhi", ["|1.0-2.0|"]),
  ("WEBVTT\n\n\(one)\na -- > b", ["|1.0-2.0|a -- > b"]),
  // Comments, styles and regions are no cues; a style after the first cue is not read at all.
  ("WEBVTT\n\nNOTE hello\nworld\n\n\(one)\nhi", ["|1.0-2.0|hi"]),
  ("WEBVTT\n\nNOTE\n\n\(one)\nhi", ["|1.0-2.0|hi"]),
  ("WEBVTT\n\nSTYLE\n::cue{}\n\n\(one)\nhi\n\nSTYLE\n::cue{}\n", ["|1.0-2.0|hi"]),
  ("WEBVTT\n\nREGION\nid:a\n\(one)\nhi", ["|1.0-2.0|hi"]),
  ("WEBVTT\n\nSTYLE\n::cue{}\n\(one)\nhi", ["|1.0-2.0|hi"]),
])
func blocksAreTakenAsTheStandardSays(_ text: String, _ expected: [String]) { #expect(outline(text) == expected) }

@Test(arguments: [
  ("00:01.000 --> 00:02.000", 1.0, 2.0), ("00:00:01.000 --> 00:00:02.500", 1, 2.5), ("00:01.000-->00:02.000", 1, 2),
  ("\t00:01.000\t-->\t00:02.000\t", 1, 2), ("00:01.000   -->00:02.000", 1, 2),
  ("100:00:00.000 --> 100:00:01.000", 360000, 360001),
  ("0:00:01.000 --> 1:00:00.000", 1, 3600), ("60:00:00.000 --> 61:00:00.000", 216000, 219600),
  ("00:59:59.999 --> 01:00:00.000", 3599.999, 3600),
  ("00:05.000 --> 00:02.000", 5, 2), ("00:02.000 --> 00:02.000", 2, 2), ("00:01.000 --> 00:02.000align:start", 1, 2),
  ("000:00:01.000 --> 000:00:02.000", 1, 2),
])
func timingsAreRead(_ line: String, _ start: Double, _ end: Double) throws {
  let cue = try #require(cues("WEBVTT\n\n\(line)\nhi")?.first)
  #expect(abs(cue.start - start) < 1e-9 && abs(cue.end - end) < 1e-9)
}

@Test(arguments: [
  "00:01 --> 00:02", "00:01.00 --> 00:02.000", "00:01.0000 --> 00:02.000", "0:01.000 --> 00:02.000",
  "00:60.000 --> 00:61.000",
  "00:60:00.000 --> 01:00:00.000", "60:00.000 --> 61:00.000", "00:01,000 --> 00:02,000", "00:01.000 -- > 00:02.000 -->",
  "--> 00:02.000", "00:01.000 -->", "00:01.000 --> x", "-00:01.000 --> 00:02.000", "00:1.000 --> 00:02.000",
  "00:01. 000 --> 00:02.000",
  "00.01.000 --> 00:02.000", "00:00:00:01.000 --> 00:02.000", "x 00:01.000 --> 00:02.000", "00:01.000 ---> 00:02.000",
  "٠٠:٠١.٠٠٠ --> 00:02.000", "00:01.000 --> 00:00:2.000", "1:00.000 --> 2:00.000",
])
func brokenTimingsMakeNoCueAndAreNamed(_ line: String) throws {
  let file = try #require(WebVTTFile("WEBVTT\n\n\(line)\nhi\n\n\(one)\nho".utf8))
  #expect(file.cues.map(\.text) == ["ho"] && file.badTimings == [3])
}

private func settings(_ text: String) throws -> WebVTTSettings {
  let region = "WEBVTT\n\nREGION\nid:low width:40% lines:2 regionanchor:0%,50% viewportanchor:10%,90.5% scroll:up\n\n"
  return try #require(cues("\(region)\(one) \(text)\nhi")?.first).settings
}

@Test func settingsAreRead() throws {
  let all = try settings("vertical:rl line:10%,end position:20%,line-left size:30% align:end")
  #expect(all.direction == .growingLeft && all.line == 10 && !all.snapsToLines && all.lineAlignment == .end)
  #expect(all.position == 20 && all.positionAlignment == .lineLeft && all.size == 30 && all.alignment == .end)
  #expect(try settings("line:-1").line == -1 && settings("line:-1").snapsToLines)
  #expect(try settings("line:1.5").line == 1.5)
  #expect(try settings("align:left align:right").alignment == .right, "the last one holds")
  #expect(try settings("region:low").region == "low")
  #expect(try settings("region:none").region == nil)
  #expect(try settings("region:low region:none").region == nil)
}

@Test(arguments: [
  "vertical:up", "vertical:", ":rl", "line:", "line:x", "line:10%,middle", "line:1-", "line:1.", "line:.5",
  "line:1.2.3", "line:101%",
  "line:-5%", "line:--1", "position:20", "position:101%", "position:-1%", "position:20%,start", "position:20%,auto",
  "position:%",
  "size:30", "size:1000%", "size:.5%", "align:middle", "align:Start", "size:30%%", "nothing:1", "align", "line:1%%",
  "position:1%,",
])
func settingsThatBreakARuleAreLeftAsTheyWere(_ text: String) throws {
  let plain = try settings("")
  #expect(try settings(text) == plain)
  // What stands beside them is read all the same.
  #expect(try settings("\(text) align:right").alignment == .right)
}

/// The settings are obeyed one after another.
@Test(arguments: ["vertical:lr", "line:1", "size:50%"])
func aRegionGivesWayToAPlaceOfTheCuesOwnThatFollows(_ setting: String) throws {
  #expect(try settings("region:low \(setting)").region == nil)
  #expect(try settings("\(setting) region:low").region == "low")
  #expect(try settings("region:low size:100% position:10%").region == "low")
}

@Test func numbersBeyondAllNumbersAreNone() throws {
  let huge = String(repeating: "9", count: 400)
  #expect(try settings("line:\(huge)").line == nil && settings("line:-\(huge)").line == nil)
  #expect(try settings("line:1\(String(repeating: "0", count: 300))").line == 1e300)
  #expect(try settings("line:0.\(String(repeating: "0", count: 400))1").line == 0)
  #expect(try settings("line:1e2").line == nil)
}

/// Arrows that are no times begin a block all the same, so that the cue behind each is read.
@Test func anArrowBeginsABlockWhereverItStands() throws {
  let odd = ["-->", "x-->", "-->x", "--->", "-->-->"]
  let text = "WEBVTT\n\n" + odd.map { "\($0)\n\(one)\n\($0.count)" }.joined(separator: "\n")
  let file = try #require(WebVTTFile(text.utf8))
  #expect(file.cues.map(\.text) == odd.map { String($0.count) } && file.badTimings.count == odd.count)
  #expect(file.cues.allSatisfy { $0.identifier.isEmpty })
}

/// Only what the standard calls white space parts the times; a vertical tab does not.
@Test func whiteSpaceIsTheStandardsOwn() {
  #expect(outline("WEBVTT\n\n\u{C}00:01.000\u{C}-->\u{C}00:02.000\u{C}align:end\n  hi") == ["|1.0-2.0|  hi"])
  #expect(outline("WEBVTT\n\n00:01.000\u{B}--> 00:02.000\nhi") == [])
  #expect(outline("WEBVTT\n\n00:01.000\u{A0}--> 00:02.000\nhi") == [])
}

/// A NUL is a character like others: it breaks what it stands in.
@Test func aNULBreaksTheTimesThatItStandsIn() throws {
  for place in 0..<one.count {
    var broken = Array(one.utf8)
    broken.insert(0, at: place)
    #expect(WebVTTFile(Array("WEBVTT\n\n".utf8) + broken + Array("\nhi".utf8))?.cues.isEmpty == true, "\(place)")
  }
  let cues = try #require(WebVTTFile("WEBVTT\n\0\n\(one) align\0:end\nhi\n\n\(one)\0 align:end\nho".utf8)?.cues)
  #expect(cues.map(\.settings.alignment) == [.center, .end] && cues.map(\.text) == ["hi", "ho"])
}

/// A region of an older draft, on one line with a colon, is none.
@Test func aRegionOfAnOlderDraftIsPassedOver() throws {
  let file = try #require(WebVTTFile("WEBVTT\n\nREGION: id=low\n\n\(one) region:low\nhi".utf8))
  #expect(file.regions.isEmpty && file.cues.map(\.settings.region) == [nil])
}

@Test func regionsAndStylesAreRead() throws {
  let file = try #require(
    WebVTTFile(
      "WEBVTT\n\nREGION\nid:a width:40%\nlines:2 regionanchor:0%,50% viewportanchor:10%,90.5% scroll:up\n\nSTYLE\n::cue{\n}\n\nREGION \t\nid:b lines:x width:40 scroll:down\n"
        .utf8))
  #expect(file.styles == ["::cue{\n}"])
  let (a, b) = (file.regions[0], file.regions[1])
  #expect(a.identifier == "a" && a.width == 40 && a.lines == 2 && a.scrolls)
  #expect(a.anchor == WebVTTPoint(x: 0, y: 50) && a.viewportAnchor == WebVTTPoint(x: 10, y: 90.5))
  #expect(b.identifier == "b" && b.lines == 3 && b.width == 100 && !b.scrolls && file.regions.count == 2)
}
