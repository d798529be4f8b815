import Interview

/// A sentence that fits a pattern.
struct Hit: Sendable {
  var sentence: Int
  var pattern: Rubric.Pattern
}

/// What a condition came to: whether it holds, and the sentences that make it hold.
struct Finding: Sendable {
  var holds: Bool
  var hits: [Hit] = []
}

extension Rubric {
  /// Whether a condition holds for an answer, and by which sentences.
  static func find(_ node: Node, in answer: AnswerFacts) -> Finding {
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
    case .sentence(let pattern):
      let hits = answer.bits.indices.filter { fits($0, pattern, in: answer) }
      return Finding(holds: hits.count >= pattern.times, hits: hits.map { Hit(sentence: $0, pattern: pattern) })
    case .figure(let bounds):
      guard let value = answer.figures[bounds.figure] else { return Finding(holds: false) }
      return Finding(holds: value >= bounds.least ?? -.infinity && value <= bounds.most ?? .infinity)
    }
  }

  /// Whether a sentence fits a pattern; a copy of an earlier sentence fits none.
  static func fits(_ sentence: Int, _ pattern: Pattern, in answer: AnswerFacts) -> Bool {
    let bits = answer.bits[sentence]
    let facts = answer.facts[sentence]
    guard !bits.isEmpty, bits.isDisjoint(with: pattern.bars), facts.length >= pattern.length else { return false }
    for need in pattern.needs where bits.isDisjoint(with: need) { return false }
    if let list = pattern.list, !facts.has(list: list) { return false }
    if let kinds = pattern.metric, !facts.metrics.contains(where: { kinds.isEmpty || kinds.contains($0.kind) }) {
      return false
    }
    if let within = pattern.within {
      let place = answer.place(of: sentence)
      if place < within.from || place > within.to { return false }
    }
    if pattern.unless.contains(where: { fits(sentence, $0, in: answer) }) { return false }
    return pattern.after.isEmpty
      || (0..<sentence).contains { earlier in pattern.after.contains { fits(earlier, $0, in: answer) } }
  }
}
