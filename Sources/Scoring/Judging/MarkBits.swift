import Interview

/// The marks of a sentence as bits, so that a pattern is tested by a few masks.
struct MarkBits: OptionSet, Hashable, Sendable {
  var rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ marks: Marks) {
    self = [MarkBits(marks.role), MarkBits(marks.arc), MarkBits(marks.who)]
    for deed in marks.does { insert(MarkBits(deed)) }
    for flag in marks.flags { insert(MarkBits(flag)) }
    if marks.own { insert(.own) }
    if marks.tell { insert(.tell) }
  }

  init(_ role: Role) { rawValue = 1 << Self.place(role) }
  init(_ deed: Deed) { rawValue = 1 << (6 + Self.place(deed)) }
  init(_ arc: Arc) { rawValue = 1 << (11 + Self.place(arc)) }
  init(_ who: Actor) { rawValue = 1 << (14 + Self.place(who)) }
  init(_ flag: Flag) { rawValue = 1 << (20 + Self.place(flag)) }

  static let own = MarkBits(rawValue: 1 << 18)
  static let tell = MarkBits(rawValue: 1 << 19)

  /// Whether they are those of a sentence that plays no part, does nothing and raises no flag.
  var isFiller: Bool { contains(MarkBits(Role.none)) && isDisjoint(with: Self.saying) }

  private static let saying = MarkBits(
    Deed.allCases.map { MarkBits($0) } + Flag.allCases.map { MarkBits($0) } + [.own, .tell])

  private static func place<Case: CaseIterable & Equatable>(_ one: Case) -> UInt64 {
    var place: UInt64 = 0
    for other in Case.allCases {
      if other == one { break }
      place += 1
    }
    return place
  }
}
