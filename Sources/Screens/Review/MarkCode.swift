import Interview
import Scoring

extension Label {
  /// How a recording names it: `role:A`, `does:fix`, `arc:failure`, `who:I`, `own`, `tell`, `flag:blame`.
  public var code: String {
    switch self {
    case .role(let role): "role:\(role.rawValue)"
    case .does(let deed): "does:\(deed.rawValue)"
    case .arc(let arc): "arc:\(arc.rawValue)"
    case .who(let actor): "who:\(actor.rawValue)"
    case .own: "own"
    case .tell: "tell"
    case .flag(let flag): "flag:\(flag.rawValue)"
    }
  }

  /// The label of a code; nil where there is none of that name.
  public init?(code: String) {
    let parts = code.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.dropFirst().first ?? "") {
    case ("role", let value): if let role = Role(rawValue: value) { self = .role(role) } else { return nil }
    case ("does", let value): if let deed = Deed(rawValue: value) { self = .does(deed) } else { return nil }
    case ("arc", let value): if let arc = Arc(rawValue: value) { self = .arc(arc) } else { return nil }
    case ("who", let value): if let actor = Actor(rawValue: value) { self = .who(actor) } else { return nil }
    case ("flag", let value): if let flag = Flag(rawValue: value) { self = .flag(flag) } else { return nil }
    case ("own", ""): self = .own
    case ("tell", ""): self = .tell
    default: return nil
    }
  }

  /// Whether these marks have it.
  func holds(in marks: Marks) -> Bool {
    switch self {
    case .role(let role): marks.role == role
    case .does(let deed): marks.does.contains(deed)
    case .arc(let arc): marks.arc == arc
    case .who(let actor): marks.who == actor
    case .own: marks.own
    case .tell: marks.tell
    case .flag(let flag): marks.flags.contains(flag)
    }
  }
}

extension SentencePattern {
  /// The labels that it asks for, the most telling first.
  var labels: [Label] {
    (does ?? []).map(Label.does) + (flag ?? []).map(Label.flag) + (own == true ? [.own] : [])
      + (tell == true ? [.tell] : []) + (arc ?? []).map(Label.arc) + (role ?? []).map(Label.role)
      + (who ?? []).map(Label.who)
  }
}

extension Condition {
  /// The patterns of which a sentence may fit one for it to hold.
  var patterns: [SentencePattern] {
    switch self {
    case .any(let conditions), .all(let conditions): conditions.flatMap(\.patterns)
    case .not, .figure: []
    case .sentence(let pattern): [pattern]
    }
  }
}
