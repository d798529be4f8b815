import Bank
import Drill
import Interview
import Scoring
import Sessions
import Testing
import Texts

@testable import Screens

/// A session in every format.
@Suite struct ExportTests {
  private static func text(_ format: ExportFormat, _ report: SessionReport, _ texts: Texts = .english) -> String {
    String(decoding: format.bytes(report, texts: texts, ask: RecordedSample.asks), as: UTF8.self)
  }

  @Test(arguments: [ExportFormat.markdown, .html, .asciicast]) func looksAsItShould(_ format: ExportFormat) throws {
    try expectGolden(Self.text(format, RecordedSample.report()), "export-\(format)")
  }

  @Test func russianReportsHaveNoEnglishOfTheirOwn() throws {
    let html = Self.text(.html, try RecordedSample.report(), Texts(.russian))
    #expect(html.contains("<html lang=\"ru\">") && html.contains("<div class=\"answer\" lang=\"en\""))
    #expect(html.contains("Ваши заметки") && !html.contains("Your notes"))
  }

  /// The words that are marked in HTML and Markdown are those whose places the JSON gives.
  @Test func allFormatsMarkTheSameWords() throws {
    let report = try RecordedSample.report()
    let answer = try #require(report.answers.first)
    let marked = try #require(AnswerWords(0, of: report.stories[0], review: report.review, texts: .english).marked)
    let pieces = marked.pieces
    #expect(pieces.map(\.text).joined() == RecordedSample.first)
    #expect(marked.findings.count > 1)
    for finding in marked.findings {
      let words = pieces.filter { $0.finding == finding }.map(\.text).joined(separator: " ")
      #expect(words == answer.turn.answer[finding.span].replacing("\n", with: " "))
    }
    let html = Self.text(.html, report)
    let first = try #require(html.split(separator: "<article").dropFirst().first)
    #expect(first.split(separator: "<mark").count - 1 == pieces.count { $0.finding != nil })
  }

  @Test func answersAreThoseOfGrillScore() throws {
    let report = try RecordedSample.report()
    let world = try World.example()
    let scorer = try #require(world.scorer)
    let alone = report.log.answers(bank: world.bank)
    #expect(report.scored.map(\.assessment) == alone.map { $0.assess(by: scorer) })
    #expect(report.scored.map(\.origin.seconds) == alone.map(\.seconds))
  }

  @Test func theRecordingComesBackFromJSON() throws {
    let log = RecordedSample.drill
    let bytes = ExportFormat.json.bytes(try RecordedSample.report(log), texts: .english, ask: RecordedSample.asks)
    #expect(try SessionLog.exported(bytes, file: "x") == log)
    #expect(try SessionLog.exported([0xEF, 0xBB, 0xBF] + bytes, file: "x") == log, "with a byte order mark")
  }

  @Test func nothingBreaksOutOfTheHTML() throws {
    let html = Self.text(.html, try RecordedSample.report())
    for forbidden in ["<told>", "<stops>", "<when>", "<again>", "\u{1B}", "src=", "url(", "@import", "<script"] {
      #expect(!html.contains(forbidden), "\(forbidden)")
    }
    #expect(html.contains("&lt;told&gt; me &amp; I"))
    #expect(try Balance.openTags(of: html).isEmpty)
    #expect(!html.replacing("http-equiv", with: "").contains("http"), "it links nowhere")
  }

  @Test func markdownKeepsTheWordsAsWords() {
    #expect(
      MarkdownText.escaped("a *b* _c_ <d> [e](f) `g` h|i") == "a \\*b\\* \\_c\\_ \\<d\\> \\[e\\](f) \\`g\\` h\\|i")
    #expect(MarkdownText.line("1. x") == "1\\. x" && MarkdownText.line("- x") == "\\- x")
    #expect(MarkdownText.line("2026 x") == "2026 x")
  }

  @Test func anImportedInterviewHasAStoryForEachOpening() throws {
    let talk = """
      Ann: Tell me about a time you failed.
      Bob: I dropped a table, and an alert told me.
      Ann: And then?
      Bob: I replayed it.
      Ann: Describe a conflict with a colleague.
      Bob: I learned to listen.
      """
    let world = try World.example()
    let transcript = try Transcript(Array(talk.utf8), file: "talk.txt")
    let interview = try ImportedInterview(
      transcript, candidate: "Bob", file: "talk.txt", matching: QuestionMatch(world.bank))
    let log = interview.log(program: "0.1.0", start: "2026-11-21T09:15:00Z", bank: world.bank)
    let report = try RecordedSample.report(log)
    #expect(report.stories.map(\.answers.count) == [2, 1])
    #expect(report.stories.map(\.card.chain.kind) == [.failure, .conflict])
    #expect(report.answers.map(\.number) == [1, 2, 3] && !report.hasTimes)
    let markdown = Self.text(.markdown, report)
    #expect(markdown.contains("## Story 2 of 2: Describe a conflict with a colleague"))
    #expect(!markdown.contains("0 s of 0 s"), "a transcript without times has none")
    let scorer = try #require(world.scorer)
    #expect(report.scored.map(\.assessment) == log.answers(bank: world.bank).map { $0.assess(by: scorer) })
  }
}

/// Which tags of a document are open at its end, or closed in the wrong order.
enum Balance {
  private static let void: Set<Substring> = ["meta", "rect", "polyline", "!DOCTYPE"]

  struct Wrong: Error { var tag: Substring }

  static func openTags(of html: String) throws -> [Substring] {
    var open: [Substring] = []
    for tag in html.split(separator: "<").dropFirst() {
      let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" }
      if name.hasPrefix("/") {
        guard open.popLast() == name.dropFirst() else { throw Wrong(tag: tag) }
      } else if !void.contains(name) {
        open.append(name)
      }
    }
    return open
  }
}
