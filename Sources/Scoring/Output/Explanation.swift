import Interview

/// Each sentence of an answer with its marks, their probabilities and the words that weighed most, as plain text.
public struct Explanation {
  private let assessment: Assessment
  private let reader: any Reader
  private let question: String
  private let kind: QuestionKind?
  private let width: Int

  /// An explanation of an assessment by the reader that made it.
  public init(_ assessment: Assessment, reader: any Reader, question: String, kind: QuestionKind?, width: Int = 80) {
    self.assessment = assessment
    self.reader = reader
    self.question = question
    self.kind = kind
    self.width = max(24, width)
  }

  /// A paragraph a sentence, ending with a line break.
  public var text: String {
    assessment.sentences.indices.map { paragraph($0).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func paragraph(_ index: Int) -> [String] {
    let sentence = assessment.sentences[index]
    let reading = assessment.readings[index]
    let head = WrappedLines.wrap(sentence.text, width: width, first: "\(index + 1). ", rest: "   ")
    let rows = Self.labels(of: reading.marks).map { label, name in
      let words = reader.evidence(for: label, in: index, of: assessment.sentences, question: question, kind: kind)
        .map { "“\(sentence.text[$0])”" }.joined(separator: ", ")
      let chance = reading.probabilities[label].map { " \(Int(($0 * 100).rounded()))%" } ?? ""
      return WrappedLines.wrap(
        "\(name)\(chance)\(words.isEmpty ? "" : ": ")\(words)", width: width, first: "   ", rest: "     ")
    }
    return head + rows.flatMap { $0 }
  }

  private static func labels(of marks: Marks) -> [(Label, String)] {
    var labels: [(Label, String)] = [(.role(marks.role), "role \(marks.role.rawValue)")]
    labels += marks.does.map { (.does($0), "does \($0.rawValue)") }
    labels += [(.arc(marks.arc), "arc \(marks.arc.rawValue)"), (.who(marks.who), "who \(marks.who.rawValue)")]
    if marks.own { labels.append((.own, "own")) }
    if marks.tell { labels.append((.tell, "tell")) }
    return labels + marks.flags.map { (.flag($0), "flag \($0.rawValue)") }
  }
}
