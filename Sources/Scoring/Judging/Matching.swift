import Interview

/// A sentence that fits a pattern.
struct Hit: Sendable {
  var sentence: Int
  /// By its place in the rubric.
  var pattern: Int
}

/// What a condition came to: whether it holds, and the sentences that make it hold.
struct Finding: Sendable {
  var holds: Bool
  var hits: [Hit] = []
}

extension Rubric {
  /// Whether a condition holds for an answer, and by which sentences.
  func find(_ node: Node, in answer: AnswerFacts) -> Finding {
    switch node {
    case .any(let nodes):
      let holding = nodes.map { find($0, in: answer) }.filter(\.holds)
      return Finding(holds: !holding.isEmpty, hits: holding.flatMap(\.hits))
    case .all(let nodes):
      var hits: [Hit] = []
      for node in nodes {
        let finding = find(node, in: answer)
        if !finding.holds { return Finding(holds: false) }
        hits += finding.hits
      }
      return Finding(holds: true, hits: hits)
    case .not(let nodes):
      return Finding(holds: !nodes.contains { find($0, in: answer).holds })
    case .sentence(let place):
      let pattern = patterns[place]
      guard mayFit(pattern, in: answer) else { return Finding(holds: false) }
      var hits: [Hit] = []
      for sentence in answer.bits.indices where fits(sentence, pattern, in: answer) {
        hits.append(Hit(sentence: sentence, pattern: place))
      }
      return Finding(holds: hits.count >= pattern.times, hits: hits)
    case .figure(let bounds):
      guard let value = answer.figures[bounds.figure] else { return Finding(holds: false) }
      return Finding(holds: value >= bounds.least ?? -.infinity && value <= bounds.most ?? .infinity)
    }
  }

  /// Whether marks and words that a pattern needs stand anywhere in an answer.
  private func mayFit(_ pattern: Pattern, in answer: AnswerFacts) -> Bool {
    if any((pattern.needs & answer.allBits.rawValue) .== 0) { return false }
    guard let list = pattern.list else { return true }
    return answer.allLists[list >> 6] & (1 << UInt64(list & 63)) != 0
  }

  /// Whether a sentence fits a pattern; a copy of an earlier sentence fits none.
  func fits(_ sentence: Int, _ pattern: Pattern, in answer: AnswerFacts) -> Bool {
    let bits = answer.bits[sentence]
    guard !bits.isEmpty, bits.isDisjoint(with: pattern.bars),
      !any((pattern.needs & bits.rawValue) .== 0)
    else { return false }
    let figures = answer.sentences[sentence]
    if figures.length < pattern.length { return false }
    if let past = pattern.past, figures.isPast != past { return false }
    if let list = pattern.list, !figures.has(list: list) { return false }
    if let metrics = pattern.metrics, figures.metrics.isDisjoint(with: metrics) { return false }
    if let within = pattern.within {
      let place = answer.place(of: sentence)
      if place < within.from || place > within.to { return false }
    }
    if pattern.unless.contains(where: { fits(sentence, patterns[$0], in: answer) }) { return false }
    return pattern.after.isEmpty
      || (0..<sentence).contains { earlier in pattern.after.contains { fits(earlier, patterns[$0], in: answer) } }
  }
}
