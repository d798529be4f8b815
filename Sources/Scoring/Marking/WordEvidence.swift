import Interview

/// The words that weighed most for a label.
enum WordEvidence {
  /// Spans of a sentence's own text, heaviest first: at most three, each of whole words.
  static func spans(for label: Label, in sentence: SentenceCore, _ tables: WeightTables, upTo limit: Int = 3) -> [Span]
  {
    let lane = Lanes.lane(of: label)
    guard !sentence.words.isEmpty else { return [] }
    var weights = [Float](repeating: 0, count: sentence.words.count)
    for hit in sentence.hits where hit.first != Feature.context {
      let weight = tables.row(hit.row)[lane]
      if weight == 0 { continue }
      let words = Int(hit.first)..<min(weights.count, Int(hit.first) + Int(hit.count))
      let share = Float(weight) / Float(words.count)
      for word in words { weights[word] += share }
    }
    return heaviest(weights, sentence.words, sentence.text, limit)
  }

  private static func heaviest(_ weights: [Float], _ words: [Word], _ text: String, _ limit: Int) -> [Span] {
    let groups = WordGroups.groups(weights, upTo: limit) { words[$0].gap.contains(.joined) }
    var text = text
    return text.withUTF8 { bytes in
      groups.map { group in
        var offsets = ScalarOffsets(bytes)
        let start = offsets.scalar(at: words[group.lowerBound].start)
        return Span(start, offsets.scalar(at: words[group.upperBound - 1].end))
      }
    }
  }
}
