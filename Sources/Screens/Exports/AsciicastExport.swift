import Drill
import Interview
import Scoring
import Sessions
import Terminal
import Texts

/// A session as an asciicast of version 3: each answer is typed again as it was, with a marker at each question.
///
/// The format: https://docs.asciinema.org/manual/asciicast/v3
struct AsciicastExport {
  private static let size = Size(columns: 80, rows: 24)
  private let report: SessionReport
  private let texts: Texts
  private var lines: [UInt8] = []
  /// The time of the last event in milliseconds: sums of rounded intervals do not drift.
  private var milliseconds = 0
  private var screen = CastScreen(size: size)

  /// The lines of the cast.
  static func bytes(_ report: SessionReport, texts: Texts) -> [UInt8] {
    var export = AsciicastExport(report, texts: texts)
    export.write()
    return export.lines
  }

  private init(_ report: SessionReport, texts: Texts) {
    self.report = report
    self.texts = texts
  }

  private mutating func write() {
    header()
    let questions = report.stories.flatMap { story in
      story.answers.indices.map { AnswerWords($0, of: story, review: report.review, texts: texts) }
    }
    let names = Dictionary(questions.map { ($0.answer.place, $0) }) { first, _ in first }
    var place = -1
    var draft: [Unicode.Scalar] = []
    var end = 0.0
    for event in report.log.events {
      switch event.kind {
      case .ask(let ask):
        place += 1
        draft = []
        emit("m", "\(names[place]?.name ?? "\(place + 1)"): \(ask.text)", at: event.time)
        emit("o", screen.ask(title: names[place]?.name ?? "", question: ask.text), at: event.time)
      case .edit(let edit): type(edit, into: &draft, at: event.time)
      case .answer(let answer):
        draft = Array(answer.text.unicodeScalars)
        let said = names[place].map { "\($0.name): \($0.outcome)" } ?? ""
        emit("o", screen.show(answer.text) + screen.say(said), at: event.time)
      case .interjection(let text, _): emit("o", screen.say(text), at: event.time)
      case .cut(let words): emit("o", screen.say(words), at: event.time)
      case .pause: emit("o", screen.say(texts[DrillText.paused]), at: event.time)
      case .resume: emit("o", screen.say(""), at: event.time)
      case .review, .reply, .mark, .note, .end, .unknown: continue
      }
      end = max(end, event.time)
    }
    emit("o", screen.page(verdicts), at: end + 2)
    emit("x", "0", at: end + 7)
  }

  private mutating func header() {
    var members: [JSON.Member] = [
      .init(name: "version", value: .whole(3)),
      .init(
        name: "term",
        value: .object([
          .init(name: "cols", value: .whole(Self.size.columns)), .init(name: "rows", value: .whole(Self.size.rows)),
        ])),
    ]
    if let time = UTCTime.secondsSince1970(report.log.header.start) {
      members.append(.init(name: "timestamp", value: .whole(time)))
    }
    members.append(.init(name: "title", value: .string(report.title)))
    lines += JSON.object(members).line
  }

  /// Writes an event; its time counts from the one before.
  private mutating func emit(_ code: String, _ data: String, at seconds: Double) {
    guard !data.isEmpty else { return }
    let time = max(milliseconds, Int((seconds * 1000).rounded()))
    lines += JSON.array([.seconds(Double(time - milliseconds) / 1000), .string(code), .string(data)]).line
    milliseconds = time
  }

  /// Something typed is there at once; something spoken comes word by word over its time.
  private mutating func type(_ edit: SessionEvent.Edit, into draft: inout [Unicode.Scalar], at time: Double) {
    let start = min(edit.at, draft.count)
    let words = edit.spokenSeconds == nil ? [edit.inserted] : Self.words(edit.inserted)
    var place = start
    var removed = min(edit.removed, draft.count - start)
    for (number, word) in words.enumerated() {
      draft.replaceSubrange(place..<(place + removed), with: word.unicodeScalars)
      place += word.unicodeScalars.count
      removed = 0
      let share = Double(number) / Double(words.count)
      emit("o", screen.show(String(String.UnicodeScalarView(draft))), at: time + share * (edit.spokenSeconds ?? 0))
    }
  }

  /// The words of a text, each with the blank before it.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    for character in text {
      if words.isEmpty || (character == " " && words.last?.allSatisfy { $0 == " " } == false) { words.append("") }
      words[words.count - 1].append(character)
    }
    return words.isEmpty ? [text] : words
  }

  /// What each story came to.
  private var verdicts: [String] {
    let words = ReportWords(report: report, texts: texts)
    var lines = [report.title, ""]
    for (number, story) in report.stories.enumerated() {
      if let name = words.name(ofStory: number) { lines.append(name) }
      let grade = texts[ScorecardWords.grade, ["grade": texts.oneDecimal(story.card.grade)]]
      lines.append("\(texts[ScorecardWords.verdict])  \(texts.verdict(story.card.verdict).uppercased())   \(grade)")
      for place in story.answers.indices {
        let answer = AnswerWords(place, of: story, review: report.review, texts: texts)
        lines.append("  \(answer.name): \(answer.outcome)")
      }
      lines.append("")
    }
    return lines
  }
}
