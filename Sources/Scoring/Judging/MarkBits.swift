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

  init(_ role: Role) { rawValue = 1 << UInt64(role.place) }
  init(_ deed: Deed) { rawValue = 1 << UInt64(6 + deed.place) }
  init(_ arc: Arc) { rawValue = 1 << UInt64(11 + arc.place) }
  init(_ who: Actor) { rawValue = 1 << UInt64(14 + who.place) }
  init(_ flag: Flag) { rawValue = 1 << UInt64(20 + flag.place) }

  /// The same in half the room: there are 31 marks.
  var lanes: UInt32 { UInt32(truncatingIfNeeded: rawValue) }

  /// Every mark: what has any has one of these.
  static let every = MarkBits(rawValue: .max)
  static let own = MarkBits(rawValue: 1 << 18)
  static let tell = MarkBits(rawValue: 1 << 19)

  /// Whether they are those of a sentence that plays no part, does nothing and raises no flag.
  var isFiller: Bool { contains(MarkBits(Role.none)) && isDisjoint(with: Self.saying) }

  private static let saying = MarkBits(
    Deed.allCases.map { MarkBits($0) } + Flag.allCases.map { MarkBits($0) } + [.own, .tell])
}
