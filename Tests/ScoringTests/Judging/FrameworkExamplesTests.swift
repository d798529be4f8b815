import Interview
import Testing

@testable import Bank
@testable import Scoring

/// Runs every example and near miss of every framework through the whole scorer, as it stands and in disguises.
@Test(arguments: try FrameworkFiles.read(frameworkFiles()))
func examplesMeetTheirElementAndNearMissesDoNot(_ framework: Framework) throws {
  let scorer = try Scorer.builtIn()
  var failures: [String] = []
  for element in framework.elements {
    for (disguise, disguised) in Disguise.all where disguise != .before || !element.isAboutTheBeginning {
      for example in element.examples {
        let marked = MarkedExample(disguised(example))
        let found = Trial(scorer, framework, element, marked.text)
        if !found.isMet {
          failures.append("\(element.id): not met (\(disguise)): \(example) \(found.marks)")
        } else if !found.evidence.isEmpty, !Trial.agrees(found.evidence, marked.marks) {
          let shown = found.evidence.map { marked.text[$0] }
          failures.append("\(element.id): shows \(shown) (\(disguise)): \(example)")
        }
      }
      for miss in element.misses where disguise != .before && disguise != .after {
        let found = Trial(scorer, framework, element, disguised(miss))
        if found.isMet { failures.append("\(element.id): met (\(disguise)): \(miss) \(found.marks)") }
      }
    }
  }
  #expect(failures.isEmpty, "\(failures.count) failures:\n\(failures.joined(separator: "\n"))")
}

/// Ways to write a text that change nothing in what it says.
private enum Disguise {
  case plain, curly, emoji, before, after

  /// Each with what it does to a text.
  static let all: [(Disguise, @Sendable (String) -> String)] = [
    (.plain, { $0 }), (.curly, { $0.replacing("'", with: "’") }), (.emoji, { "🎤 " + $0 }),
    (.before, { "I was working for a large online shop. " + $0 }), (.after, { $0 + " That was all." }),
  ]
}

/// What the scorer made of one element for one text.
private struct Trial {
  var isMet: Bool
  var evidence: [Span]
  var marks: String

  init(_ scorer: Scorer, _ framework: Framework, _ element: FrameworkElement, _ text: String) {
    let kind = element.kinds?.first ?? framework.kinds.first ?? .rapid
    let readings = scorer.assess(text, question: "", kind: kind)
    let found = scorer.element(element.id, of: framework.id, in: readings)
    isMet = found?.state == .met
    evidence = found?.evidence ?? []
    marks = zip(readings.sentences, readings.readings).map { sentence, reading in
      let marks = reading.marks
      let labels =
        [marks.role.rawValue, marks.arc.rawValue, marks.who.rawValue] + marks.does.map(\.rawValue)
        + marks.flags.map(\.rawValue) + (marks.own ? ["own"] : []) + (marks.tell ? ["tell"] : [])
      return "{\(labels.joined(separator: " "))}"
    }.joined()
  }

  /// Whether what is shown is what is marked: each shown stretch touches a mark, and most of it lies in marks.
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
