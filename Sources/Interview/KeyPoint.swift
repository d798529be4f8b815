/// One point that a full answer to a question of knowledge makes, and the ways to make it.
public struct KeyPoint: Hashable, Codable, Sendable, Identifiable {
  /// Lower-case words joined by hyphens, unique among the points of its question.
  public var id: String
  /// The point in a few words.
  public var title: String
  /// Words and phrases of which any one makes it; `*` at the end of a word stands for any ending.
  public var ways: [String]
  /// Why it matters: what goes wrong for who does not think of it.
  public var why: String

  /// A point as given.
  public init(id: String, title: String, ways: [String], why: String) {
    self.id = id
    self.title = title
    self.ways = ways
    self.why = why
  }
}
