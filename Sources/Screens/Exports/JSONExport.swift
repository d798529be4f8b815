import Drill
import Interview
import Scoring
import Sessions
import Texts

/// A session as JSON: the recording, the answers as `grill score --format json` gives them, and the scorecards.
///
/// `grill import` reads it back as the same recording.
struct JSONExport {
  let report: SessionReport
  let ask: ScoreOutput.Ask

  var bytes: [UInt8] {
    let members =
      report.log.exported + [
        .init(name: "title", value: .string(report.title)),
        .init(name: "stories", value: .array(report.stories.map(story))),
        .init(name: "answers", value: answers),
        .init(name: "review", value: review),
      ]
    return JSON.object(members).line
  }

  // MARK: Answers

  private var answers: JSON {
    var output = ScoreOutput(ask: ask)
    output.file(report.scored)
    return JSON(output.bytes)?["answers"] ?? .array([])
  }

  // MARK: Scorecards

  private func story(_ story: SessionReport.Story) -> JSON {
    let card = story.card
    return .object([
      .init(name: "chain", value: .string(card.chain.id)),
      .init(name: "title", value: .string(card.chain.title)),
      .init(name: "kind", value: .string(card.chain.kind.rawValue)),
      .init(name: "verdict", value: .string(card.verdict.rawValue)),
      .init(name: "grade", value: .rounded(card.grade, places: 2)),
      .init(name: "storyGrade", value: .rounded(card.story.grade, places: 2)),
      .init(name: "learningShare", value: .rounded(card.story.learningShare, places: 4)),
      .init(name: "iShare", value: .rounded(card.story.iShare, places: 4)),
      .init(name: "scorecard", value: .array(lines(card).map(JSON.string))),
      .init(name: "next", value: card.next.map { .string($0.id) } ?? .null),
      .init(name: "questions", value: .array(story.answers.map(question))),
    ])
  }

  /// What the scorecard says before its answers, a paragraph a text.
  private func lines(_ card: Scorecard) -> [String] {
    ScorecardReport(card).overview.map { $0.runs.map(\.text).joined() }.filter { !$0.isEmpty }
  }

  private func question(_ answer: SessionReport.Answer) -> JSON {
    let turn = answer.turn
    return .object([
      .init(name: "place", value: .whole(answer.place)),
      .init(name: "answer", value: answer.number.map { .string(String($0)) } ?? .null),
      .init(name: "question", value: .string(turn.ask.question)),
      .init(name: "presses", value: .string(turn.ask.presses.rawValue)),
      .init(name: "because", value: .string(turn.ask.because)),
      .init(name: "ended", value: turn.ending.map { .string($0.rawValue) } ?? .null),
      .init(name: "reply", value: turn.reply.map { .string($0.rawValue) } ?? .null),
      .init(name: "usedSeconds", value: .seconds(turn.seconds)),
      .init(name: "budgetSeconds", value: turn.ask.seconds > 0 ? .seconds(turn.ask.seconds) : .null),
      .init(name: "firstWordSeconds", value: turn.firstWord.map(JSON.seconds) ?? .null),
      .init(name: "wordsPerMinute", value: .rounded(answer.speech.wordsPerMinute, places: 1)),
      .init(name: "fillers", value: .whole(answer.speech.fillers)),
    ])
  }

  // MARK: Looking back

  private var review: JSON {
    let review = report.review
    return .object([
      .init(name: "tags", value: .array(review.tags.map(JSON.string))),
      .init(name: "ratings", value: .array(review.ratings.sorted { $0.key < $1.key }.map { Self.rating($0.value) })),
      .init(name: "notes", value: .array(review.notes.map(Self.note))),
      .init(name: "disagreements", value: .array(review.disagreements.map(Self.disagreement))),
    ])
  }

  private static func rating(_ rating: SelfRating) -> JSON {
    .object([
      .init(name: "place", value: .whole(rating.exchange)),
      .init(
        name: "elements",
        value: .array(
          rating.elements.map {
            .object([.init(name: "id", value: .string($0.id)), .init(name: "state", value: .string($0.state))])
          })),
    ])
  }

  private static func note(_ note: WordsNote) -> JSON {
    .object([
      .init(name: "place", value: .whole(note.exchange)), .init(name: "start", value: .whole(note.span.start)),
      .init(name: "end", value: .whole(note.span.end)), .init(name: "text", value: .string(note.text)),
    ])
  }

  private static func disagreement(_ disagreement: Disagreement) -> JSON {
    .object([
      .init(name: "place", value: .whole(disagreement.exchange)),
      .init(name: "start", value: .whole(disagreement.span.start)),
      .init(name: "end", value: .whole(disagreement.span.end)),
      .init(name: "label", value: .string(disagreement.label)),
      .init(name: "holds", value: disagreement.holds.map(JSON.bool) ?? .null),
      .init(name: "instead", value: disagreement.instead.map(JSON.string) ?? .null),
    ])
  }
}

extension SessionReport {
  /// The answers that were given, as `ScoreOutput` takes them.
  var scored: [(id: String, assessment: Assessment, origin: ScoreOutput.Origin)] {
    answers.compactMap { answer in
      guard let number = answer.number, let assessment = answer.turn.assessment else { return nil }
      let origin = ScoreOutput.Origin(question: answer.turn.ask.question, seconds: hasTimes ? answer.seconds : nil)
      return (String(number), assessment, origin)
    }
  }
}

extension JSON {
  /// A number rounded to some decimal places; null where there is none.
  fileprivate static func rounded(_ value: Double?, places: Int) -> JSON {
    guard let value else { return .null }
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let rounded = (value * scale).rounded() / scale
    return .number(rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded))
  }
}
