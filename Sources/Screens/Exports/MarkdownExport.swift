import Drill
import Interview
import Sessions
import Terminal
import Texts

/// A session as Markdown.
struct MarkdownExport {
  let report: SessionReport
  let texts: Texts
  private var lines: [String] = []

  /// The report's text.
  static func text(_ report: SessionReport, texts: Texts) -> String {
    var export = MarkdownExport(report: report, texts: texts)
    export.write()
    return export.lines.joined(separator: "\n") + "\n"
  }

  private init(report: SessionReport, texts: Texts) {
    self.report = report
    self.texts = texts
  }

  private mutating func write() {
    let words = ReportWords(report: report, texts: texts)
    block("# " + MarkdownText.escaped(texts.translated(report.title)))
    lines += words.facts.map { "- " + MarkdownText.escaped($0) } + [""]
    for (number, story) in report.stories.enumerated() {
      block("## " + MarkdownText.escaped(words.name(ofStory: number) ?? texts[ScorecardWords.name]))
      outline(ScorecardReport(story.card, texts: texts).overview)
      block("### " + MarkdownText.escaped(texts[ExportText.answers]))
      for place in story.answers.indices {
        answer(AnswerWords(place, of: story, review: report.review, texts: texts))
      }
      outline(ScorecardReport(story.card, texts: texts).next)
    }
    block("---")
    lines.append(MarkdownText.line(MarkdownText.escaped(words.maker)))
  }

  private mutating func block(_ line: String) { lines += [line, ""] }

  private mutating func outline(_ paragraphs: [Paragraph]) {
    for section in ReportOutline(paragraphs).sections {
      if !section.heading.isEmpty {
        block("### " + MarkdownText.runs(section.heading.map { Run($0.text, plainHeading($0)) }))
      }
      if section.items.count == 1, section.items[0].children.isEmpty {
        block(MarkdownText.runs(section.items[0].runs))
      } else if !section.items.isEmpty {
        items(section.items, indent: "")
        lines.append("")
      }
    }
  }

  /// A heading is strong by itself.
  private func plainHeading(_ run: Run) -> Style { run.style == Theme.heading ? .plain : run.style }

  private mutating func items(_ items: [ReportOutline.Item], indent: String) {
    for item in items {
      lines.append(indent + "- " + MarkdownText.runs(item.runs))
      self.items(item.children, indent: indent + "  ")
    }
  }

  private mutating func answer(_ words: AnswerWords) {
    block("#### \(MarkdownText.escaped(words.name)): \(MarkdownText.escaped(words.answer.turn.ask.question))")
    let quiet = [words.because, words.outcome, words.speech, words.nothing].compactMap { $0 }.filter { !$0.isEmpty }
    lines += quiet.map { "- " + MarkdownText.escaped($0) } + (quiet.isEmpty ? [] : [""])
    if let marked = words.marked {
      for paragraph in Self.paragraphs(marked) { lines += ["> " + MarkdownText.line(paragraph), ">"] }
      lines[lines.count - 1] = ""
      lines += marked.findings.map { finding in
        "- **\(finding.letter)** " + MarkdownText.escaped(finding.titles.joined(separator: "; "))
      }
      if !marked.findings.isEmpty { lines.append("") }
    } else {
      block("> " + MarkdownText.escaped(texts[ExportText.passedOver]))
    }
    ratings(words.ratings)
    remarks(texts[ExportText.notes], words.notes)
    remarks(texts[ExportText.disagreements], words.disagreements)
  }

  /// The answer's lines, evidence in bold with its letter behind it.
  private static func paragraphs(_ marked: MarkedText) -> [String] {
    marked.pieces.split { $0.text == "\n" }.map { line in
      line.map { piece in
        let text = MarkdownText.escaped(piece.text)
        guard let finding = piece.finding else { return text }
        let letter = piece.endsFinding ? " \\[\(finding.letter)\\]" : ""
        return "**\(text)**\(letter)"
      }.joined()
    }
  }

  private mutating func ratings(_ ratings: [(title: String, yours: String, grills: String)]) {
    guard !ratings.isEmpty else { return }
    block(MarkdownText.escaped(texts[ExportText.selfRating]))
    let head = [texts[ExportText.element], texts[ExportText.yours], texts[ExportText.grills]]
    lines += ["| \(head.map(MarkdownText.escaped).joined(separator: " | ")) |", "| --- | --- | --- |"]
    lines += ratings.map { rating in
      "| \([rating.title, rating.yours, rating.grills].map(MarkdownText.escaped).joined(separator: " | ")) |"
    }
    lines.append("")
  }

  private mutating func remarks(_ heading: String, _ remarks: [(words: String, note: String)]) {
    guard !remarks.isEmpty else { return }
    block(MarkdownText.escaped(heading))
    lines += remarks.map { remark in
      "- *\(MarkdownText.escaped(texts.quoted(remark.words)))* \(MarkdownText.escaped(remark.note))"
    }
    lines.append("")
  }
}
