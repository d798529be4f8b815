import Interview

/// What patterns and figures ask of a sentence's words, in numbers and bits only, so that many are looked at quickly.
struct SentenceFigures: Hashable, Sendable {
  /// Stretches between white space, as the share of learnings counts them.
  var length: Int
  /// A hash of its words without case and punctuation: a copy has the same.
  var key: UInt64
  /// The kinds of metric that stand in it.
  var metrics: MetricBits
  /// What no mark stands for: weighing, resisting, reasoning.
  var cues: JudgeCues = []
  /// Whether it tells in the past what happened.
  var isPast = false
  /// How many years ago it says that it happened.
  var years: Double?
  /// Its letters, and those of them that are of another script than the Latin one.
  var script = OtherScript()
}

/// Kinds of metric as bits.
struct MetricBits: OptionSet, Hashable, Sendable {
  var rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ kinds: [MetricKind]) { self = kinds.reduce(into: []) { $0.insert(MetricBits($1)) } }

  init(_ kind: MetricKind) {
    let place: UInt16 =
      switch kind {
      case .percent: 0
      case .money: 1
      case .duration: 2
      case .count: 3
      case .rate: 4
      case .size: 5
      case .ratio: 6
      case .change: 7
      }
    rawValue = 1 << place
  }

  static let any = MetricBits(rawValue: .max)
}
