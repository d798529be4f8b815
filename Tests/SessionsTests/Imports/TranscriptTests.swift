import Bank
import Interview
import Testing

@testable import Sessions

/// Utterances in a few words: `speaker@start: text`.
private func outline(_ text: String, _ file: String) throws -> [String] {
  try Transcript(Array(text.utf8), file: file).utterances.map {
    "\($0.speaker ?? "-")@\($0.start.map { "\($0)" } ?? "-"): \($0.text)"
  }
}

private func problem(_ text: String, _ file: String) -> String? {
  do throws(ImportProblem) {
    _ = try Transcript(Array(text.utf8), file: file)
    return nil
  } catch {
    return error.description
  }
}

@Test func zoomsAndTeamsCaptionsAreTakenIn() throws {
  let zoom =
    "WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000\nAnn Lee: Tell me, um, more.\n\n2\n00:00:04.000 --> 00:00:09.500\nBob: I paused it.\nAnd I told them.\n"
  #expect(try outline(zoom, "a.vtt") == ["Ann Lee@1.0: Tell me, um, more.", "Bob@4.0: I paused it. And I told them."])
  let teams =
    "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n<v Ann Lee>Tell me &amp; them.</v>\n\n00:00:04.000 --> 00:00:05.000\n<v Bob>I did.</v><v Ann Lee>Good.</v>\n"
  #expect(try outline(teams, "a.vtt") == ["Ann Lee@1.0: Tell me & them.", "Bob@4.0: I did.", "Ann Lee@4.0: Good."])
}

@Test func subtitlesAreTakenIn() throws {
  let text =
    "\u{FEFF}1\r\n00:00:01,000 --> 00:00:03,000\r\n<i>Ann:</i> Go on.\r\n\r\n2\r\n00:00:04.5 --> 00:00:09.500 X1:0\r\n{\\an8}- Bob: I paused\r\nit < 5 min.\r\n3\r\n0:01:00,000 --> 0:01:02,000\r\nAnn: Why?"
  #expect(try outline(text, "a.srt") == ["Ann@1.0: Go on.", "Bob@4.5: I paused it < 5 min.", "Ann@60.0: Why?"])
}

@Test func whispersFilesAreTakenIn() throws {
  let x =
    #"{"segments":[{"start":1,"end":3,"text":" Why?","speaker":"SPEAKER_00"},{"start":3.5,"end":6,"text":" Because I ok","words":[{"word":"Because","start":3.5,"end":4,"speaker":"SPEAKER_01"},{"word":"I","end":4.5},{"word":"ok","start":5,"end":6,"speaker":"SPEAKER_00"}]}],"language":"en"}"#
  #expect(try outline(x, "a.json") == ["SPEAKER_00@1.0: Why?", "SPEAKER_01@3.5: Because I", "SPEAKER_00@5.0: ok"])
  let cpp = #"{"transcription":[{"offsets":{"from":1500,"to":2000},"text":" Ann: Why?"}]}"#
  #expect(try outline(cpp, "a.json") == ["Ann@1.5: Why?"])
}

@Test(arguments: [
  (
    "Ann: Why?\nBob: Because\nI did it.\n\nIt was me.\nAnn: Good.",
    ["Ann@-: Why?", "Bob@-: Because I did it. It was me.", "Ann@-: Good."]
  ),
  ("Ann 0:49\nWhy?\n\nBob Ray  1:02\nBecause.", ["Ann@49.0: Why?", "Bob Ray@62.0: Because."]),
  ("[00:05:32] Ann: Why?\n[00:05:40] Bob: Because.", ["Ann@332.0: Why?", "Bob@340.0: Because."]),
  ("00:05 Ann: Why?\n00:07 - Bob: Because.", ["Ann@5.0: Why?", "Bob@7.0: Because."]),
  ("**Ann (00:00):** Why?\n\n**Bob Ray (00:07):** Because.", ["Ann@0.0: Why?", "Bob Ray@7.0: Because."]),
  ("**Ann**: Why?\n**Bob:** Because.", ["Ann@-: Why?", "Bob@-: Because."]),
  ("Speaker 1 (00:00): Why?\nSpeaker 2 [00:07]: Because.", ["Speaker 1@0.0: Why?", "Speaker 2@7.0: Because."]),
  ("Q: Why?\nA: Because.\nResult: it fell.", ["Q@-: Why?", "A@-: Because. Result: it fell."]),
  (
    "interviewer: why?\nme: because at 12:30 we left: all of us",
    ["interviewer@-: why?", "me@-: because at 12:30 we left: all of us"]
  ),
  ("Анна: Почему?\nБорис: Потому что.", ["Анна@-: Почему?", "Борис@-: Потому что."]),
])
func labelsOfTheUsualShapesAreTakenIn(_ text: String, _ expected: [String]) throws {
  #expect(try outline(text, "a.txt") == expected)
}

@Test(arguments: [
  ("", "a.vtt", "a.vtt:1: nothing stands in it"), ("  \n", "a.txt", "a.txt:1: nothing"),
  ("WEBVT\n", "a.vtt", "a.vtt:1: a WebVTT file begins"),
  ("WEBVTT\n\n00:01 --> 00:02\nAnn: hi", "a.vtt", "a.vtt:3: the times"),
  ("WEBVTT\n\n00:01.000 --> 00:02.000\nhi there", "a.vtt", "a.vtt:3: nothing says who"),
  ("1\n00:00:01,000 --> 00:00:02,000\nAnn: hi\n\n2\nAnn: ho", "a.srt", "a.srt:6: times such as"),
  ("1\n", "a.srt", "a.srt:2: times such as"),
  ("{\"segments\":[\n{\"text\":\"a\",}]}", "a.json", "a.json:2: broken JSON"),
  ("{\"a\":1}", "a.json", "a.json:1: not a transcript"),
  ("{\"segments\":[{\"start\":1}]}", "a.json", "segment 1 has no `text`"),
  ("{\"segments\":[{\"text\":\"hello\"}]}", "a.json", "nothing says who speaks"),
  ("I paused the producers.\nThen I told them: stop.", "a.txt", "a.txt:1: nothing says who speaks"),
  ("PK\u{3}\u{4}\0\0", "a.docx", "not a transcript"),
])
func whatCannotBeTakenInIsRefusedWithItsLine(_ text: String, _ file: String, _ expected: String) throws {
  #expect(try #require(problem(text, file)).contains(expected))
}

@Test func bytesThatAreNoTextAreNamedByTheirLine() {
  #expect(throws: ImportProblem.notText(file: "a.txt", line: 2)) {
    try Transcript([0x41, 0x0A, 0xFF, 0x0A], file: "a.txt")
  }
}

private let interview = """
  WEBVTT

  00:00:00.000 --> 00:00:04.000
  Ann: Thanks for coming. So, tell me about a time you failed.

  00:00:06.000 --> 00:00:09.000
  Bob: Um, I dropped a table.

  00:00:09.500 --> 00:00:10.000
  Ann: Mm-hm.

  00:00:12.000 --> 00:00:15.000
  Bob: And I restored it.

  00:00:16.000 --> 00:00:17.000
  Ann: What did you change afterwards?

  00:00:18.000 --> 00:00:20.000
  Bob: I guard drops now.
  """

private func imported(speaker: String?) throws(ImportProblem) -> ImportedInterview {
  let transcript = try Transcript(Array(interview.utf8), file: "talk.vtt")
  let bank = QuestionBank(chains: [
    Chain(
      id: "failed", title: "Failure", topic: "failure", kind: .failure, source: "001",
      opening: "Tell me about a time you failed.", seconds: 180)
  ])
  return try ImportedInterview(
    transcript, candidate: transcript.candidate(named: speaker, file: "talk.vtt"), file: "/x/talk.vtt",
    matching: QuestionMatch(bank))
}

@Test func anInterviewBecomesQuestionsAndAnswers() throws {
  let exchanges = try imported(speaker: "bob").exchanges
  #expect(
    exchanges.map(\.question) == [
      "Thanks for coming. So, tell me about a time you failed.", "What did you change afterwards?",
    ])
  #expect(exchanges.map(\.answer.text) == ["Um, I dropped a table. And I restored it.", "I guard drops now."])
  #expect(exchanges.map(\.isOpening) == [true, false] && exchanges[0].found?.chain == "failed")
}

@Test func theCandidateIsAskedForAndNeverGuessed() {
  #expect(throws: ImportProblem.speakerNeeded(file: "talk.vtt", speakers: ["Ann", "Bob"])) {
    try imported(speaker: nil)
  }
  #expect(throws: ImportProblem.unknownSpeaker(file: "talk.vtt", name: "Cy", speakers: ["Ann", "Bob"])) {
    try imported(speaker: "Cy")
  }
}

@Test func anImportedRecordingReadsBackAndKeepsItsTimes() throws {
  let log = try imported(speaker: "Bob").log(program: "test", start: "2026-11-21T09:00:00Z", bank: QuestionBank())
  let again = try SessionLog(log.bytes, file: "x")
  #expect(again == log)
  #expect(
    again.header.origin == ImportOrigin(kind: .webVTT, file: "talk.vtt", speaker: "Bob") && again.header.pace == .spoken
  )
  let exchanges = again.exchanges
  #expect(exchanges.map(\.text) == ["Um, I dropped a table. And I restored it.", "I guard drops now."])
  #expect(exchanges[0].answer?.firstWordSeconds == 2 && exchanges[0].answer?.seconds == 11)
  let edits = again.events.prefix { if case .answer = $0.kind { false } else { true } }
    .compactMap { event in if case .edit(let edit) = event.kind { (time: event.time, edit: edit) } else { nil } }
  let figures = SpeechFigures(text: exchanges[0].text, edits: edits)
  #expect(figures.words == 9 && figures.fillers == 1 && figures.longestSilence == 3 && figures.seconds == 9)
  #expect(figures.wordsPerMinute == 60)
}
