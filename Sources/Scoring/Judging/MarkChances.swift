import Interview

extension Marks {
  /// 1 in the lane of every mark.
  var lanes: SIMD32<Float> {
    var lanes = SIMD32<Float>.zero
    for label in [Label.role(role), .arc(arc), .who(who)] { lanes[Lanes.lane(of: label)] = 1 }
    for deed in does { lanes[Lanes.lane(of: .does(deed))] = 1 }
    for flag in flags { lanes[Lanes.lane(of: .flag(flag))] = 1 }
    if own { lanes[Lanes.own] = 1 }
    if tell { lanes[Lanes.tell] = 1 }
    return lanes
  }
}
