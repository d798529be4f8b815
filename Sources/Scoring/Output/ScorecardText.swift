import Interview
import Texts

/// The scorecard of one answer as plain text: no colour, no symbols that need a legend, lines of at most a width.
public struct ScorecardText {
  private let assessment: Assessment
  private let question: String
  private let frameworks: [Framework]
  private let ask: ScoreOutput.Ask
  private let texts: Texts
  private let width: Int
  private let lettering: Lettering

  /// A scorecard of an assessment; `frameworks` gives the conventions and what a fix aims at.
  public init(
    _ assessment: Assessment, question: String, frameworks: [Framework], texts: Texts = .english, width: Int = 80,
    ask: @escaping ScoreOutput.Ask
  ) {
    self.texts = texts
    self.assessment = assessment
    self.question = question
    self.frameworks = frameworks
    self.ask = ask
    self.width = max(24, width)
    lettering = Lettering(assessment)
  }

  /// The whole scorecard, ending with a line break.
  public var text: String {
    var parts = [verdict, answer]
    if assessment.nothing == nil { parts += [frameworkLines, flags, figures, fixes, next] }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var verdict: [String] {
    let word = texts[Verdict(assessment).text]
    let lines = question.isEmpty ? [] : wrap(question, texts[ScoreText.question])
    if let nothing = assessment.nothing {
      return lines + wrap("\(word). \(texts.translated(nothing))", texts[ScoreText.verdict])
    }
    let grade = texts.oneDecimal(assessment.grade)
    return lines + wrap(texts[ScoreText.grade, ["verdict": word, "grade": grade]], texts[ScoreText.verdict])
  }

  private var answer: [String] {
    assessment.text.isEmpty ? [] : wrap(lettering.marked(assessment.text), "  ", indent: 2)
  }

  private var frameworkLines: [String] {
    let wide = (ElementState.allCases.map { texts[$0].count }.max() ?? 0) + 2
    return assessment.frameworks.flatMap { framework in
      let met: Slots = [
        "framework": texts.translated(framework.title), "met": framework.elements.count { $0.state == .met },
        "elements": framework.elements.count,
      ]
      return wrap(texts[ScoreText.met, met], "", indent: 2) + framework.elements.flatMap { line($0, wide: wide) }
    }
  }

  private func line(_ element: ElementAssessment, wide: Int) -> [String] {
    let state = texts[element.state]
    let letters = lettering.letters(of: element.evidence).joined(separator: " ")
    let padding = String(repeating: " ", count: wide - state.count)
    return wrap(
      texts.translated(element.title) + (letters.isEmpty ? "" : " (\(letters))"), "  \(state)\(padding)")
  }

  private var flags: [String] {
    guard !assessment.redFlags.isEmpty else { return [texts[ScoreText.flagsNone]] }
    return [texts[ScoreText.flags]]
      + assessment.redFlags.flatMap { flag in
        let title = texts.translated(flag.title)
        let words = flag.evidence.map { texts.quoted(assessment.text[$0]) }.joined(separator: ", ")
        return wrap(words.isEmpty ? title : texts[ScoreText.flag, ["flag": title, "words": words]], "  ! ")
          + wrap(texts.translated(flag.instead), "    \(texts[ScoreText.instead])", indent: 4)
      }
  }

  private var figures: [String] {
    var lines: [String] = []
    if let share = assessment.learningShare {
      lines.append(texts[ScoreText.learnings, figure(share, "seventy-percent-learnings")])
    }
    if let share = assessment.iShare { lines.append(texts[ScoreText.iShare, figure(share, "i-not-we")]) }
    let numbers = assessment.metrics.map { assessment.text[$0.span] }.joined(separator: ", ")
    lines.append(numbers.isEmpty ? texts[ScoreText.noNumbers] : texts[ScoreText.numbers, ["numbers": numbers]])
    switch assessment.reader {
    case .fast: lines.append(texts[ScoreText.readFast])
    case .deep: lines.append(texts[ScoreText.readDeep])
    }
    return [texts[ScoreText.figures]] + lines.flatMap { wrap($0, "  ", indent: 4) }
  }

  /// A share with the bar that a framework's convention sets for it.
  private func figure(_ share: Double, _ framework: String) -> Slots {
    let bar = frameworks.first { $0.id == framework }?.conventions.first { $0.id == "bar" }
    let convention = bar.map {
      texts[ScoreText.convention, ["source": $0.source, "percent": texts.percent($0.value)]]
    }
    return ["percent": texts.percent(share), "convention": convention ?? ""]
  }

  private var fixes: [String] {
    let fixes = fixTexts
    guard !fixes.isEmpty else { return [] }
    return [texts[ScoreText.fixes, ["count": fixes.count]]]
      + fixes.enumerated().flatMap { number, fix in wrap(fix, "  \(number + 1). ") }
  }

  /// The three that matter most: the first gap, the red flags, then the other gaps.
  private var fixTexts: [String] {
    let gaps = assessment.gaps.map { gap in
      let words = gap.words.map { " " + texts[ScoreText.said, ["words": assessment.text[$0]]] } ?? ""
      return "\(texts.translated(gap.because))\(words) \(texts[TargetAdvice(gap.target)])"
    }
    let flags = assessment.redFlags.map { flag in
      let words = flag.evidence.first.map { " (\(texts.quoted(assessment.text[$0])))" } ?? ""
      return "\(texts.translated(flag.title))\(words). \(texts.translated(flag.instead))"
    }
    return Array((gaps.prefix(1) + flags + gaps.dropFirst()).prefix(3))
  }

  private var next: [String] {
    guard let gap = assessment.gaps.first else { return [texts[ScoreText.nextNone]] }
    return wrap("\(ask(gap, assessment)) (\(texts.translated(gap.because)))", texts[ScoreText.next])
  }

  /// Wraps a text behind a label, further lines under the text itself or indented as given.
  private func wrap(_ text: String, _ first: String, indent: Int? = nil) -> [String] {
    WrappedLines.wrap(
      text, width: width, first: first, rest: String(repeating: " ", count: indent ?? first.count))
  }
}
