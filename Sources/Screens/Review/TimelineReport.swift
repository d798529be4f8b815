import Drill
import Interview
import Scoring
import Sessions
import Terminal
import Texts

/// When what was said: speed over time, pauses, phases, the first word; for spoken answers how they sounded.
struct TimelineReport {
  let answer: ReviewedAnswer
  let session: ReviewedSession
  let texts: Texts

  /// A stop of so many seconds is a pause.
  private static let pause = 5.0

  private var typing: AnswerTyping { answer.typing }
  private var speech: SpeechFigures {
    SpeechFigures(text: answer.recorded.text, edits: typing.steps.map { ($0.seconds, $0.edit) })
  }

  /// The figures in a line.
  var brief: String {
    var parts = [texts[TimelineText.words, ["count": answer.recorded.text.split(whereSeparator: \.isWhitespace).count]]]
    guard typing.isTimed else { return parts[0] }
    parts.append(texts.duration(typing.seconds))
    if let first = answer.exchange.answer?.firstWordSeconds ?? typing.firstWord {
      parts.append(texts[TimelineText.firstWord, ["time": texts.oneDecimal(first)]])
    }
    if let speed { parts.append(texts[TimelineText.speed, ["speed": Int(speed.rounded())]]) }
    if let longest = typing.pauses(ofAtLeast: 1).map(\.seconds).max() {
      parts.append(texts[TimelineText.longestPause, ["time": texts.oneDecimal(longest)]])
    }
    if typing.isSpoken, let fillers = speech.fillersPerMinute {
      parts.append(texts[TimelineText.fillers, ["fillers": texts.oneDecimal(fillers)]])
    }
    return parts.joined(separator: " · ")
  }

  /// Words a minute: as spoken, or over the time since the first word.
  private var speed: Double? {
    if typing.isSpoken { return speech.wordsPerMinute }
    let time = typing.seconds - (typing.firstWord ?? 0)
    return time >= 1 ? Double(speech.words) * 60 / time : nil
  }

  /// The whole page for a width.
  func paragraphs(width: Int) -> [Paragraph] {
    var lines = [Paragraph(answer.recorded.question, Theme.question), .blank, Paragraph(brief), .blank]
    guard typing.isTimed, typing.seconds > 0 else { return lines + [Paragraph(texts[TimelineText.noTimes])] }
    lines += plot(width: max(10, min(width, 100)))
    lines += pauses + phases + spoken
    return lines
  }

  // MARK: Plot

  /// A row of columns, a row of signs under it, and the time.
  private func plot(width: Int) -> [Paragraph] {
    let speeds = typing.speeds(parts: width)
    let highest = speeds.max() ?? 0
    let heading = texts[typing.isSpoken ? TimelineText.plotSpoken : .plotTyped, ["speed": Int(highest.rounded())]]
    var rows = ["", ""]
    for speed in speeds {
      let eighths = speed <= 0 ? 0 : max(1, Int((speed / max(1, highest) * 16).rounded()))
      rows[0] += Self.block(eighths - 8)
      rows[1] += Self.block(min(8, eighths))
    }
    var signs = [Character](repeating: " ", count: width)
    for pause in typing.pauses(ofAtLeast: Self.pause) {
      let (first, last) = (column(pause.start, width), column(pause.start + pause.seconds, width))
      for place in first...max(first, last) { signs[place] = "=" }
    }
    if answer.recorded.isOpening, answer.exchange.ask.seconds > 0 {
      for phase in Phase.allCases.dropLast() {
        let end = phase.end * answer.exchange.ask.seconds
        if end < typing.seconds { signs[column(end, width)] = "|" }
      }
    }
    if let first = typing.firstWord { signs[column(first, width)] = "^" }
    let end = Duration.clock(typing.seconds)
    let scale = "0:00" + String(repeating: " ", count: max(1, width - 4 - end.count)) + end
    return [
      Paragraph(heading, Theme.heading), Paragraph(rows[0], Theme.accent), Paragraph(rows[1], Theme.accent),
      Paragraph(String(signs)), Paragraph(scale, Theme.quiet), Paragraph(texts[TimelineText.legend], Theme.quiet),
      .blank,
    ]
  }

  private func column(_ seconds: Double, _ width: Int) -> Int {
    min(width - 1, max(0, Int(seconds / typing.seconds * Double(width))))
  }

  private static func block(_ eighths: Int) -> String {
    guard eighths > 0 else { return " " }
    return Unicode.Scalar(0x2580 + UInt32(min(8, eighths))).map { String(Character($0)) } ?? "█"
  }

  // MARK: Figures

  private var pauses: [Paragraph] {
    let pauses = typing.pauses(ofAtLeast: Self.pause)
    guard !pauses.isEmpty else { return [Paragraph(texts[TimelineText.noPauses]), .blank] }
    let list = pauses.sorted { $0.seconds > $1.seconds }.prefix(5).map {
      texts[TimelineText.pauseAt, ["time": texts.oneDecimal($0.seconds), "at": Duration.clock($0.start)]]
    }
    let all = pauses.map(\.seconds).reduce(0, +)
    let slots: Slots = ["count": pauses.count, "time": texts.duration(all)]
    return [
      Paragraph(texts[TimelineText.pauses, slots], Theme.heading),
      Paragraph(list.joined(separator: ", "), indent: 2), .blank,
    ]
  }

  /// How many words fell into each phase of a rapid-fire response.
  private var phases: [Paragraph] {
    let budget = answer.exchange.ask.seconds
    guard answer.recorded.isOpening, budget > 0 else { return [] }
    var lines = [Paragraph(texts[TimelineText.phases], Theme.heading)]
    var before = 0
    for phase in Phase.allCases {
      let end = phase == .principle ? max(1, typing.seconds / budget) : phase.end
      let words = typing.words(by: end, of: budget)
      let slots: Slots = [
        "phase": texts[phase.text], "until": Duration.clock(phase.end * budget), "count": max(0, words - before),
      ]
      lines.append(Paragraph(texts[TimelineText.phase, slots], indent: 2))
      before = max(before, words)
    }
    return lines + [.blank]
  }

  private var spoken: [Paragraph] {
    guard typing.isSpoken else { return [] }
    var lines = [Paragraph(texts[TimelineText.spoken], Theme.heading)]
    if let speed = speech.wordsPerMinute {
      lines.append(Paragraph(texts[TimelineText.speed, ["speed": Int(speed.rounded())]], indent: 2))
    }
    if let fillers = speech.fillersPerMinute {
      lines.append(Paragraph(texts[TimelineText.fillers, ["fillers": texts.oneDecimal(fillers)]], indent: 2))
    }
    if let silence = speech.longestSilence {
      lines.append(Paragraph(texts[TimelineText.longestSilence, ["time": texts.oneDecimal(silence)]], indent: 2))
    }
    let shares = SpokenShares(typing, answer.assessment).shares.map { role, share in
      "\(texts[role.text]) \(texts.percent(share))"
    }
    if !shares.isEmpty {
      lines.append(Paragraph(texts[TimelineText.shares, ["shares": shares.joined(separator: ", ")]], indent: 2))
    }
    return lines
  }
}
