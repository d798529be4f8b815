import Drill
import Interview
import Scoring
import Texts

/// Every question with its answer: why it was asked, what came of it, and the evidence in the candidate's own words.
struct AnswerParagraphs {
  let card: Scorecard
  let texts: Texts

  var paragraphs: [Paragraph] { card.turns.indices.flatMap(answer) }

  private func answer(_ number: Int) -> [Paragraph] {
    let turn = card.turns[number]
    var heading = Paragraph(
      [Run("\(name(number))  ", Theme.heading), Run(turn.ask.question, Theme.question)], hanging: 2)
    heading.isQuestion = true
    var lines = [heading]
    if number > 0 {
      lines.append(
        Paragraph(
          texts[ScorecardWords.askedBecause, ["because": texts.translated(turn.ask.because)]], Theme.quiet, indent: 2))
    }
    lines.append(Paragraph(outcome(turn), Theme.quiet, indent: 2))
    if let assessment = turn.assessment, !turn.answer.isEmpty || turn.ending == .submitted {
      if let nothing = assessment.nothing { lines.append(Paragraph(texts.translated(nothing), Theme.bad, indent: 2)) }
      let marked = MarkedText(shown(assessment), texts)
      lines += marked.paragraphs(indent: 2) + marked.legend(indent: 4)
    }
    return lines + [.blank]
  }

  /// What a question is called: follow-ups are counted, and the second try at one keeps its number.
  func name(_ number: Int) -> String {
    if number == 0 { return texts[ScorecardWords.opening] }
    let count = card.turns[1...number].filter { !$0.ask.harder }.count
    let text: ScorecardWords = card.turns[number].ask.harder ? .followUpAgain : .followUp
    return texts[text, ["number": count]]
  }

  /// The assessment with those frameworks alone that the chain asks for.
  func shown(_ assessment: Assessment) -> Assessment { assessment.showing(card.chain.frameworks) }

  func outcome(_ turn: Turn) -> String {
    var parts: [String] = []
    if let reply = turn.reply, turn.ending != .skipped { parts.append(texts.reply(reply)) }
    if let assessment = turn.assessment, !turn.answer.isEmpty {
      parts.append(texts[ScorecardWords.answerGrade, ["grade": texts.oneDecimal(assessment.grade)]])
    }
    if let time = time(turn) { parts.append(time) }
    switch turn.ending {
    case .timeUp: parts.append(texts[ScorecardWords.cutOffHere])
    case .skipped: parts.append(texts[ScorecardWords.skippedHere])
    case .left: parts.append(texts[ScorecardWords.leftHere])
    default: break
    }
    if let firstWord = turn.firstWord {
      parts.append(texts[ScorecardWords.firstWordHere, ["seconds": texts.oneDecimal(firstWord)]])
    }
    if turn.interjections.contains(where: { $0.reason == .ramble }) { parts.append(texts[ScorecardWords.interrupted]) }
    return parts.joined(separator: " · ")
  }

  /// The time used, of the budget where there is one; nil where neither is known, as in a transcript without times.
  func time(_ turn: Turn) -> String? {
    guard turn.ask.seconds > 0 else { return turn.seconds > 0 ? texts.duration(turn.seconds) : nil }
    return texts[
      ScorecardWords.time, ["used": texts.duration(turn.seconds), "budget": texts.duration(turn.ask.seconds)]]
  }
}
