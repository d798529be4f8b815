import Drill
import Interview
import Sessions
import Texts

/// A session as one HTML file that opens from disk: its style and its pictures are inside, and it may load nothing.
struct HTMLExport {
  let report: SessionReport
  let texts: Texts
  private var html = ""

  /// The report's document.
  static func text(_ report: SessionReport, texts: Texts) -> String {
    var export = HTMLExport(report: report, texts: texts)
    export.write()
    return export.html
  }

  private init(report: SessionReport, texts: Texts) {
    self.report = report
    self.texts = texts
  }

  private mutating func write() {
    let words = ReportWords(report: report, texts: texts)
    let title = HTMLText.escaped(texts.translated(report.title))
    line("<!DOCTYPE html>")
    line("<html lang=\"\(texts.language.rawValue)\">")
    line("<head>")
    line("<meta charset=\"utf-8\">")
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    line("<meta name=\"color-scheme\" content=\"light dark\">")
    line(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
    line("<title>\(title) · Grill</title>")
    line("<style>\n\(HTMLStyle.css)\n</style>")
    line("</head>")
    line("<body>")
    line("<header>")
    line("<h1>\(title)</h1>")
    for fact in words.facts { line("<p class=\"facts\">\(HTMLText.escaped(fact))</p>") }
    line("</header>")
    line("<main>")
    for (number, story) in report.stories.enumerated() { write(story, number, words) }
    line("</main>")
    line("<footer><p>\(HTMLText.escaped(words.maker))</p></footer>")
    line("</body>")
    line("</html>")
  }

  private mutating func line(_ line: String) { html += line + "\n" }

  private mutating func write(_ story: SessionReport.Story, _ number: Int, _ words: ReportWords) {
    line("<section>")
    line("<h2>\(HTMLText.escaped(words.name(ofStory: number) ?? texts[ScorecardWords.name]))</h2>")
    outline(ScorecardReport(story.card, texts: texts).overview)
    line("<h3>\(HTMLText.escaped(texts[ExportText.plots]))</h3>")
    html += HTMLPlots(story: story, review: report.review, texts: texts).text
    line("<h3>\(HTMLText.escaped(texts[ExportText.answers]))</h3>")
    for place in story.answers.indices {
      write(AnswerWords(place, of: story, review: report.review, texts: texts))
    }
    outline(ScorecardReport(story.card, texts: texts).next)
    line("</section>")
  }

  private mutating func outline(_ paragraphs: [Paragraph]) {
    for section in ReportOutline(paragraphs).sections {
      if !section.heading.isEmpty { line("<h3>\(HTMLText.runs(section.heading))</h3>") }
      if section.items.count == 1, section.items[0].children.isEmpty {
        line("<p>\(HTMLText.runs(section.items[0].runs))</p>")
      } else {
        list(section.items)
      }
    }
  }

  private mutating func list(_ items: [ReportOutline.Item]) {
    guard !items.isEmpty else { return }
    line("<ul>")
    for item in items {
      html += "<li>\(HTMLText.runs(item.runs))"
      if !item.children.isEmpty { html += "\n" }
      list(item.children)
      line("</li>")
    }
    line("</ul>")
  }

  // MARK: Answers

  private mutating func write(_ words: AnswerWords) {
    let id = "q\(words.answer.place)"
    line("<article id=\"\(id)\">")
    let question = HTMLText.escaped(words.answer.turn.ask.question)
    line("<h4><span class=\"name\">\(HTMLText.escaped(words.name))</span> <span lang=\"en\">\(question)</span></h4>")
    for quiet in [words.because, words.outcome, words.speech, words.nothing].compactMap({ $0 }) where !quiet.isEmpty {
      line("<p class=\"facts\">\(HTMLText.escaped(quiet))</p>")
    }
    if let marked = words.marked {
      answer(marked, id: id)
      legend(marked, id: id)
      html += timeline(words)
    } else {
      line("<p class=\"quiet\">\(HTMLText.escaped(texts[ExportText.passedOver]))</p>")
    }
    ratings(words.ratings)
    remarks(texts[ExportText.notes], words.notes)
    remarks(texts[ExportText.disagreements], words.disagreements)
    line("</article>")
  }

  private mutating func answer(_ marked: MarkedText, id: String) {
    line("<div class=\"answer\" lang=\"en\" dir=\"auto\">")
    for paragraph in marked.pieces.split(whereSeparator: { $0.text == "\n" }) {
      line("<p>\(paragraph.map { piece($0, id: id) }.joined())</p>")
    }
    line("</div>")
  }

  private func piece(_ piece: MarkedText.Piece, id: String) -> String {
    let text = HTMLText.escaped(piece.text)
    guard let finding = piece.finding else { return text }
    let letter = finding.letter
    let name = HTMLText.escaped(texts[ExportText.letter, ["letter": letter]])
    let link = piece.endsFinding ? "<a href=\"#\(id)-\(letter)\" aria-label=\"\(name)\">\(letter)</a>" : ""
    return "<mark\(finding.isFlag ? " class=\"flag\"" : "")>\(text)\(link)</mark>"
  }

  private mutating func legend(_ marked: MarkedText, id: String) {
    guard !marked.findings.isEmpty else { return }
    line("<ul class=\"legend\" aria-label=\"\(HTMLText.escaped(texts[ExportText.findings]))\">")
    for finding in marked.findings {
      let titles = HTMLText.escaped(finding.titles.joined(separator: "; "))
      line("<li id=\"\(id)-\(finding.letter)\"><b>\(finding.letter)</b> \(titles)</li>")
    }
    line("</ul>")
  }

  private func timeline(_ words: AnswerWords) -> String {
    let turn = words.answer.turn
    return HTMLTimeline(
      timeline: words.answer.timeline, budget: turn.ask.seconds, isOpening: turn.isOpening,
      caption: texts[ExportText.timelinePlot], said: words.timeline, start: texts.duration(0),
      end: texts.duration(max(words.answer.timeline.end, turn.ask.seconds))
    ).text
  }

  // MARK: Looking back

  private mutating func ratings(_ ratings: [(title: String, yours: String, grills: String)]) {
    guard !ratings.isEmpty else { return }
    line("<table>")
    line("<caption>\(HTMLText.escaped(texts[ExportText.selfRating]))</caption>")
    let head: [ExportText] = [.element, .yours, .grills]
    line("<tr>\(head.map { "<th scope=\"col\">\(HTMLText.escaped(texts[$0]))</th>" }.joined())</tr>")
    for rating in ratings {
      let cells = [rating.title, rating.yours, rating.grills].map { "<td>\(HTMLText.escaped($0))</td>" }
      line("<tr>\(cells.joined())</tr>")
    }
    line("</table>")
  }

  private mutating func remarks(_ heading: String, _ remarks: [(words: String, note: String)]) {
    guard !remarks.isEmpty else { return }
    line("<h5>\(HTMLText.escaped(heading))</h5>")
    line("<ul>")
    for remark in remarks {
      let words = HTMLText.escaped(texts.quoted(remark.words))
      line("<li><q>\(words)</q> \(HTMLText.escaped(remark.note))</li>")
    }
    line("</ul>")
  }
}
