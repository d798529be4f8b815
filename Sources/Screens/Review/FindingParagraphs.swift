import Drill
import Interview
import Scoring
import Sessions
import Terminal
import Texts

/// What is said about the selected finding, or the selected sentence, or the answer as a whole.
struct FindingParagraphs {
  let session: ReviewedSession
  let answer: ReviewedAnswer
  let texts: Texts

  /// Framework, source, state, why, the words behind it, and a better way to say it.
  func finding(_ finding: ReviewFinding) -> [Paragraph] {
    let letters = finding.letters.map { "[\($0)]" }.joined()
    let origin = texts[
      ReviewText.origin, ["framework": texts.translated(finding.framework), "source": finding.source]]
    var lines = [
      Paragraph(
        [
          Run(letters.isEmpty ? "" : letters + " ", Theme.accent), Run(texts.translated(finding.title), Theme.heading),
          Run("  "), state(finding.kind), Run("  " + origin, Theme.quiet),
        ], hanging: 2)
    ]
    // Before what may stand below the screen.
    if let disagreement = disagreement(with: finding) {
      let message: ReviewText = disagreement.holds == true ? .youSeeIt : .youDisagree
      lines.append(Paragraph(texts[message], Theme.accent))
    }
    lines.append(Paragraph(texts.translated(finding.explanation)))
    let behind = finding.behind.map { texts.quoted(answer.assessment.text[$0]) }
    let words = behind.isEmpty ? finding.spans.map { texts.quoted(Quotation.of(answer.assessment.text[$0])) } : behind
    if !words.isEmpty {
      lines.append(
        Paragraph([
          Run(texts[ReviewText.because] + " ", Theme.quiet), Run(words.joined(separator: ", "), Theme.evidence),
        ]))
    }
    switch finding.advice {
    case .none: break
    case .sentence(let sentence): lines.append(better(texts.translated(sentence)))
    case .on(let target): lines.append(better(texts[TargetAdvice(target)]))
    }
    return lines + notes(in: finding.sentence)
  }

  private func better(_ advice: String) -> Paragraph {
    Paragraph([Run("→ ", Theme.good), Run(advice)], hanging: 2)
  }

  private func state(_ kind: ReviewFinding.Kind) -> Run {
    switch kind {
    case .flag: Run("! " + texts[ReviewText.redFlag], Theme.bad)
    case .element(.met): Run("✓ " + texts.state(.met), Theme.good)
    case .element(.partly): Run("~ " + texts.state(.partly), Theme.partly)
    case .element(.missing): Run("· " + texts.state(.missing), Theme.bad)
    }
  }

  /// What the candidate said on a finding.
  func disagreement(with finding: ReviewFinding) -> Disagreement? {
    session.review.disagreements.first { said in
      said.exchange == answer.recorded.place && said.label == finding.code
        && (finding.sentence.map { answer.assessment.sentences[$0].span == said.span } ?? (said.holds == true))
    }
  }

  /// What was marked in a sentence, and what the candidate noted on it.
  func sentence(_ index: Int) -> [Paragraph] {
    let marks = answer.assessment.readings[index].marks
    var parts = [texts[marks.role.text]]
    parts += marks.does.map { texts[TargetName(Target(rawValue: $0.rawValue) ?? .none)] }
    switch marks.arc {
    case .failure: parts.append(texts[ReviewText.failure])
    case .learning: parts.append(texts[ReviewText.learning])
    case .other: break
    }
    switch marks.who {
    case .i: parts.append(texts[ReviewText.whoI])
    case .we: parts.append(texts[ReviewText.whoWe])
    case .they: parts.append(texts[ReviewText.whoThey])
    case .none: break
    }
    if marks.own { parts.append(texts[TargetName(.own)]) }
    if marks.tell { parts.append(texts[TargetName(.tell)]) }
    let count = answer.assessment.sentences.count
    let head = Paragraph([
      Run(texts[ReviewText.sentence, ["number": index + 1, "count": count]] + "  ", Theme.heading),
      Run(parts.joined(separator: ", ")),
    ])
    let span = answer.assessment.sentences[index].span
    let here = answer.findings.filter { $0.spans.contains { $0.overlaps(span) } }.map { finding in
      Paragraph(
        [
          Run(finding.letters.map { "[\($0)]" }.joined() + " ", Theme.accent), Run(texts.translated(finding.title)),
          Run("  "), state(finding.kind),
        ], hanging: 4)
    }
    return [head] + notes(in: index) + here
  }

  private func notes(in sentence: Int?) -> [Paragraph] {
    guard let sentence else { return [] }
    let span = answer.assessment.sentences[sentence].span
    return session.review.notes.filter { $0.exchange == answer.recorded.place && $0.span.overlaps(span) }.map {
      Paragraph([Run("[*] " + texts[ReviewText.note] + " ", Theme.accent), Run($0.text)], hanging: 4)
    }
  }

  /// The day of a recording by its name, which begins with the time: `20261121T…` or `2026-11-21T…`.
  private static func day(_ name: String) -> String {
    let figures = name.prefix(10).filter(\.isNumber)
    guard figures.count >= 8, name.prefix(8).allSatisfy(\.isNumber) else { return String(name.prefix(10)) }
    return "\(figures.prefix(4))-\(figures.dropFirst(4).prefix(2))-\(figures.dropFirst(6).prefix(2))"
  }

  /// The figures of the answer, and what there is to walk through.
  var overview: [Paragraph] {
    var lines: [Paragraph] = []
    for recital in session.recitals where recital.place == answer.recorded.place {
      let slots: Slots = [
        "percent": texts.percent(recital.share), "words": Quotation.of(answer.assessment.text[recital.longest]),
        "date": Self.day(recital.earlier),
      ]
      lines.append(Paragraph([Run("! ", Theme.bad), Run(texts[ReviewText.recited, slots])], hanging: 2))
    }
    if let nothing = answer.assessment.nothing { lines.append(Paragraph(texts.translated(nothing))) }
    lines.append(Paragraph(TimelineReport(answer: answer, session: session, texts: texts).brief))
    let good = answer.findings.count { $0.isGood }
    let flags = answer.findings.count { $0.kind == .flag }
    let slots: Slots = ["good": good, "lacking": answer.findings.count - good - flags, "flags": flags]
    lines.append(Paragraph(texts[ReviewText.findings, slots]))
    let said = session.review.disagreements.count
    if said > 0 { lines.append(Paragraph(texts[ReviewText.disagreements, ["count": said]], Theme.quiet)) }
    if let habit = session.ratingHabit { lines.append(Paragraph(texts.habit(habit), Theme.quiet)) }
    return lines
  }
}

extension Role {
  /// What it is called.
  var text: ReviewText {
    switch self {
    case .situation: .roleSituation
    case .task: .roleTask
    case .action: .roleAction
    case .result: .roleResult
    case .reflection: .roleReflection
    case .none: .roleNone
    }
  }
}
