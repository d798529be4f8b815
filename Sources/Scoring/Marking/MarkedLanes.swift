import Interview

extension Marks {
  /// The marks that probabilities by lane amount to: labels that reach their threshold, and of each choice the one that comes
  /// farthest beyond its own.
  package init(_ chances: SIMD32<Float>, thresholds: SIMD32<Float>) {
    self.init()
    for range in Lanes.choices {
      var top = range.lowerBound
      for lane in range where chances[lane] * thresholds[top] > chances[top] * thresholds[lane] { top = lane }
      set(Lanes.labels[top])
    }
    for lane in Lanes.free where chances[lane] >= thresholds[lane] { set(Lanes.labels[lane]) }
  }

  /// Sets a mark; deeds and flags must come in their order.
  private mutating func set(_ label: Label) {
    switch label {
    case .role(let role): self.role = role
    case .arc(let arc): self.arc = arc
    case .who(let actor): who = actor
    case .does(let deed): does.append(deed)
    case .own: own = true
    case .tell: tell = true
    case .flag(let flag): flags.append(flag)
    }
  }

  /// Whether a label is among the marks.
  package func has(_ label: Label) -> Bool {
    switch label {
    case .role(let role): self.role == role
    case .arc(let arc): self.arc == arc
    case .who(let actor): who == actor
    case .does(let deed): does.contains(deed)
    case .own: own
    case .tell: tell
    case .flag(let flag): flags.contains(flag)
    }
  }
}

extension Label {
  /// Its name in tables and files.
  package var name: String {
    switch self {
    case .role(let role): "role \(role.rawValue)"
    case .does(let deed): "does \(deed.rawValue)"
    case .arc(let arc): "arc \(arc.rawValue)"
    case .who(let actor): "who \(actor.rawValue)"
    case .own: "own"
    case .tell: "tell"
    case .flag(let flag): "flag \(flag.rawValue)"
    }
  }
}
