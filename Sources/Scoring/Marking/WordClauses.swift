import Interview

extension WordReader {
  /// The words of a sentence by clause, as spans of its own text; what hangs together (`didn't`, `40ms`) is one.
  package static func clauses(of text: String) -> [[Span]] {
    guard let weights = try? Weights.embedded() else { return [] }
    return weights.withTables(or: []) { tables in
      var tokenizer = Tokenizer(tables.language)
      let analysis = Analysis(text, &tokenizer, tables.language)
      var clauses = [[Span]](repeating: [], count: analysis.clauseCount)
      var text = text
      text.withUTF8 { bytes in
        var offsets = ScalarOffsets(bytes)
        for word in analysis.words {
          let span = Span(offsets.scalar(at: word.start), offsets.scalar(at: word.end))
          if word.gap.contains(.joined), let last = clauses[word.clause].last {
            clauses[word.clause][clauses[word.clause].count - 1] = Span(last.start, span.end)
          } else {
            clauses[word.clause].append(span)
          }
        }
      }
      return clauses.filter { !$0.isEmpty }
    }
  }
}

/// Groups of neighbouring words that weigh much.
package enum WordGroups {
  /// Grows a span from each of the heaviest words over neighbours that weigh at least a third as much; at most three, heaviest first.
  package static func heaviest(_ weights: [Float], _ words: [Span]) -> [Span] {
    groups(weights, isJoined: { _ in false }).map { Span(words[$0.lowerBound].start, words[$0.upperBound - 1].end) }
  }

  /// The same as places among the words, at most so many; a word that is joined to the one before it is never parted from it.
  static func groups(_ weights: [Float], upTo limit: Int = 3, isJoined: (Int) -> Bool) -> [Range<Int>] {
    guard let first = weights.max(), first > 0 else { return [] }
    let peaks =
      limit == 1
      ? weights.firstIndex(of: first).map { [$0] } ?? []
      : weights.indices.filter { weights[$0] * 2 >= first }.sorted { (weights[$1], $0) < (weights[$0], $1) }
    var taken = [Bool](repeating: false, count: weights.count)
    var groups: [Range<Int>] = []
    for peak in peaks where groups.count < limit && !taken[peak] {
      var low = peak
      var high = peak
      while high + 1 < weights.count, weights[high + 1] * 3 >= weights[peak], high - low < 5 { high += 1 }
      while low > 0, weights[low - 1] * 3 >= weights[peak], high - low < 5 { low -= 1 }
      while low > 0, isJoined(low) { low -= 1 }
      while high + 1 < weights.count, isJoined(high + 1) { high += 1 }
      let group = low..<high + 1
      guard !taken[group].contains(true) else { continue }
      for word in group { taken[word] = true }
      groups.append(group)
    }
    return groups
  }
}
