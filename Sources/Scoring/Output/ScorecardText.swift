import Interview

/// The scorecard of one answer as plain text: no colour, no symbols that need a legend, lines of at most a width.
public struct ScorecardText {
  private let assessment: Assessment
  private let question: String
  private let frameworks: [Framework]
  private let ask: ScoreOutput.Ask
  private let width: Int
  private let lettering: Lettering

  /// A scorecard of an assessment; `frameworks` gives the conventions and what a fix aims at.
  public init(
    _ assessment: Assessment, question: String, frameworks: [Framework], width: Int = 80, ask: @escaping ScoreOutput.Ask
  ) {
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
    let word = Verdict(assessment).rawValue
    var lines = question.isEmpty ? [] : wrap(question, "Question: ", indent: 10)
    if let nothing = assessment.nothing { return lines + wrap("\(word). \(nothing)", "Verdict: ", indent: 9) }
    lines += wrap("\(word), grade \(PlainNumber.text(assessment.grade, places: 1)) of 5", "Verdict: ", indent: 9)
    return lines
  }

  private var answer: [String] {
    assessment.text.isEmpty ? [] : wrap(lettering.marked(assessment.text), "  ", indent: 2)
  }

  private var frameworkLines: [String] {
    var lines: [String] = []
    for framework in assessment.frameworks {
      let met = framework.elements.count { $0.state == .met }
      lines += wrap("\(framework.title): \(met) of \(framework.elements.count) met", "", indent: 2)
      for element in framework.elements {
        let state = element.state.rawValue
        let letters = lettering.letters(of: element.evidence).joined(separator: " ")
        let padding = String(repeating: " ", count: 9 - state.count)
        lines += wrap(element.title + (letters.isEmpty ? "" : " (\(letters))"), "  \(state)\(padding)", indent: 11)
      }
    }
    return lines
  }

  private var flags: [String] {
    guard !assessment.redFlags.isEmpty else { return ["Red flags: none"] }
    return ["Red flags:"]
      + assessment.redFlags.flatMap { flag in
        let words = flag.evidence.map { "“\(assessment.text[$0])”" }.joined(separator: ", ")
        return wrap(words.isEmpty ? flag.title : "\(flag.title): \(words)", "  ! ", indent: 4)
          + wrap(flag.instead, "    Instead: ", indent: 4)
      }
  }

  private var figures: [String] {
    var lines: [String] = []
    if let share = assessment.learningShare {
      lines.append("learnings \(percent(share))\(convention("seventy-percent-learnings", "bar"))")
    }
    if let share = assessment.iShare { lines.append("I against we \(percent(share))\(convention("i-not-we", "bar"))") }
    let numbers = assessment.metrics.map { assessment.text[$0.span] }.joined(separator: ", ")
    lines.append(numbers.isEmpty ? "no numbers" : "numbers: \(numbers)")
    return ["Figures:"] + lines.flatMap { wrap($0, "  ", indent: 4) }
  }

  private var fixes: [String] {
    let fixes = Fix.list(assessment)
    guard !fixes.isEmpty else { return [] }
    return [fixes.count == 1 ? "The fix that matters:" : "The fixes that matter most:"]
      + fixes.enumerated().flatMap { number, fix in wrap(fix.text, "  \(number + 1). ", indent: 5) }
  }

  private var next: [String] {
    guard let gap = assessment.gaps.first else { return ["Next: nothing that matters is missing."] }
    return wrap("\(ask(gap, assessment)) (\(gap.because))", "Next: ", indent: 6)
  }

  private func convention(_ framework: String, _ id: String) -> String {
    let found = frameworks.first { $0.id == framework }?.conventions.first { $0.id == id }
    return found.map { " (a convention of document \($0.source): \(percent($0.value)) or more)" } ?? ""
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

  private func wrap(_ text: String, _ first: String, indent: Int) -> [String] {
    WrappedLines.wrap(text, width: width, first: first, rest: String(repeating: " ", count: indent))
  }

  /// One thing to do better, in a sentence or two.
  private struct Fix {
    var text: String

    /// The three that matter most: the first gap, the red flags, then the other gaps, no target twice.
    static func list(_ assessment: Assessment) -> [Fix] {
      let gaps = assessment.gaps.map { gap in
        let words = gap.words.map { " You said “\(assessment.text[$0])”." } ?? ""
        return Fix(text: "\(gap.because)\(words) \(Advice.on(gap.target))")
      }
      let flags = assessment.redFlags.map { flag in
        let words = flag.evidence.first.map { " (“\(assessment.text[$0])”)" } ?? ""
        return Fix(text: "\(flag.title)\(words). \(flag.instead)")
      }
      return Array((gaps.prefix(1) + flags + gaps.dropFirst()).prefix(3))
    }
  }
}

/// Numbers for people, without Foundation.
enum PlainNumber {
  /// A number with some decimal places.
  static func text(_ value: Double, places: Int) -> String {
    var json = JSONBytes()
    json.decimal(value, places: places)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
