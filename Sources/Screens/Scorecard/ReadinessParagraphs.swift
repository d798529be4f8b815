import Drill
import Interview
import Scoring
import Texts

/// How near a drill comes to L6 and L7: the five reasons with their weights and evidence, then the levels.
struct ReadinessParagraphs {
  let readiness: Readiness
  let texts: Texts

  var paragraphs: [Paragraph] {
    var lines = [
      Paragraph(texts[ReadinessText.heading], Theme.heading),
      Paragraph(texts[ReadinessText.aid, ["points": readiness.points]], indent: 2),
    ]
    lines += readiness.reasons.flatMap { reason($0, weight: Int($0.weight.rounded())) }
    lines += left(readiness.notAsked, .notAsked) + left(readiness.noStory, .noStory)
    if let flag = readiness.endedBy {
      lines.append(Paragraph(texts[ReadinessText.endedBy, ["title": texts.translated(flag)]], Theme.bad, indent: 2))
    }
    for level in readiness.levels { lines += self.level(level) }
    return lines + [.blank]
  }

  /// Where a drill of some kind is never judged: why.
  static func notHere(_ texts: Texts) -> [Paragraph] {
    [
      Paragraph(texts[ReadinessText.heading], Theme.heading),
      Paragraph(texts[ReadinessText.notHere], Theme.quiet, indent: 2), .blank,
    ]
  }

  /// Reasons that are left out of the points, and why.
  private func left(_ titles: [String], _ text: ReadinessText) -> [Paragraph] {
    guard !titles.isEmpty else { return [] }
    let list = titles.map(texts.translated).joined(separator: ", ")
    return [Paragraph(texts[text, ["titles": list]], Theme.quiet, indent: 2)]
  }

  private func reason(_ reason: Readiness.Reason, weight: Int?) -> [Paragraph] {
    let number = weight.map { String($0).leftPadding(to: 3) + "  " } ?? " "
    var first = [CoachPanel.symbol(reason.state), Run(number, Theme.quiet), Run(texts.translated(reason.title))]
    let words = reason.state == .missing ? [] : reason.words
    for words in words { first.append(Run("  " + texts[ScorecardWords.quote, ["words": words]], Theme.quiet)) }
    var lines = [Paragraph(first, indent: 2, hanging: 8)]
    if let slips = reason.slips {
      lines.append(Paragraph(self.slips(slips), Theme.quiet, indent: 8))
    } else if reason.state != .met {
      let text: ReadinessText = reason.state == .partly ? .asksMore : .asks
      lines.append(Paragraph(texts[text, ["asks": texts.translated(reason.asks)]], Theme.quiet, indent: 8))
    }
    return lines
  }

  private func slips(_ slips: Readiness.Slips) -> String {
    let kinds: [(ReadinessText, Int)] = [
      (.dodged, slips.dodged), (.skipped, slips.skipped), (.cutOff, slips.cutOff),
    ]
    let list = kinds.filter { $0.1 > 0 }.map { texts[$0.0, ["count": $0.1]] }.joined(separator: ", ")
    return texts[ReadinessText.slips, ["list": list, "total": slips.questions]]
  }

  private func level(_ level: Readiness.Level) -> [Paragraph] {
    var lines: [Paragraph] = []
    if !level.beyond.isEmpty {
      let slots: Slots = ["wanted": level.beyondWanted, "total": level.beyond.count]
      lines.append(Paragraph(texts[ReadinessText.beyond, slots], indent: 2))
      lines += level.beyond.flatMap { reason($0, weight: nil) }
    }
    let text: ReadinessText =
      switch level.state {
      case .shown: .shown
      case .short: .short
      case .missesBeyond: .missesBeyond
      case .ended: .ended
      }
    let slots: Slots = ["level": level.name, "points": readiness.points, "bar": level.bar]
    let sign = level.state == .shown ? Run("✓ ", Theme.good) : Run("· ", Theme.quiet)
    return lines + [Paragraph([sign, Run(texts[text, slots], Theme.heading)], indent: 2, hanging: 4)]
  }
}

extension String {
  /// The text with blanks before it up to a length.
  func leftPadding(to length: Int) -> String { String(repeating: " ", count: max(0, length - count)) + self }
}
