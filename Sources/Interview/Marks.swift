/// What the scorer found in one sentence: the labels of Data/corpus/GUIDE.md.
public struct Marks: Hashable, Sendable {
  /// The part it plays in the story.
  public var role: Role
  /// What it says was done, in the order of `Deed.allCases`.
  public var does: [Deed]
  /// Failure, learning or neither.
  public var arc: Arc
  /// Who acts in the main clause.
  public var who: Actor
  /// Whether the speaker owns a mistake or its outcome.
  public var own: Bool
  /// Whether the speaker informs, warns or updates someone who needs to know.
  public var tell: Bool
  /// Red flags, in the order of `Flag.allCases`.
  public var flags: [Flag]

  /// Marks as given; by default those of a sentence that says nothing.
  public init(
    role: Role = .none, does: [Deed] = [], arc: Arc = .other, who: Actor = .none, own: Bool = false,
    tell: Bool = false, flags: [Flag] = []
  ) {
    self.role = role
    self.does = does
    self.arc = arc
    self.who = who
    self.own = own
    self.tell = tell
    self.flags = flags
  }
}
