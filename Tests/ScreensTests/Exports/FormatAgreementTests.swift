import Interview
import Scoring
import Sessions
import Testing
import Texts

@testable import Screens

/// What a format says of one question, taken out of the finished document again.
private struct Said: Hashable {
  var question: String
  /// How it was answered, graded and timed.
  var outcome: String
  /// The words of each finding, by its letter.
  var marked: [String: String]
  /// What each letter stands for.
  var legend: [String: String]
}

private enum HTML {
  static func questions(_ html: String) throws -> [Said] {
    try html.split(separator: "<article ").dropFirst().map { article in
      let heading = try #require(
        article.firstMatch(of: #/<h4>.*?<span lang="en">(.*?)</span></h4>/#.dotMatchesNewlines()))
      let facts = article.matches(of: #/<p class="facts">(.*?)</p>/#).map { text($0.output.1) }
      var marked: [String: String] = [:]
      var pending = ""
      for mark in article.matches(of: #/<mark[^>]*>(.*?)(?:<a href="#q\d+-(\w+)"[^>]*>\w+</a>)?</mark>/#) {
        pending += pending.isEmpty ? text(mark.output.1) : " " + text(mark.output.1)
        guard let letter = mark.output.2 else { continue }
        marked[String(letter)] = pending
        pending = ""
      }
      var legend: [String: String] = [:]
      for item in article.matches(of: #/<li id="q\d+-(\w+)"><b>\w+</b> (.*?)</li>/#) {
        legend[String(item.output.1)] = text(item.output.2)
      }
      return Said(
        question: text(heading.output.1), outcome: facts.first { $0.contains(" of ") } ?? "", marked: marked,
        legend: legend)
    }
  }

  static func text(_ html: Substring) -> String {
    String(html).replacing(#/<[^>]*>/#, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}

private enum Markdown {
  static func questions(_ markdown: String) throws -> [Said] {
    try markdown.split(separator: "\n#### ").dropFirst().map { section in
      let answer = section.firstRange(of: "\n### ").map { section[..<$0.lowerBound] } ?? section
      let lines = answer.split(separator: "\n")
      let heading = try #require(lines.first?.firstRange(of: ": "))
      let quoted = lines.filter { $0.hasPrefix("> ") }.map { $0.dropFirst(2) }.joined(separator: " ")
      var marked: [String: String] = [:]
      var pending = ""
      for bold in quoted.matches(of: #/\*\*((?:\\.|[^*\\])+)\*\*(?: \\\[(\w+)\\\])?/#) {
        pending += pending.isEmpty ? text(bold.output.1) : " " + text(bold.output.1)
        guard let letter = bold.output.2 else { continue }
        marked[String(letter)] = pending
        pending = ""
      }
      var legend: [String: String] = [:]
      for line in lines {
        guard let item = line.wholeMatch(of: #/- \*\*(\w+)\*\* (.*)/#) else { continue }
        legend[String(item.output.1)] = text(item.output.2)
      }
      let facts = lines.dropFirst().prefix { $0.hasPrefix("- ") }.map { text($0.dropFirst(2)) }
      return Said(
        question: text(lines[0][heading.upperBound...]), outcome: facts.first { $0.contains(" of ") } ?? "",
        marked: marked, legend: legend)
    }
  }

  /// What a reader of Markdown shows: a backslash is dropped before a sign of punctuation.
  static func text(_ markdown: Substring) -> String {
    String(markdown).replacing(#/\\([^A-Za-z0-9\s])/#) { String($0.output.1) }
  }
}

/// Every format of a session says the same: read again by a reader of that format.
@Suite struct FormatAgreementTests {
  private let report: SessionReport
  private let texts = Texts.english

  init() throws { report = try RecordedSample.report() }

  private func text(_ format: ExportFormat) -> String {
    String(decoding: format.bytes(report, texts: texts, ask: RecordedSample.asks), as: UTF8.self)
  }

  @Test func HTMLAndMarkdownSayTheSameOfEachQuestion() throws {
    let html = try HTML.questions(text(.html))
    #expect(html == (try Markdown.questions(text(.markdown))))
    #expect(html.count == 3 && html[0].marked.count > 1 && Set(html[0].marked.keys) == Set(html[0].legend.keys))
    #expect(html[0].marked.values.contains { $0.contains("*heavy* consumers") || $0.contains("<told>") })
  }

  @Test func HTMLSaysOfEachQuestionWhatJSONSays() throws {
    let json = try #require(JSON(Array(text(.json).utf8)))
    let story = try #require(json["stories"]?.elements?.first)
    let questions = try #require(story["questions"]?.elements)
    let answers = try #require(json["answers"]?.elements)
    let html = try HTML.questions(text(.html))
    #expect(questions.count == html.count)
    for (question, said) in zip(questions, html) {
      #expect(question["question"]?.text == said.question)
      let (used, budget) = (try number(question["usedSeconds"]), try number(question["budgetSeconds"]))
      #expect(said.outcome.contains("\(texts.duration(used)) of \(texts.duration(budget))"))
      guard let answer = answers.first(where: { $0["id"] == question["answer"] }) else {
        #expect(said.marked.isEmpty && question["ended"]?.text == "skipped")
        continue
      }
      #expect(said.outcome.contains("grade \(texts.oneDecimal(try number(answer["grade"])))"))
      #expect(answer["question"] == question["question"])
      try expectEvidence(said.marked.values, in: answer)
    }
  }

  /// What is marked stands in the answer, all of it at places that are evidence of something.
  private func expectEvidence(_ marked: some Sequence<String>, in answer: JSON) throws {
    let text = Array(try #require(answer["text"]?.text).unicodeScalars)
    var isEvidence = text.map { _ in false }
    let lists = ["frameworks", "redFlags"].flatMap { answer[$0]?.elements ?? [] }
    for holder in lists + lists.flatMap({ $0["elements"]?.elements ?? [] }) {
      for span in holder["evidence"]?.elements ?? [] {
        let ends = try #require(span.elements)
        for place in Int(try number(ends[0]))..<Int(try number(ends[1])) { isEvidence[place] = true }
      }
    }
    let plain = String(String.UnicodeScalarView(text.map { $0 == "\n" ? " " : $0.isControl ? "\u{FFFD}" : $0 }))
    for words in marked {
      let range = try #require(plain.firstRange(of: words), "\(words) is not in the answer")
      let start = plain.unicodeScalars.distance(from: plain.startIndex, to: range.lowerBound)
      let places = start..<(start + words.unicodeScalars.count)
      #expect(places.allSatisfy { isEvidence[$0] || text[$0] == "\n" }, "\(words)")
    }
  }

  @Test func theVerdictAndItsFiguresAreTheSameInAll() throws {
    let json = try #require(JSON(Array(text(.json).utf8)))
    let story = try #require(json["stories"]?.elements?.first)
    let verdict = try #require(story["verdict"]?.text?.uppercased())
    let grade = "grade \(texts.oneDecimal(try number(story["grade"]))) of 5"
    let share = "I among I and we: \(texts.percent(try number(story["iShare"])))"
    let markdown = Markdown.text(text(.markdown)[...]).replacing("*", with: "")
    let html = HTML.text(text(.html)[...])
    for format in [markdown, html] {
      #expect(format.contains("\(verdict) \(grade)") && format.contains(share))
      #expect(format.contains(report.title) && format.contains("2026-11-21 09:15 UTC"))
    }
    let parts = try #require(story["scorecard"]?.elements)
    let scorecard = parts.compactMap(\.text)
    let blanks = scorecard.map { $0.split(separator: " ").joined(separator: " ") }
    for line in blanks where !line.contains("*") {
      #expect(html.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(line), "\(line)")
    }
  }

  /// Version 3: a header with the terminal's size, then events whose times count from the one before.
  @Test func theCastIsAValidOne() throws {
    let lines = text(.asciicast).split(separator: "\n")
    let header = try #require(JSON(Array(lines[0].utf8)))
    #expect(header["version"] == .number("3") && header["title"]?.text == report.title)
    #expect(header["term"]?["cols"] == .number("80") && header["term"]?["rows"] == .number("24"))
    #expect(header["timestamp"] == .number("1795252500"))
    var time = 0.0
    var markers: [(time: Double, label: String)] = []
    var end: Double?
    for line in lines.dropFirst() {
      let event = try #require(JSON(Array(line.utf8))?.elements)
      let (interval, code, data) = (try number(event[0]), event[1].text, try #require(event[2].text))
      #expect(event.count == 3 && interval >= 0 && end == nil)
      time += interval
      switch code {
      case "m": markers.append((time, data))
      case "x": end = data == "0" ? time : nil
      default: #expect(code == "o")
      }
    }
    let asked = report.log.exchanges.map { ($0.askedAt, $0.ask.text) }
    #expect(markers.count == asked.count && end != nil)
    for (marker, (second, question)) in zip(markers, asked) {
      #expect(abs(marker.time - second) < 0.002 && marker.label.hasSuffix(": \(question)"))
    }
    #expect(!text(.asciicast).contains("\u{1B}"), "control characters are written as escapes")
  }

  private func number(_ value: JSON?) throws -> Double {
    guard case .number(let digits)? = value else { throw NoNumber() }
    return try #require(Double(digits))
  }

  private struct NoNumber: Error {}
}

/// Words that try to break out of every format.
@Suite struct EscapingTests {
  static let odd = [
    "</script><script>alert(1)</script>", "</p></div><!-- x -->", "\" onload=\"x", "&amp; &lt;", "]]>", "```\nx\n```",
    "| a | b |", "# x", "- x", "1. x", "* x *", "_x_", "[x](javascript:1)", "<img src=x>", "a\\b\\", "~~x~~",
    "\u{0}\u{1}\u{7F}\u{85}\u{1B}[2J", "\u{2028}\u{2029}", "שלום \u{202E}abc\u{202C} עולם", "👩‍💻🇩🇪 日本 e\u{301}",
  ]

  @Test(arguments: odd) func noWordsBreakOutOfAFormat(_ words: String) throws {
    var log = RecordedSample.drill
    log.events = log.events.map { event in
      var event = event
      if case .ask(var ask) = event.kind {
        ask.text = words
        event.kind = .ask(ask)
      }
      if case .answer(var answer) = event.kind, !answer.text.isEmpty {
        answer.text = "I paused it. \(words)"
        event.kind = .answer(answer)
      }
      return event
    }
    log.events += [.title(words), .tags([words])].map { SessionEvent(999, .review($0)) }
    let report = try RecordedSample.report(log)
    func text(_ format: ExportFormat) -> String {
      String(decoding: format.bytes(report, texts: .english, ask: RecordedSample.asks), as: UTF8.self)
    }
    let html = text(.html)
    #expect(try Balance.openTags(of: html).isEmpty)
    for tag in ["<script", "<img", "<!--", "onload=\"x\""] { #expect(!html.contains(tag)) }
    #expect(!html.unicodeScalars.contains { $0.isControl && $0 != "\n" })
    let plain = String(
      String.UnicodeScalarView(words.unicodeScalars.map { $0.isControl ? $0 == "\n" ? "\n" : "\u{FFFD}" : $0 }))
    let shown = try HTML.questions(html).map(\.question)
    #expect(shown == shown.map { _ in plain }, "a reader sees the words as they were said")

    let markdown = text(.markdown)
    #expect(!markdown.unicodeScalars.contains { $0.isControl && $0 != "\n" })
    let line = plain.replacing("\n", with: " ")
    #expect(markdown.split(separator: "\n").first.map { Markdown.text($0) } == "# \(line)")

    #expect(try SessionLog.exported(Array(text(.json).utf8), file: "x") == log)
    for line in text(.asciicast).split(separator: "\n") { #expect(JSON(Array(line.utf8)) != nil) }
  }
}
