import Interview

/// The examples and near misses of a framework, tried on the whole scorer as they stand and in disguises.
public struct ExampleTrial: Sendable {
  private let scorer: Scorer
  private let framework: Framework

  /// A trial of a framework that the scorer knows; its examples may be left out there.
  public init(_ scorer: Scorer, _ framework: Framework) {
    self.scorer = scorer
    self.framework = framework
  }

  /// What does not hold, a line each for people: an example that does not meet its element or shows other words than
  /// those it marks, a near miss that meets it.
  public func failures() -> [String] { framework.elements.flatMap { failures(of: $0) } }

  private func failures(of element: FrameworkElement) -> [String] {
    var failures: [String] = []
    for disguise in Disguise.allCases where disguise != .before || !element.isAboutTheBeginning {
      for example in element.examples {
        let marked = MarkedExample(disguise.apply(to: example))
        let found = Outcome(scorer, framework, element, marked.text)
        if !found.isMet {
          failures.append("\(element.id): not met (\(disguise)): \(example) \(found.marks)")
        } else if !found.evidence.isEmpty, !Outcome.agrees(found.evidence, marked.marks) {
          let shown = found.evidence.map { marked.text[$0] }
          failures.append("\(element.id): shows \(shown) (\(disguise)): \(example)")
        }
      }
      for miss in element.misses where disguise.isAlone {
        let found = Outcome(scorer, framework, element, disguise.apply(to: miss))
        if found.isMet { failures.append("\(element.id): met (\(disguise)): \(miss) \(found.marks)") }
      }
    }
    return failures
  }
}

/// Ways to write a text that change nothing in what it says.
private enum Disguise: CaseIterable {
  case plain, curly, emoji, before, after

  /// Whether no other sentence stands beside the text.
  var isAlone: Bool { self != .before && self != .after }

  func apply(to text: String) -> String {
    switch self {
    case .plain: text
    case .curly: text.replacing("'", with: "’")
    case .emoji: "🎤 " + text
    case .before: "I was working for a large online shop. " + text
    case .after: text + " That was all."
    }
  }
}

/// What the scorer made of one element for one text.
private struct Outcome {
  var isMet: Bool
  var evidence: [Span]
  var marks: String

  init(_ scorer: Scorer, _ framework: Framework, _ element: FrameworkElement, _ text: String) {
    let kind = element.kinds?.first ?? framework.kinds.first ?? .rapid
    let readings = scorer.assess(text, question: "", kind: kind)
    let found = scorer.element(element.id, of: framework.id, in: readings)
    isMet = found?.state == .met
    evidence = found?.evidence ?? []
    marks = readings.readings.map { reading in
      let marks = reading.marks
      let labels =
        [marks.role.rawValue, marks.arc.rawValue, marks.who.rawValue] + marks.does.map(\.rawValue)
        + marks.flags.map(\.rawValue) + (marks.own ? ["own"] : []) + (marks.tell ? ["tell"] : [])
      return "{\(labels.joined(separator: " "))}"
    }.joined()
  }

  /// Whether what is shown is what is marked: at least half of it lies in marks.
  static func agrees(_ evidence: [Span], _ marks: [Span]) -> Bool {
    let inside = evidence.reduce(0) { sum, span in
      sum + marks.reduce(0) { $0 + max(0, min($1.end, span.end) - max($1.start, span.start)) }
    }
    let shown = evidence.reduce(0) { $0 + $1.count }
    return inside * 2 >= shown
  }
}

extension FrameworkElement {
  /// Whether it looks at where an answer begins, so that a sentence in front changes it.
  fileprivate var isAboutTheBeginning: Bool {
    guard case .sentence(let pattern) = met else { return false }
    return pattern.within?.from == 0
  }
}
