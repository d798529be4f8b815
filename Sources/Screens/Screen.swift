import Scoring
import Terminal
import Texts

/// What a key does, for the bar at the bottom and for the help.
public struct KeyHint: Hashable, Sendable {
  /// The key as people call it.
  public var key: String
  /// What it does, in a word or two.
  public var does: String
  /// What it does, in a sentence for the help; nil where the short form says it.
  public var more: String?

  /// A hint as given.
  public init(_ key: String, _ does: String, more: String? = nil) {
    self.key = key
    self.does = does
    self.more = more
  }

  /// Whether it only leads to the help.
  var isHelp: Bool { more == nil && (key == "?" || key == "F1") }
}

/// One screen: a value that takes events and draws itself.
protocol Screen: Sendable {
  /// Its name, for the help.
  func name(_ texts: Texts) -> String
  /// Its keys, the most important first.
  func keys(_ texts: Texts) -> [KeyHint]
  /// Whether `?` is text here rather than a call for help.
  var takesText: Bool { get }
  /// Whether it shows recordings, so that the library is kept up to date meanwhile.
  var looksBack: Bool { get }
  /// What would be lost or broken off by leaving now: asked about before leaving; nil where nothing would.
  func leaving(_ texts: Texts) -> String?
  /// Seconds until it wants to draw itself again without a key; nil where it can wait.
  func wait(at now: Double) -> Double?
  /// Takes an event.
  mutating func update(_ event: Event, in world: World, at now: Double) -> [Step]
  /// Breaks off in good order because the program ends; returns what is left to do and what to tell the shell.
  mutating func end(bySignal: Bool, in world: World, at now: Double) -> (effects: [Effect], message: String?)
  /// Takes what went wrong outside, or that nothing does any more.
  mutating func report(_ problem: String?)
  /// What it will want to have read more deeply, the most urgent first.
  var passages: [Passage] { get }
  /// Judges anew what it shows, since more of it was read deeply.
  mutating func judgeAnew(in world: World)
  /// Lays out what depends on the size of its place; called after every event.
  mutating func fit(_ area: Rectangle, world: World)
  /// Draws itself.
  func draw(into grid: inout Grid, in area: Rectangle, world: World, at now: Double)
}

extension Screen {
  var takesText: Bool { false }
  var looksBack: Bool { false }
  func leaving(_ texts: Texts) -> String? { nil }
  func wait(at now: Double) -> Double? { nil }
  mutating func report(_ problem: String?) {}
  var passages: [Passage] { [] }
  mutating func judgeAnew(in world: World) {}
  mutating func fit(_ area: Rectangle, world: World) {}
  mutating func end(bySignal: Bool, in world: World, at now: Double) -> (effects: [Effect], message: String?) {
    ([], nil)
  }
}
