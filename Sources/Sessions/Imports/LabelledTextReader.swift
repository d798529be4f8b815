/// Takes in plain text and Markdown whose lines name who speaks.
struct LabelledTextReader {
  let file: String

  func read(_ text: String) throws(ImportProblem) -> Transcript {
    let lines = TextLines(text)
    let labels = (0..<lines.count).map { SpeakerLabel(lines[$0]) }
    let names = Self.names(labels, lines)
    var utterances: [Utterance] = []
    var warnings: [String] = []
    var current: (label: SpeakerLabel, line: Int, words: [Substring])?
    func close() {
      guard let open = current else { return }
      let words = open.words.joined(separator: " ")
      if !words.isBlank {
        utterances.append(Utterance(speaker: open.label.name, start: open.label.time, text: words, line: open.line))
      }
    }
    for index in 0..<lines.count {
      if let label = labels[index], names.contains(label.name) {
        close()
        current = (label, index + 1, [label.rest])
      } else if current != nil {
        current?.words.append(lines[index])
      } else if !lines[index].isBlank {
        warnings.append("line \(index + 1): nobody is named before it; it was left out")
      }
    }
    close()
    guard !utterances.isEmpty else { throw .noSpeakers(file: file, line: 1) }
    return Transcript(kind: .labelled, utterances: utterances, warnings: warnings)
  }

  /// Which labels are speakers rather than headings within what somebody says.
  ///
  /// A label with a time, one that comes twice, and the usual roles are; where there are two such, another needs a
  /// blank line before it, and where there are not, all labels of a text that begins with one count.
  private static func names(_ labels: [SpeakerLabel?], _ lines: TextLines) -> Set<String> {
    var counts: [String: Int] = [:]
    var sure: Set<String> = []
    var apart: Set<String> = []
    var firstIsLabel = false
    var seenWords = false
    for (index, label) in labels.enumerated() {
      defer { seenWords = seenWords || !lines[index].isBlank }
      guard let label else { continue }
      if !seenWords { firstIsLabel = true }
      counts[label.name, default: 0] += 1
      if label.time != nil || SpeakerLabel.roles.contains(label.name.lowercased()) { sure.insert(label.name) }
      if index == 0 || lines[index - 1].isBlank { apart.insert(label.name) }
    }
    sure.formUnion(counts.filter { $0.value > 1 }.keys)
    if sure.count < 2, firstIsLabel { return Set(counts.keys) }
    if sure.isEmpty { return [] }
    return sure.union(apart)
  }

  /// Whether a text is so clearly a conversation that it cannot be meant as one answer.
  static func isMeant(_ text: String) -> Bool {
    let lines = TextLines(text)
    guard let first = (0..<lines.count).first(where: { !lines[$0].isBlank }), SpeakerLabel(lines[first]) != nil else {
      return false
    }
    return names((0..<lines.count).map { SpeakerLabel(lines[$0]) }, lines).count >= 2
  }
}
