import Interview

/// Kinds of question as bits.
struct KindBits: OptionSet, Hashable, Sendable {
  var rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ kinds: [QuestionKind]) { self = kinds.reduce(into: []) { $0.insert(KindBits($1)) } }

  init(_ kind: QuestionKind) {
    let place: UInt16 =
      switch kind {
      case .failure: 0
      case .incident: 1
      case .project: 2
      case .conflict: 3
      case .setback: 4
      case .badnews: 5
      case .improve: 6
      case .tradeoff: 7
      case .rapid: 8
      case .strategy: 9
      }
    rawValue = 1 << place
  }
}
