import Interview

/// The order in which weights and scores hold the labels: 31 of them, and a lane to spare.
package enum Lanes {
  package static let count = 32
  package static let roles = 0..<6
  package static let arcs = 6..<9
  package static let actors = 9..<13
  package static let deeds = 13..<18
  package static let own = 18
  package static let tell = 19
  package static let flags = 20..<31

  /// Of labels in one of these ranges exactly one holds.
  package static let choices = [roles, arcs, actors]
  /// Labels that each hold or not.
  package static let free = 13..<31

  /// The label of every lane in use.
  package static let labels: [Label] =
    Role.allCases.map(Label.role) + Arc.allCases.map(Label.arc) + Actor.allCases.map(Label.who)
    + Deed.allCases.map(Label.does) + [.own, .tell] + Flag.allCases.map(Label.flag)

  /// The lane of a label.
  package static func lane(of label: Label) -> Int {
    switch label {
    case .role(let role): roles.lowerBound + role.place
    case .arc(let arc): arcs.lowerBound + arc.place
    case .who(let actor): actors.lowerBound + actor.place
    case .does(let deed): deeds.lowerBound + deed.place
    case .own: own
    case .tell: tell
    case .flag(let flag): flags.lowerBound + flag.place
    }
  }
}
