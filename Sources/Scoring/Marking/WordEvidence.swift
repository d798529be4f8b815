import Interview

/// The words that weighed most for a label.
enum WordEvidence {
  /// Spans of a sentence's own text, heaviest first: at most three, each of whole words.
  static func spans(for label: Label, in text: String, _ tables: WeightTables) -> [Span] {
    let lane = Lanes.lane(of: label)
    var tokenizer = Tokenizer(tables.language)
    let analysis = Analysis(text, &tokenizer, tables.language)
    guard !analysis.words.isEmpty else { return [] }
    var features: [Feature] = []
    Features.own(analysis, text: text, into: &features)
    var weights = [Float](repeating: 0, count: analysis.words.count)
    for feature in features where feature.first != Feature.context {
      guard let row = tables.row(feature.hash) else { continue }
      let words = Int(feature.first)..<min(weights.count, Int(feature.first) + Int(feature.count))
      let share = Float(row[lane]) / Float(words.count)
      for word in words { weights[word] += share }
    }
    return heaviest(weights, analysis.words, text)
  }

  /// Grows a span from each of the heaviest words over neighbours that weigh at least a third as much.
  private static func heaviest(_ weights: [Float], _ words: [Word], _ text: String) -> [Span] {
    let order = weights.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
    guard let first = order.first, weights[first] > 0 else { return [] }
    var taken = Set<Int>()
    var groups: [Range<Int>] = []
    for peak in order where groups.count < 3 && weights[peak] * 2 >= weights[first] && !taken.contains(peak) {
      var low = peak
      var high = peak
      while high + 1 < words.count, weights[high + 1] * 3 >= weights[peak], high - low < 5 { high += 1 }
      while low > 0, weights[low - 1] * 3 >= weights[peak], high - low < 5 { low -= 1 }
      while low > 0, words[low].gap.contains(.joined) { low -= 1 }
      while high + 1 < words.count, words[high + 1].gap.contains(.joined) { high += 1 }
      let group = low..<high + 1
      guard taken.isDisjoint(with: group) else { continue }
      taken.formUnion(group)
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
