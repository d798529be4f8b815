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
      let words = Int(hit.first)..<min(weights.count, Int(hit.first) + Int(hit.count))
      let share = Float(tables.row(hit.row)[lane]) / Float(words.count)
      for word in words { weights[word] += share }
    }
    return heaviest(weights, sentence.words, sentence.text, limit)
  }

  /// Grows a span from each of the heaviest words over neighbours that weigh at least a third as much.
  private static func heaviest(_ weights: [Float], _ words: [Word], _ text: String, _ limit: Int) -> [Span] {
    guard let first = weights.max(), first > 0 else { return [] }
    let peaks = weights.indices.filter { weights[$0] * 2 >= first }
      .sorted { (weights[$1], $0) < (weights[$0], $1) }
    var taken = [Bool](repeating: false, count: words.count)
    var groups: [Range<Int>] = []
    for peak in peaks where groups.count < limit && !taken[peak] {
      var low = peak
      var high = peak
      while high + 1 < words.count, weights[high + 1] * 3 >= weights[peak], high - low < 5 { high += 1 }
      while low > 0, weights[low - 1] * 3 >= weights[peak], high - low < 5 { low -= 1 }
      while low > 0, words[low].gap.contains(.joined) { low -= 1 }
      while high + 1 < words.count, words[high + 1].gap.contains(.joined) { high += 1 }
      let group = low..<high + 1
      guard !taken[group].contains(true) else { continue }
      for word in group { taken[word] = true }
      groups.append(group)
    }
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
