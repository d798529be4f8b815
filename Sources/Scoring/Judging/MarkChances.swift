import Interview

extension LabelProbabilities {
  /// The probabilities by lane; nil where the reader gave none.
  var known: SIMD32<Float>? {
    guard lanes[0] >= 0 else { return nil }
    return lanes.replacing(with: 0, where: lanes .< 0)
  }
}

extension Marks {
  /// 1 in the lane of every mark.
  var lanes: SIMD32<Float> {
    var lanes = SIMD32<Float>.zero
    let labels: [Label] = [.role(role), .arc(arc), .who(who)] + does.map { .does($0) } + flags.map { .flag($0) }
    for label in labels { lanes[Lanes.lane(of: label)] = 1 }
    if own { lanes[Lanes.lane(of: .own)] = 1 }
    if tell { lanes[Lanes.lane(of: .tell)] = 1 }
    return lanes
  }
}
