import Drill
import Interview
import Scoring
import Sessions
import Texts

/// What every format says alike, in one language.
struct ReportWords {
  let report: SessionReport
  let texts: Texts

  /// When and how the session was recorded, a line each.
  var facts: [String] {
    let header = report.log.header
    var facts = [texts[ExportText.recorded, ["time": Self.time(header.start)]]]
    if let origin = header.origin {
      facts.append(
        texts[
          ExportText.imported, ["file": origin.file, "kind": origin.kind.rawValue, "speaker": origin.speaker]])
    } else {
      facts.append(texts[ExportText.settings, ["pace": texts[header.pace], "mode": texts[header.mode]]])
    }
    if !report.review.tags.isEmpty {
      facts.append(texts[ExportText.tags, ["tags": report.review.tags.joined(separator: ", ")]])
    }
    return facts
  }

  /// What a story is called; nil where it is the only one.
  func name(ofStory number: Int) -> String? {
    guard report.stories.count > 1 else { return nil }
    let title = texts.translated(report.stories[number].card.chain.title)
    return texts[ExportText.story, ["number": number + 1, "total": report.stories.count, "title": title]]
  }

  /// Who made it.
  var maker: String { texts[ExportText.madeBy] }

  /// ISO 8601 as people read it, such as `2026-11-21 09:15 UTC`; what is no such time stays.
  private static func time(_ start: String) -> String {
    guard UTCTime.secondsSince1970(start) != nil else { return start }
    return start.prefix(10) + " " + start.dropFirst(11).prefix(5) + " UTC"
  }
}

/// What every format says alike of one answer.
struct AnswerWords {
  let words: AnswerParagraphs
  let number: Int
  let answer: SessionReport.Answer
  let review: Review
  private var texts: Texts { words.texts }

  /// An answer of a story, by its place there.
  init(_ number: Int, of story: SessionReport.Story, review: Review, texts: Texts) {
    words = AnswerParagraphs(card: story.card, texts: texts)
    self.number = number
    answer = story.answers[number]
    self.review = review
  }

  /// `OPENING`, `FOLLOW-UP 2`.
  var name: String { words.name(number) }

  /// Why it was asked; nil where nothing is known of that.
  var because: String? {
    let because = answer.turn.ask.because
    return number == 0 || because.isEmpty
      ? nil : texts[ScorecardWords.askedBecause, ["because": texts.translated(because)]]
  }

  /// How it was answered, graded and timed.
  var outcome: String { words.outcome(answer.turn) }

  /// Why it counts as nothing; nil for a real answer.
  var nothing: String? {
    answer.turn.answer.isEmpty ? nil : answer.turn.assessment?.nothing.map { texts.translated($0) }
  }

  /// The answer with its evidence; nil where there is none.
  var marked: MarkedText? {
    guard !answer.turn.answer.isEmpty else { return nil }
    return answer.turn.assessment.map { MarkedText(words.shown($0), texts) }
  }

  /// What the timeline shows, in words; empty where the recording has no times.
  var timeline: String {
    let (turn, timeline) = (answer.turn, answer.timeline)
    guard timeline.end > 0 else { return "" }
    var parts = [
      turn.firstWord.map { texts[ExportText.firstWord, ["time": texts.oneDecimal($0) + " s"]] }
        ?? texts[ExportText.noWord]
    ]
    let silences = timeline.silences.count
    if silences > 0 { parts.append(texts[ExportText.silences, ["count": silences]]) }
    let used = texts.duration(turn.seconds)
    parts.append(
      turn.ask.seconds > 0
        ? texts[ExportText.endedOf, ["used": used, "budget": texts.duration(turn.ask.seconds)]]
        : texts[ExportText.ended, ["used": used]])
    return parts.joined(separator: ", ")
  }

  /// How it was spoken; nil where it was typed or has no times.
  var speech: String? {
    guard let rate = answer.speech.wordsPerMinute, let fillers = answer.speech.fillersPerMinute else { return nil }
    let silence = texts.duration(answer.speech.longestSilence ?? 0)
    return texts[
      ExportText.speech,
      ["rate": Int(rate.rounded()), "fillers": texts.oneDecimal(fillers), "silence": silence]]
  }

  /// The candidate's own view of each element beside Grill's.
  var ratings: [(title: String, yours: String, grills: String)] {
    guard let rating = review.ratings[answer.place] else { return [] }
    return rating.elements.map { element in
      let judged = answer.turn.assessment?.element(element.id)
      let yours = ElementState(rawValue: element.state).map { texts.state($0) } ?? element.state
      return (
        judged.map { texts.translated($0.title) } ?? element.id, yours, judged.map { texts.state($0.state) } ?? "–"
      )
    }
  }

  /// The candidate's notes, each with its words.
  var notes: [(words: String, note: String)] {
    review.notes.filter { $0.exchange == answer.place }.map { (Quotation.of(answer.turn.answer[$0.span]), $0.text) }
  }

  /// Marks that the candidate sees differently, each with its words.
  var disagreements: [(words: String, note: String)] {
    review.disagreements.filter { $0.exchange == answer.place }.map { disagreement in
      let words = Quotation.of(answer.turn.answer[disagreement.span])
      if let instead = disagreement.instead {
        return (words, texts[ExportText.holdsInstead, ["label": disagreement.label, "instead": instead]])
      }
      let text: ExportText = disagreement.holds == true ? .holds : .holdsNot
      return (words, texts[text, ["label": disagreement.label]])
    }
  }
}

extension Assessment {
  /// An element by `framework/element`, as self-ratings name it.
  fileprivate func element(_ id: String) -> ElementAssessment? {
    let parts = id.split(separator: "/")
    guard parts.count == 2 else { return nil }
    let framework = frameworks.first { $0.id == parts[0] }
    return framework?.elements.first { $0.id == parts[1] }
  }
}
